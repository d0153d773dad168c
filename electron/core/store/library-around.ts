import { dirname, relative, sep } from 'node:path';
import type { Files } from './files';
import { layoutOf } from './layout';

/** What a library keeps in its folder. Other things may lie there, and are nobody's business. */
const ownNames = new Set(Object.values(layoutOf('')));

/**
 * The folder of the library that `path` (absolute) is a part of, there or not: its records, its texts, its backups.
 * Null where a file may be written without a library coming to harm. Letters are compared in either case, as some
 * disks do.
 */
export async function libraryAround(files: Files, path: string): Promise<string | null> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const [name = ''] = relative(folder, path).split(sep);
    const isOwn = ownNames.has(name.toLowerCase());
    if (isOwn && (await files.stat(layoutOf(folder).snapshot)) !== null) return folder;
    if (folder === dirname(folder)) return null;
  }
}
