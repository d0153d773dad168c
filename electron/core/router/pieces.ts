import { Buffer } from 'node:buffer';

/** The most bytes of UTF-8 in one piece: escaped as JSON once more it may double, and still fits. */
const pieceBytes = 120 * 1024;

/** Cuts a text's UTF-8 bytes into pieces to be joined, never inside a character. The bytes must be valid UTF-8. */
export async function* inPieces(bytes: Uint8Array): AsyncGenerator<string, void, void> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let from = 0; from < buffer.length;) {
    const to = characterStart(buffer, Math.min(from + pieceBytes, buffer.length));
    yield buffer.toString('utf8', from, to);
    from = to;
  }
}

/** The start of the character that a place is in; the end of the bytes is one. */
function characterStart(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start < bytes.length && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--;
  return start;
}
