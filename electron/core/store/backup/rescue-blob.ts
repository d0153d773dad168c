import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { makeDurableFolder } from '#core/store/durable-folder';
import { codeOf, type Files } from '#core/store/files';
import { addIncident } from '#core/store/incidents';
import type { Layout } from '#core/store/layout';
import type { StoreParts } from '#core/store/parts';
import { readWhole, writeWhole } from '#core/store/whole-file';
import { backupPlaces, shaOfBlob } from './manifest';

type Bytes = Buffer<ArrayBuffer>;

/** The bytes of a text or an original (a path in a library's folder) from the backups; null where none holds them. */
export function blobInBackups(files: Files, layout: Layout, path: string): Promise<Bytes | null> {
  const sha256 = shaOfBlob(path);
  return readSound(files, backupPlaces(layout).kept(sha256), sha256);
}

async function readSound(files: Files, path: string, sha256: string): Promise<Bytes | null> {
  try {
    const bytes = await readWhole(files, path);
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Puts a text or an original that is missing or damaged back from the backups, after what lay there is kept aside,
 * and reports it. Returns the bytes; null where no backup holds them or the file is sound. Rejects when the disk
 * refuses.
 */
export async function rescueBlob(parts: StoreParts, layout: Layout, path: string): Promise<Bytes | null> {
  const { files } = parts;
  const place = join(layout.folder, path);
  if (await readSound(files, place, shaOfBlob(path))) return null;
  const bytes = await blobInBackups(files, layout, path);
  if (!bytes) return null;
  const keptIn = (await files.stat(place)) ? await quarantine(parts, layout, path) : null;
  await makeDurableFolder(files, dirname(place));
  await writeWhole(files, place, join(dirname(place), `.new-${parts.ids.next()}`), (file) =>
    file.write(bytes, 0),
  );
  const kind = path.startsWith('texts/') ? 'The text of an article' : 'An imported file';
  const what = `${kind} was ${keptIn === null ? 'missing' : 'damaged'}; it was put back from a backup.`;
  await addIncident(parts, layout, { what, details: [path], keptIn });
  return bytes;
}

async function quarantine(parts: StoreParts, layout: Layout, path: string): Promise<string> {
  const { files } = parts;
  const keptIn = join(layout.recovered, `damaged-${parts.ids.next()}`);
  await makeDurableFolder(files, keptIn);
  await files.rename(join(layout.folder, path), join(keptIn, path.replace('/', '-')));
  await files.syncFolder(keptIn);
  return keptIn;
}
