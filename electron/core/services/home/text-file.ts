import { codeOf, type Files } from '../../store/files';
import { readWhole, writeWhole } from '../../store/whole-file';

/** The text of a small file of ours, UTF-8; null where there is none. Rejects with the system's error. */
export async function readTextFile(files: Files, path: string): Promise<string | null> {
  try {
    return (await readWhole(files, path)).toString('utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Makes `path` hold exactly these pieces, or leaves it as it was. They are written as they come, so an export
 * never stands in memory whole. Answers the bytes written; rejects with the system's error.
 */
export function writePieces(
  files: Files,
  path: string,
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): Promise<number> {
  return writeWhole(files, path, `${path}.${process.pid}.part`, async (file) => {
    const encoder = new TextEncoder();
    let at = 0;
    for await (const piece of pieces) {
      const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
      await file.write(bytes, at);
      at += bytes.length;
    }
    return at;
  });
}
