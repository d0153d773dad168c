import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { encodeIcns, encodeIco } from '../../../build/icons/containers.mjs';

const folder = fileURLToPath(new URL('../../../build/icons', import.meta.url));
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const signature = '89504e470d0a1a0a';

/** Width and height of a PNG, from its header. */
function pngSize(png: Buffer): [number, number] {
  expect(png.subarray(0, 8).toString('hex')).toBe(signature);
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** Reads an .ico the way Windows does: the directory first, then each image where it points. */
function readIco(file: Buffer): { width: number; png: Buffer }[] {
  expect([file.readUInt16LE(0), file.readUInt16LE(2)]).toEqual([0, 1]);
  return Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + index * 16;
    const start = file.readUInt32LE(entry + 12);
    return {
      width: file.readUInt8(entry) || 256,
      png: file.subarray(start, start + file.readUInt32LE(entry + 8)),
    };
  });
}

/** Reads an .icns chunk by chunk, to exactly its end. */
function readIcns(file: Buffer): { type: string; png: Buffer }[] {
  expect(file.toString('latin1', 0, 4)).toBe('icns');
  expect(file.readUInt32BE(4)).toBe(file.length);
  const chunks: { type: string; png: Buffer }[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    const end = at + file.readUInt32BE(at + 4);
    chunks.push({ type: file.toString('latin1', at, at + 4), png: file.subarray(at + 8, end) });
  }
  return chunks;
}

test('there is a picture of every size', () => {
  for (const size of sizes) {
    expect(pngSize(readFileSync(join(folder, 'png', `${size}x${size}.png`)))).toEqual([size, size]);
  }
});

test('the icon for Windows holds the sizes it asks for', () => {
  const images = readIco(readFileSync(join(folder, 'icon.ico')));
  expect(images.map(({ width }) => width)).toEqual([16, 24, 32, 48, 64, 128, 256]);
  for (const { width, png } of images) expect(pngSize(png)).toEqual([width, width]);
});

test('the icon for macOS holds every size, once more for sharp screens', () => {
  const images = readIcns(readFileSync(join(folder, 'icon.icns')));
  const widths = Object.fromEntries(images.map(({ type, png }) => [type, pngSize(png)[0]]));
  expect(widths).toEqual({
    icp4: 16,
    icp5: 32,
    ic07: 128,
    ic08: 256,
    ic09: 512,
    ic10: 1024,
    ic11: 32,
    ic12: 64,
    ic13: 256,
    ic14: 512,
  });
});

test('an .ico takes no picture larger than its format can name', () => {
  expect(() => encodeIco(new Map([[512, Buffer.alloc(1)]]))).toThrow(RangeError);
});

test('sizes macOS has no name for are left out', () => {
  expect(readIcns(encodeIcns(new Map([[24, Buffer.from('x')]])))).toEqual([]);
});
