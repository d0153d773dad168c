import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * The files a start was given: what stands after the program (and, unpackaged, after the app's folder), is no
 * option, and is a file. `folder` is where relative names count from.
 */
export function filesAmong(argv: readonly string[], isPackaged: boolean, folder = process.cwd()): string[] {
  return argv
    .slice(isPackaged ? 1 : 2)
    .filter((word) => !word.startsWith('-'))
    .map((word) => resolve(folder, word))
    .filter((path) => existsSync(path) && statSync(path).isFile());
}
