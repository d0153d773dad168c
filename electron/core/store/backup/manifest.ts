import { basename, join } from 'node:path';
import { z } from 'zod';
import { LibraryId } from '#common/model/ids';
import { Moment } from '#common/model/record';
import type { Files } from '#core/store/files';
import type { Layout } from '#core/store/layout';
import { readWhole } from '#core/store/whole-file';

/** Why a backup was made. */
export type BackupReason = 'regular' | 'asked' | 'before a repair' | 'before an upgrade';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A file of the library as it was: its place in a library's folder and the hash under which it is kept. */
const KeptFile = z.object({
  path: z.string().regex(/^(library\.jsonl|journal\/\d{1,15}\.jsonl(\.gz)?)$/),
  bytes: z.int().nonnegative(),
  sha256: Sha256,
});

/**
 * What a backup is: `backups/<id>.json`. The files it names lie in `backups/files` under the hash of their bytes, each
 * once however many backups hold it. Texts and originals are listed in a file of their own (`blobs`), which most
 * backups share.
 */
export const Manifest = z.looseObject({
  format: z.literal(1),
  id: z.string().regex(/^[0-9a-z-]{1,60}$/),
  at: Moment,
  why: z.string(),
  library: LibraryId,
  schema: z.int(),
  /** The last change it holds. */
  seq: z.int().nonnegative(),
  /** Records by kind, as counted when it was opened to verify it. */
  counts: z.record(z.string(), z.int()),
  files: z.array(KeptFile),
  blobs: Sha256,
  /** Texts and originals its records name that were already missing or damaged, as paths in the library. */
  missing: z.array(z.string()).default([]),
});
export type Manifest = z.infer<typeof Manifest>;

/** Where the parts of a library's backups are. */
export function backupPlaces({ backups }: Layout) {
  const pool = join(backups, 'files');
  return {
    pool,
    manifest: (id: string): string => join(backups, `${id}.json`),
    kept: (sha256: string): string => join(pool, sha256),
  };
}

const manifestName = /^([0-9a-z-]{1,60})\.json$/;

/** The backups of a library, oldest first. A manifest that cannot be read is left out: it can restore nothing. */
export async function listBackups(files: Files, layout: Layout): Promise<Manifest[]> {
  const found: Manifest[] = [];
  for (const name of await files.list(layout.backups)) {
    if (!manifestName.test(name)) continue;
    const manifest = await readManifest(files, join(layout.backups, name));
    if (manifest) found.push(manifest);
  }
  return found.sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
}

async function readManifest(files: Files, path: string): Promise<Manifest | null> {
  try {
    const parsed = Manifest.safeParse(JSON.parse((await readWhole(files, path)).toString()));
    return parsed.success && `${parsed.data.id}.json` === basename(path) ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The texts and originals a backup holds, as paths in a library's folder with forward slashes. */
export async function listBlobs(files: Files, layout: Layout, manifest: Manifest): Promise<string[]> {
  const text = (await readWhole(files, backupPlaces(layout).kept(manifest.blobs))).toString();
  return text.split('\n').filter((line) => blobPath.test(line));
}

const blobPath = /^(?:texts\/([0-9a-f]{64})\.json|originals\/([0-9a-f]{64}))$/;

/** The hash in the name of a text or an original, given as a path in a library's folder. */
export function shaOfBlob(path: string): string {
  const found = blobPath.exec(path);
  const sha256 = found?.[1] ?? found?.[2];
  if (sha256 === undefined) throw new Error(`not a text or an original: ${path}`);
  return sha256;
}

/** A name for a backup made at `at` (ms) that sorts by time and that no other has: `2026-11-22-001858`. */
export function backupId(at: number, taken: ReadonlySet<string>): string {
  const [day = '', time = ''] = new Date(at).toISOString().split('T');
  const plain = `${day}-${time.slice(0, 8).replaceAll(':', '')}`.toLowerCase().replace(/[^0-9a-z-]/g, '');
  let id = plain;
  for (let n = 2; taken.has(id); n++) id = `${plain}-${n}`;
  return id;
}
