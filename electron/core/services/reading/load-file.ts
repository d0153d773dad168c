import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { readingLimits } from '#common/formats/reading/limits';
import {
  cannotOpenError,
  emptyError,
  tooLargeError,
  type ReadError,
} from '#common/formats/reading/read-error';
import { err, ok, type Result } from '#common/result';

export interface LoadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Check its name and folder',
  EACCES: 'you have no right to read it. Change its permissions or copy it elsewhere',
  EPERM: 'the system does not let it be read. Copy it elsewhere and try again',
  EISDIR: 'it is a folder. Choose the files in it',
  EBUSY: 'another program holds it. Close it there and try again',
  EMFILE: 'too many files are open. Try again in a moment',
  EIO: 'the disk reports an error. Try a copy from elsewhere',
};

function openError(name: string, error: unknown): ReadError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const said = error instanceof Error ? error.message : String(error);
  return cannotOpenError(name, reasons[code] ?? `the system reports ${said}`);
}

/**
 * Reads a file's bytes, asking for its size first so that one over the limit is never in memory. Only regular
 * files: a pipe or a device may never end, or even open. What the system refuses is an error with a sentence. In place:
 * for the command line, where nothing else waits and a thread for each step would cost more than the file.
 */
export function loadFile(path: string): Result<LoadedFile, ReadError> {
  return loadSmall(path, readingLimits.fileBytes, tooLargeError);
}

/** The same, for what is no larger than `most` bytes; of anything larger `beyond` says what to answer. */
export function loadSmall<E>(
  path: string,
  most: number,
  beyond: (name: string, bytes: number) => E,
): Result<LoadedFile, E | ReadError> {
  const name = basename(path);
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return err(cannotOpenError(name, reasons['EISDIR'] ?? 'it is a folder'));
    if (!stat.isFile())
      return err(cannotOpenError(name, 'it is not a regular file. Copy its content into one'));
    if (stat.size === 0) return err(emptyError(name, 0));
    if (stat.size > most) return err(beyond(name, stat.size));
    const bytes = readFileSync(path);
    // It may have grown since it was asked.
    return bytes.length > most ? err(beyond(name, bytes.length)) : ok({ name, bytes });
  } catch (error) {
    return err(openError(name, error));
  }
}
