// Electron's archive, as far as packaging and its test need it. The file starts with two little-endian "pickles": the
// size of the header, then the header, a JSON tree of files with their offsets; the contents follow.
import { closeSync, openSync, readSync } from 'node:fs';

/** @typedef {{ files?: Record<string, AsarNode>, size?: number, offset?: string, link?: string }} AsarNode */

/** A valid archive without any file. @returns {Buffer} */
export function emptyAsar() {
  const json = Buffer.from(JSON.stringify({ files: {} }));
  const padded = Math.ceil(json.length / 4) * 4;
  const file = Buffer.alloc(16 + padded);
  file.writeUInt32LE(4, 0);
  file.writeUInt32LE(8 + padded, 4);
  file.writeUInt32LE(4 + padded, 8);
  file.writeInt32LE(json.length, 12);
  json.copy(file, 16);
  return file;
}

/**
 * The paths in an archive, sorted, each with what it holds.
 * @param {string} file
 * @returns {Map<string, Buffer>}
 */
export function readAsar(file) {
  const handle = openSync(file, 'r');
  try {
    const read = (/** @type {number} */ length, /** @type {number} */ position) => {
      const bytes = Buffer.alloc(length);
      if (readSync(handle, bytes, 0, length, position) !== length) throw new Error(`${file} ends too early`);
      return bytes;
    };
    const sizes = read(16, 0);
    const header = /** @type {AsarNode} */ (JSON.parse(read(sizes.readInt32LE(12), 16).toString()));
    const contentStart = 8 + sizes.readUInt32LE(4);
    return new Map(
      leaves(header, '')
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, { size = 0, offset = '0' }]) => [path, read(size, contentStart + Number(offset))]),
    );
  } finally {
    closeSync(handle);
  }
}

/**
 * @param {AsarNode} node
 * @param {string} path
 * @returns {[string, AsarNode][]}
 */
function leaves(node, path) {
  if (node.files === undefined) return [[path, node]];
  return Object.entries(node.files).flatMap(([name, child]) =>
    leaves(child, path === '' ? name : `${path}/${name}`),
  );
}
