import { join } from 'node:path';
import { createGzip } from 'node:zlib';
import { collections, type LibraryData } from '#common/model/library';
import { createComplete } from '#core/store/complete';
import { codeOf, type Files } from '#core/store/files';
import { segmentsAmong, type Layout, type Segment } from '#core/store/layout';
import { piecesOf, through } from '#core/store/lines';
import { recover, type Recovered } from '#core/store/recover';
import { withFile, writeWhole } from '#core/store/whole-file';
import { dropOutdated } from './drop-outdated';
import { backupView } from './mapped-files';
import { backupId, backupPlaces, listBackups, type BackupReason, type Manifest, shaOfBlob } from './manifest';
import { hashFile, Pool } from './pool';

/** Which state of a library a backup is to hold. Plain data: it crosses to a thread. */
export interface BackupRequest {
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly why: BackupReason;
  /** The last change it is to hold. */
  readonly seq: number;
  /** The first change of the open segment and the end of its last line to hold in bytes. */
  readonly open: { readonly first: number; readonly end: number };
}

type KeptFile = Manifest['files'][number];

/**
 * Makes a backup of a library as its files stand, while writing goes on behind the end of the open segment; nothing
 * may compact it meanwhile. Every file is copied into the pool unless it is there, the whole is then opened from the
 * copies, and only a backup that opens without fault is named. Older ones are dropped by rotation. Rejects, leaving
 * no backup, when the disk refuses or what was copied cannot be opened.
 */
export async function makeBackup(files: Files, layout: Layout, request: BackupRequest): Promise<Manifest> {
  const backups = await listBackups(files, layout);
  const places = backupPlaces(layout);
  const pool = new Pool(files, places.pool);
  await pool.open();
  const id = backupId(request.at, new Set(backups.map((backup) => backup.id)));
  const copied = await copyRecords(files, layout, pool, request, backups.at(-1));
  const blobs = new Set(await copyBlobs(files, layout, pool));
  const read = await verify(files, layout, { id, files: copied }, request.seq);
  const missing = await holdNamed(pool, read.data, blobs);
  const list = await pool.put((write) => write(Buffer.from([...blobs].map((path) => `${path}\n`).join(''))));
  await pool.sync();
  const manifest: Manifest = {
    format: 1,
    id,
    at: new Date(request.at).toISOString(),
    why: request.why,
    library: read.header.library,
    schema: read.schema,
    seq: request.seq,
    counts: Object.fromEntries(collections.map((name) => [name, read.data[name].size])),
    files: copied,
    blobs: list.sha256,
    missing,
  };
  const path = places.manifest(id);
  await writeWhole(files, path, `${path}.new`, (file) =>
    file.write(Buffer.from(`${JSON.stringify(manifest)}\n`), 0),
  );
  await dropOutdated(files, layout, [...backups, manifest], request.at);
  return manifest;
}

/** Snapshot and journal. What the backup before holds in the same form is not looked at again. */
async function copyRecords(
  files: Files,
  layout: Layout,
  pool: Pool,
  { open }: BackupRequest,
  before: Manifest | undefined,
): Promise<KeptFile[]> {
  const kept: KeptFile[] = [{ path: 'library.jsonl', ...(await takeOnce(files, pool, layout.snapshot)) }];
  for (const segment of segmentsAmong(layout, await files.list(layout.journal))) {
    if (segment.first > open.first) break;
    if (segment.first === open.first) {
      if (open.end > 0) kept.push(await takePart(files, pool, segment, open.end));
      continue;
    }
    const path = `journal/${segment.first}.jsonl${segment.packed ? '.gz' : ''}`;
    const known = before?.files.find((file) => file.path === path);
    // A closed segment is never written again: the same name and size are the same bytes.
    const same = known && segment.packed && known.bytes === (await files.stat(segment.path))?.size;
    if (same && (await pool.has(known.sha256))) kept.push(known);
    else kept.push({ path, ...(await takeOnce(files, pool, segment.path)) });
  }
  return kept;
}

async function takeOnce(files: Files, pool: Pool, path: string): Promise<{ sha256: string; bytes: number }> {
  const there = await hashFile(files, path);
  if (await pool.has(there.sha256)) return there;
  const taken = await pool.take(path, there.sha256);
  if (!taken) throw new Error(`${path} changed while it was copied`);
  return taken;
}

/** The open segment up to its last acknowledged line, compressed as a closed one is. */
async function takePart(files: Files, pool: Pool, segment: Segment, end: number): Promise<KeptFile> {
  const pooled = await pool.put((write) =>
    withFile(files, segment.path, (file) =>
      through(piecesOf(file, end), createGzip(), async (pieces) => {
        for await (const piece of pieces) await write(piece);
      }),
    ),
  );
  return { path: `journal/${segment.first}.jsonl.gz`, ...pooled };
}

/** Texts and originals in the library. One whose bytes are not what its name says is not taken for it. */
async function copyBlobs(files: Files, layout: Layout, pool: Pool): Promise<string[]> {
  const held: string[] = [];
  const take = async (path: string): Promise<void> => {
    const sha256 = shaOfBlob(path);
    try {
      const known = (await pool.has(sha256)) || (await pool.take(join(layout.folder, path), sha256));
      if (known) held.push(path);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  };
  for (const name of await files.list(layout.texts)) {
    if (/^[0-9a-f]{64}\.json$/.test(name)) await take(`texts/${name}`);
  }
  for (const name of await files.list(layout.originals)) {
    if (/^[0-9a-f]{64}$/.test(name)) await take(`originals/${name}`);
  }
  return held;
}

async function verify(
  files: Files,
  layout: Layout,
  manifest: Pick<Manifest, 'id' | 'files'>,
  seq: number,
): Promise<Recovered & { header: NonNullable<Recovered['header']> }> {
  const view = backupView(files, layout, manifest);
  const read = await recover(view.files, view.layout, createComplete());
  const [first] = read.damage;
  if (first) {
    // The copy is what was read; the damage is in the library.
    const where = first.where.replace(view.layout.folder, layout.folder);
    throw new Error(`it is damaged (${where}: ${first.what})`);
  }
  const { header } = read;
  if (!header || read.seq !== seq) throw new Error('the copy is not the library that was copied');
  return { ...read, header };
}

/** Adds the texts and originals that records name and only the pool still has; returns those it has not either. */
async function holdNamed(pool: Pool, data: LibraryData, blobs: Set<string>): Promise<string[]> {
  const missing: string[] = [];
  for (const path of namedBlobs(data)) {
    if (blobs.has(path)) continue;
    if (await pool.has(shaOfBlob(path))) blobs.add(path);
    else missing.push(path);
  }
  return missing;
}

function namedBlobs(data: LibraryData): Set<string> {
  const named = new Set<string>();
  for (const { revisions, files } of data.articles.values()) {
    for (const { text } of revisions) named.add(`texts/${text}.json`);
    for (const { sha256 } of files) named.add(`originals/${sha256}`);
  }
  return named;
}
