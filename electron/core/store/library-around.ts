import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Files } from './files';
import { layoutOf } from './layout';

/** What a library keeps in its folder. Other things may lie there, and are nobody's business. */
const ownNames = new Set(Object.values(layoutOf('')));

/**
 * The folder of the library that `path` (absolute) is a part of, there or not: its records, its texts, its backups.
 * Null where a file may be written without a library coming to harm. Letters are compared in either case, as some
 * disks do. A way through links is one of a library's own where it looks like one, and where it leads to one.
 */
export async function libraryAround(files: Files, path: string): Promise<string | null> {
  return (await libraryOnWay(files, path)) ?? libraryOnWay(files, await realPlace(path));
}

async function libraryOnWay(files: Files, path: string): Promise<string | null> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const [name = ''] = relative(folder, path).split(sep);
    const isOwn = ownNames.has(name.toLowerCase());
    if (isOwn && (await files.stat(layoutOf(folder).snapshot)) !== null) return folder;
    if (folder === dirname(folder)) return null;
  }
}

/**
 * A path with the links on the way there followed, as far as the way exists. The last name stays as it is: a file
 * that is written takes the place of a link there, and does not go through it.
 */
async function realPlace(path: string): Promise<string> {
  const folder = dirname(path);
  if (folder === path) return path;
  const real = await realpath(folder).catch(() => realPlace(folder));
  return join(real, basename(path));
}
