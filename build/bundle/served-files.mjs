// The list of files a host may serve. Whatever is not in it does not exist for a page, whatever lies on disk.
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** @type {Record<string, string>} */
const mediaTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

export const listName = 'files.json';

/**
 * Writes `files.json` into a built renderer folder: `{"files":[{path, type, bytes, sha256}]}`, paths relative with
 * forward slashes, sorted. Source maps and the list itself are left out. A file of unknown type fails the build:
 * served with `nosniff` and a guessed type it would only break later, in the page.
 * @param {string} folder
 */
export async function writeServedFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map') && entry.name !== listName)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  const files = await Promise.all(paths.map((path) => describe(folder, path)));
  await writeFile(join(folder, listName), `${JSON.stringify({ files }, null, 1)}\n`);
}

/**
 * @param {string} folder
 * @param {string} path
 */
async function describe(folder, path) {
  const type = mediaTypes[extname(path)];
  if (type === undefined) throw new Error(`no media type is known for ${path}: add it to build/bundle`);
  const bytes = await readFile(join(folder, path));
  return {
    path: path.split(sep).join('/'),
    type,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}
