// The two icon containers of Windows and macOS, filled with PNG images. Both systems have read PNG inside them since
// Windows Vista and OS X 10.7.

/**
 * A Windows .ico file: a 6-byte header, one 16-byte directory entry per image, the images.
 * @param {ReadonlyMap<number, Buffer>} images PNG files by width in pixels, 1 to 256
 * @returns {Buffer}
 */
export function encodeIco(images) {
  const head = Buffer.alloc(6 + images.size * 16);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.size, 4);
  let entry = 6;
  let offset = head.length;
  for (const [size, png] of images) {
    if (size < 1 || size > 256) throw new RangeError(`an .ico holds images of 1 to 256 pixels, not ${size}`);
    // 256 does not fit into a byte; the format writes it as 0.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    entry += 16;
    offset += png.length;
  }
  return Buffer.concat([head, ...images.values()]);
}

/** Which image goes under which name in an .icns; `@2x` names hold twice the pixels of the size they stand for. */
const icnsTypes = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]);

/**
 * A macOS .icns file: `icns` and the length of the whole, then each image under its type, with its length.
 * @param {ReadonlyMap<number, Buffer>} images PNG files by width in pixels; sizes macOS has no name for are left out
 * @returns {Buffer}
 */
export function encodeIcns(images) {
  const parts = icnsTypes.flatMap(([type, size]) => {
    const png = images.get(size);
    return png === undefined ? [] : [chunk(type, png)];
  });
  return chunk('icns', Buffer.concat(parts));
}

/**
 * @param {string} type
 * @param {Buffer} content
 */
function chunk(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}
