import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}

function header(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return chunk('IHDR', head);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A whole PNG of a slanting blend of two colours. */
export function png(width: number, height: number, [red, green, blue] = [40, 90, 140]): Buffer {
  const lines = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = Math.round(((x / width + y / height) / 2) * 100);
      lines.set([red + light, green + light, blue + light], y * (1 + width * 3) + 1 + x * 3);
    }
  }
  const end = chunk('IEND', Buffer.alloc(0));
  return Buffer.concat([signature, header(width, height), chunk('IDAT', deflateSync(lines)), end]);
}

/** A PNG that says a size and holds not one pixel of it. */
export function emptyPng(width: number, height: number): Buffer {
  return Buffer.concat([signature, header(width, height), chunk('IEND', Buffer.alloc(0))]);
}

/** The least of each other kind that says its size, 300 by 200. */
export const other = {
  gif: Buffer.from([...Buffer.from('GIF89a'), 0x2c, 0x01, 0xc8, 0x00, 0, 0, 0, 0x3b]),
  // An application segment stands before the frame header, as cameras write it.
  jpeg: Buffer.from([
    0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 11, 8, 0x00, 0xc8, 0x01, 0x2c, 1, 1, 0x11, 0, 0xff, 0xd9,
  ]),
  webp: Buffer.from([
    ...Buffer.from('RIFF'), 22, 0, 0, 0, ...Buffer.from('WEBPVP8X'), 10, 0, 0, 0, 0, 0, 0, 0, 0x2b, 0x01, 0, 0xc7, 0, 0,
  ]),
  lossless: Buffer.from([
    ...Buffer.from('RIFF'), 17, 0, 0, 0, ...Buffer.from('WEBPVP8L'), 5, 0, 0, 0, 0x2f, 0x2b, 0xc1, 0x31, 0x00,
  ]),
} as const; // prettier-ignore

/** An address that holds bytes within itself. */
export function dataAddress(mediaType: string, bytes: Uint8Array): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}
