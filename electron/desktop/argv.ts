import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What the program was given to open: by its arguments, a second start's, or the system. */
export interface Given {
  /** Files to import. */
  readonly files: readonly string[];
  /** The folder of a library to show. */
  readonly library?: string | undefined;
}

/** What a start was given: what stands after the program (and, unpackaged, after the app) and is no option. */
export function givenBy(argv: readonly string[], isPackaged: boolean, folder = process.cwd()): Given {
  const words = argv.slice(isPackaged ? 1 : 2).filter((word) => !word.startsWith('-'));
  return sorted(words.map((word) => resolve(folder, word)));
}

/** Tells files from the folder of a library; what is neither is left out. */
export function sorted(paths: readonly string[]): Given {
  const files = paths.filter((path) => existsSync(path) && statSync(path).isFile());
  const library = paths.find((path) => existsSync(join(path, 'library.jsonl')));
  return library === undefined ? { files } : { files, library };
}
