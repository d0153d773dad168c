import { dirname } from 'node:path';
import { codeOf, type Files, type OpenFile } from './files';

/**
 * Makes a file appear whole or not at all: written under `temp` in the same folder, made durable, then renamed; the
 * rename is durable too when this resolves. Where `fill` or the system fails, nothing is left and it rejects.
 */
export async function writeWhole<T>(
  files: Files,
  path: string,
  temp: string,
  fill: (file: OpenFile) => Promise<T>,
): Promise<T> {
  await removeIfThere(files, temp);
  return writeFresh(files, path, temp, fill);
}

/** The same, with a temporary name that no file has had. */
export async function writeFresh<T>(
  files: Files,
  path: string,
  temp: string,
  fill: (file: OpenFile) => Promise<T>,
): Promise<T> {
  const file = await files.open(temp, 'create');
  try {
    let made: T;
    try {
      made = await fill(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await files.rename(temp, path);
    await files.syncFolder(dirname(path));
    return made;
  } catch (error) {
    await removeIfThere(files, temp).catch(() => undefined);
    throw error;
  }
}

/** Removes a file; one that is not there is fine. */
export async function removeIfThere(files: Files, path: string): Promise<void> {
  try {
    await files.remove(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** All bytes of a file. For files known to be small, and blobs. */
export async function readWhole(files: Files, path: string): Promise<Buffer<ArrayBuffer>> {
  const file = await files.open(path, 'read');
  try {
    const bytes = Buffer.alloc((await file.stat()).size);
    return bytes.subarray(0, await file.read(bytes, 0));
  } finally {
    await file.close();
  }
}

/** Opens a file, hands it over, and closes it whatever happens. */
export async function withFile<T>(
  files: Files,
  path: string,
  act: (file: OpenFile) => Promise<T>,
): Promise<T> {
  const file = await files.open(path, 'read');
  try {
    return await act(file);
  } finally {
    await file.close();
  }
}
