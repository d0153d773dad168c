// The packages whose code is in what we ship: everything the lock file installs for `dependencies`.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} ShippedPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence an SPDX expression
 * @property {string} text the licence and notice files as they are in the package; empty when it has none
 */

/** @typedef {{ version?: string, license?: string, dev?: boolean, devOptional?: boolean, optional?: boolean }} LockEntry */

/** Where a package offers a choice, ours. */
const chosen = new Map([
  ['(MPL-2.0 OR Apache-2.0)', 'Apache-2.0'],
  ['(MIT OR CC0-1.0)', 'MIT'],
]);

/**
 * @param {string} root the project's folder, installed
 * @returns {ShippedPackage[]} sorted by name and version, each once
 */
export function shippedPackages(root) {
  const lock = /** @type {{ packages: Record<string, LockEntry> }} */ (
    JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  );
  /** @type {Map<string, ShippedPackage>} */
  const found = new Map();
  for (const [path, entry] of Object.entries(lock.packages)) {
    const isShipped = path !== '' && entry.dev !== true && entry.devOptional !== true;
    if (!isShipped || (entry.optional === true && !existsSync(join(root, path)))) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const version = entry.version ?? 'unknown';
    const licence = entry.license ?? 'unknown';
    found.set(`${name} ${version}`, {
      name,
      version,
      licence: chosen.get(licence) ?? licence,
      text: licenceText(join(root, path)),
    });
  }
  return [...found.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, shipped]) => shipped);
}

/** @param {string} folder */
function licenceText(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|copying|notice)([.-].*)?$/i.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8'))
    .map((text) =>
      text
        .replaceAll('\r\n', '\n')
        .replaceAll(/[ \t]+$/gm, '')
        .trim(),
    )
    .toSorted()
    .join('\n\n');
}
