import { codeOf, type Files } from './files';

/** Refusals that pass by themselves, and how long is waited for that. */
export interface Patience {
  readonly passing: ReadonlySet<string>;
  wait(ms: number): Promise<void>;
}

/** Milliseconds waited before the second try; each wait is twice the one before, the last `longest`. */
const shortest = 10;
const longest = 1280;

/**
 * On Windows a virus scanner, an indexer or another reader may hold a file for a moment, and the system then says that
 * moving, removing or opening it is not allowed; elsewhere a network disk may call it busy. Waiting, for two and a half
 * seconds at most, is all that helps; what is still refused then is refused.
 */
export function patientFiles(files: Files, patience: Patience): Files {
  const patiently = async <T>(act: () => Promise<T>): Promise<T> => {
    for (let ms = shortest; ; ms *= 2) {
      try {
        return await act();
      } catch (error) {
        if (!patience.passing.has(codeOf(error)) || ms > longest) throw error;
        await patience.wait(ms);
      }
    }
  };
  return {
    ...files,
    open: (path, mode) => patiently(() => files.open(path, mode)),
    rename: (from, to) => patiently(() => files.rename(from, to)),
    remove: (path) => patiently(() => files.remove(path)),
  };
}

/** What passes on a system, as Node names it. */
export function passingOn(platform: NodeJS.Platform): ReadonlySet<string> {
  return new Set(platform === 'win32' ? ['EPERM', 'EACCES', 'EBUSY'] : ['EBUSY']);
}
