/** Bytes asked for at a time; base64 of it stays under the largest answer. */
const piece = 144 * 1024;

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Asks the core for a stretch of a file's bytes. */
export type AskPiece = (stretch: {
  readonly at: number;
  readonly count: number;
}) => Promise<{ readonly bytes: number; readonly base64: string }>;

/** Reads a file piece by piece; rejects when an answer does. `onPiece` is told bytes read and in all. */
export async function readPieces(
  ask: AskPiece,
  onPiece?: (done: number, total: number) => void,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; ;) {
    const answer = await ask({ at, count: piece });
    const bytes = bytesOf(answer.base64);
    pieces.push(bytes);
    at += bytes.length;
    onPiece?.(at, answer.bytes);
    if (at >= answer.bytes || bytes.length === 0) return pieces;
  }
}
