/** Milliseconds after which a download has begun to be read for certain. */
const patience = 60_000;

/** Hands text to the user as a download; the browser asks where, or puts it where it puts downloads. */
export function saveText(pieces: readonly string[], name: string, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([...pieces], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), patience);
}
