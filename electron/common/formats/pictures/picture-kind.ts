/** The kinds of picture that are kept and drawn: pixels only, nothing that could hold a script or an address. */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** How a file of each kind ends its name. */
export const pictureEndings: Readonly<Record<PictureType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

function spells(bytes: Uint8Array, at: number, letters: string): boolean {
  return [...letters].every((letter, i) => bytes[at + i] === letter.codePointAt(0));
}

/** The kind of picture bytes are, by their first ones and whatever they are called; null for anything else. */
export function pictureKind(bytes: Uint8Array): PictureType | null {
  if (spells(bytes, 0, '\u0089PNG\r\n\u001a\n')) return 'image/png';
  if (spells(bytes, 0, '\u00ff\u00d8\u00ff')) return 'image/jpeg';
  if (spells(bytes, 0, 'GIF87a') || spells(bytes, 0, 'GIF89a')) return 'image/gif';
  return spells(bytes, 0, 'RIFF') && spells(bytes, 8, 'WEBP') ? 'image/webp' : null;
}

/** The number that `count` bytes from `at` on spell, most significant first; NaN past the end. */
function big(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let i = 0; i < count; i++) value = value * 256 + (bytes[at + i] ?? Number.NaN);
  return value;
}

/** The same, least significant first. */
function little(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let i = count - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? Number.NaN);
  return value;
}

/** JPEG keeps its size in the frame header, behind any number of other segments (ITU T.81, B.1 and B.2.2). */
function jpegSize(bytes: Uint8Array): PictureSize {
  for (let at = 2; bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: big(bytes, at + 5, 2), width: big(bytes, at + 7, 2) };
    } else at += 2 + Math.max(2, big(bytes, at + 2, 2) || 2);
  }
  return { width: 0, height: 0 };
}

/** WebP comes in three forms, each with its own header (RFC 9649, 2.5 to 2.7). */
function webpSize(bytes: Uint8Array): PictureSize {
  if (spells(bytes, 12, 'VP8X')) {
    return { width: little(bytes, 24, 3) + 1, height: little(bytes, 27, 3) + 1 };
  }
  if (spells(bytes, 12, 'VP8L')) {
    const bits = little(bytes, 21, 4);
    return { width: (bits % 0x4000) + 1, height: (Math.floor(bits / 0x4000) % 0x4000) + 1 };
  }
  if (!spells(bytes, 12, 'VP8 ')) return { width: 0, height: 0 };
  return { width: little(bytes, 26, 2) % 0x4000, height: little(bytes, 28, 2) % 0x4000 };
}

function saidSize(bytes: Uint8Array, kind: PictureType): PictureSize {
  switch (kind) {
    case 'image/png':
      return spells(bytes, 12, 'IHDR')
        ? { width: big(bytes, 16, 4), height: big(bytes, 20, 4) }
        : { width: 0, height: 0 };
    case 'image/gif':
      return { width: little(bytes, 6, 2), height: little(bytes, 8, 2) };
    case 'image/jpeg':
      return jpegSize(bytes);
    case 'image/webp':
      return webpSize(bytes);
  }
}

/** The size a picture's header says, so that nothing is drawn to learn it; null where it says none. */
export function pictureSize(bytes: Uint8Array, kind: PictureType): PictureSize | null {
  const size = saidSize(bytes, kind);
  return size.width > 0 && size.height > 0 ? size : null;
}
