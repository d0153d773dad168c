// Has anything changed since the last build? Answered from names, sizes and times of change alone, in a few
// milliseconds, because every `npm run cli` asks. Equality is asked rather than "newer": a checkout of an older
// commit, or a deleted file, must rebuild too.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A digest of everything under the given paths. Missing paths count as empty.
 * @param {string} base
 * @param {readonly string[]} paths relative to base
 * @param {Map<string, string>} [seen] digests of paths already walked in this run
 */
export function fingerprint(base, paths, seen = new Map()) {
  const hash = createHash('sha256');
  for (const path of paths) {
    let digest = seen.get(path);
    if (digest === undefined) {
      digest = digestOf(join(base, path));
      seen.set(path, digest);
    }
    hash.update(`${path}\0${digest}\n`);
  }
  return hash.digest('hex');
}

/** @param {string} path */
function digestOf(path) {
  const hash = createHash('sha256');
  walk(path, '', hash);
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @param {string} name
 * @param {import('node:crypto').Hash} hash
 */
function walk(path, name, hash) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) {
    hash.update(`${name}\0${stat.size}\0${stat.mtimeMs}\n`);
    return;
  }
  for (const child of readdirSync(path).sort()) walk(join(path, child), `${name}/${child}`, hash);
}

/**
 * The fingerprints the last build left, by target; empty when there was none or its record is unreadable.
 * @param {string} file
 * @returns {Record<string, string>}
 */
export function readStamp(file) {
  try {
    const stamp = /** @type {unknown} */ (JSON.parse(readFileSync(file, 'utf8')));
    return Object.fromEntries(
      Object.entries(stamp ?? {}).flatMap(([name, digest]) =>
        typeof digest === 'string' ? [[name, digest]] : [],
      ),
    );
  } catch {
    return {};
  }
}
