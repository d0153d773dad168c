import { layoutOf } from './layout';
import { summonOwner } from './lock';
import type { StoreParts } from './parts';

/** Hands files to the program that holds the library in `folder`; false where none that can be reached does. */
export async function summon(
  folder: string,
  parts: Pick<StoreParts, 'files' | 'host'>,
  files: string[],
): Promise<boolean> {
  return summonOwner(layoutOf(folder), parts, files);
}
