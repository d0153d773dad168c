import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { OpenFile } from './files';

/** The largest piece, and the first: most files are small, and thousands of them are read one after another. */
const largest = 1024 * 1024;
const first = 32 * 1024;
const LF = 10;

/**
 * The bytes of an open file from 0 to `end` (default: to its end), in pieces of at most 1 MiB. The next piece is on its
 * way while one is used. Pieces grow with the file: a mebibyte for each small one would be more work to clear away
 * than the file is to read.
 */
export async function* piecesOf(file: OpenFile, end = Infinity): AsyncGenerator<Buffer> {
  let size = first;
  let ended = false;
  const pieceAt = async (at: number): Promise<Buffer> => {
    const into = Buffer.allocUnsafe(ended ? 0 : Math.max(0, Math.min(size, end - at)));
    const read = into.length === 0 ? 0 : await file.read(into, at);
    ended = read < into.length;
    size = Math.min(largest, size * 4);
    return into.subarray(0, read);
  };
  let at = 0;
  let coming = pieceAt(at);
  try {
    for (let piece = await coming; piece.length > 0; piece = await coming) {
      at += piece.length;
      coming = pieceAt(at);
      // Whoever takes it hears of its failure; until then it must not count as unheard.
      coming.catch(() => undefined);
      yield piece;
    }
  } finally {
    // Nobody may close the file under a reading.
    await coming.catch(() => undefined);
  }
}

/** Sends pieces through a compressor or its opposite to whoever uses them; rejects when any of the three fails. */
export async function through<T>(
  pieces: AsyncIterable<Buffer>,
  transform: Transform,
  use: (pieces: AsyncIterable<Buffer>) => Promise<T>,
): Promise<T> {
  return pipeline(pieces, transform, (changed: AsyncIterable<Buffer>) => use(changed));
}

/**
 * Calls `onLine` with the bytes of each line (without its LF) and where it begins, in order. Returns the bytes after
 * the last LF: empty unless the file was cut off. A line is never held longer than its piece, and no file is ever
 * one string.
 */
export async function readLines(
  pieces: AsyncIterable<Buffer>,
  onLine: (line: Buffer, at: number) => void,
): Promise<Buffer> {
  let held: Buffer[] = [];
  let at = 0;
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf(LF); end >= 0; end = piece.indexOf(LF, start)) {
      const tail = piece.subarray(start, end);
      const line = held.length === 0 ? tail : Buffer.concat([...held, tail]);
      if (held.length > 0) held = [];
      onLine(line, at);
      at += line.length + 1;
      start = end + 1;
    }
    if (start < piece.length) held.push(piece.subarray(start));
  }
  return Buffer.concat(held);
}
