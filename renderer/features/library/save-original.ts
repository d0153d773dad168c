import type { Api } from '../../platform/api';

/** Bytes asked for at a time; base64 of it stays under the largest answer. */
const piece = 144 * 1024;

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Reads a kept file piece by piece; rejects when `signal` aborts. `onPiece` is told bytes read and in all. */
export async function readOriginal(
  api: Api,
  file: { id: string; sha256: string },
  signal: AbortSignal,
  onPiece: (done: number, total: number) => void,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; ;) {
    const answer = await api.articles.original({ ...file, at, count: piece }, { signal });
    const bytes = bytesOf(answer.base64);
    pieces.push(bytes);
    at += bytes.length;
    onPiece(at, answer.bytes);
    if (at >= answer.bytes || bytes.length === 0) return pieces;
  }
}

/** Hands bytes to the user as a download. */
export function saveBytes(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
