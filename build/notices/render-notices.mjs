// THIRD-PARTY-NOTICES.txt as text.

const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
]);
const rule = '-'.repeat(78);

/**
 * The notices for some packages; those with the same licence text stand together. Throws for a licence we have not
 * agreed to ship: that is a decision for a person.
 * @param {readonly import('./shipped-packages.mjs').ShippedPackage[]} packages
 * @returns {string}
 */
export function renderNotices(packages) {
  const refused = packages.filter(({ licence }) => !allowed.has(licence));
  if (refused.length > 0) {
    const names = refused.map(({ name, licence }) => `${name} (${licence})`).join(', ');
    throw new Error(`not agreed to be shipped: ${names}. See build/notices/render-notices.mjs`);
  }
  /** @type {Map<string, import('./shipped-packages.mjs').ShippedPackage[]>} */
  const groups = new Map();
  for (const shipped of packages) {
    const text = shipped.text || `${shipped.licence}. The package carries no licence file of its own.`;
    groups.set(text, [...(groups.get(text) ?? []), shipped]);
  }
  const head = `Throughline contains the following third-party software, each under its own licence.
Electron and Chromium, where Throughline is delivered with them, carry theirs beside the program.
Written by "npm run notices" from package-lock.json and the installed packages.`;
  const parts = [...groups].map(([text, members]) => {
    const names = members.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    return `${rule}\n${names.join('\n')}\n\n${text}\n`;
  });
  return `${head}\n\n${parts.join('\n')}`;
}
