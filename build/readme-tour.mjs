// The README's tour, written from seeds/tour.json: `node build/readme-tour.mjs`. A test says when it is behind.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const begin = '<!-- tour: from seeds/tour.json, by build/readme-tour.mjs -->';
const end = '<!-- end of tour -->';

/** @typedef {string | { cite: string } | { keys: string }} Part */
/** @typedef {{ steps: { title: string, say: Part[] }[] }} Tour */

/**
 * The tour as a numbered list in Markdown: citations, which lead nowhere in a README, are left out.
 * @param {Tour} tour
 * @returns {string}
 */
export function tourMarkdown({ steps }) {
  return steps
    .map(({ title, say }, at) => `${at + 1}. **${title}.** ${say.map(partMarkdown).join('')}`)
    .join('\n');
}

/** @param {Part} part */
function partMarkdown(part) {
  if (typeof part === 'string') return part;
  return 'keys' in part ? `\`${part.keys}\`` : '';
}

/**
 * The README with its tour as it should be. Throws where the marks around it are missing.
 * @param {string} readme
 * @param {Tour} tour
 */
export function withTour(readme, tour) {
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error('README.md has no place for the tour');
  return `${readme.slice(0, from + begin.length)}\n\n${tourMarkdown(tour)}\n\n${readme.slice(to)}`;
}

/** @returns {{ readme: string, wanted: string }} */
export function readmeTour() {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const tour = /** @type {Tour} */ (JSON.parse(readFileSync(join(root, 'seeds', 'tour.json'), 'utf8')));
  return { readme, wanted: withTour(readme, tour) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, 'README.md'), readmeTour().wanted);
}
