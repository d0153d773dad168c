/** Milliseconds after which a download has begun to be read for certain. */
const patience = 60_000;

/** Hands text to the user as a download. */
export function saveText(pieces: readonly string[], name: string, mediaType: string): void {
  saveBlob(new Blob([...pieces], { type: `${mediaType};charset=utf-8` }), name);
}

/** Hands a file to the user as a download; the browser asks where, or puts it where it puts downloads. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), patience);
}
