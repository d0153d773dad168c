import type { Api } from './api';

/** Bytes sent at a time; as base64 they stay well under the largest message. */
export const piece = 512 * 1024;

/** Bytes as base64. In parts, because a call takes only so many arguments. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** Hands a file to an import, piece by piece; one to `hold` is not read. What the core refuses by size is not sent. */
export async function uploadFile(
  api: Api,
  session: string,
  file: File,
  signal: AbortSignal,
  { hold = false }: { hold?: boolean } = {},
): Promise<void> {
  const { item, taken } = await api.import.addFile(
    { session, name: file.name, bytes: file.size, hold },
    { signal },
  );
  if (!taken) return;
  let at = 0;
  do {
    const bytes = await readPiece(file, at);
    at += bytes.length;
    const last = at >= file.size || bytes.length === 0;
    await api.import.addBytes({ session, item, base64: base64(bytes), last }, { signal });
    if (last) return;
  } while (at < file.size);
}

/** What the system still gives of a file; one that is gone by now gives nothing and fails where it is read. */
async function readPiece(file: File, at: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(at, at + piece).arrayBuffer());
  } catch {
    return new Uint8Array();
  }
}
