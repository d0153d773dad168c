// `npm run check:sizes`: how long the source files are. A report, not a gate: a long file is a question to its author.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../bundle/targets.mjs';

const shown = 15;
const soft = 400;

/** @type {Record<string, number[]>} */
const byArea = {};
/** @type {{ path: string, lines: number }[]} */
const files = [];
for (const area of ['electron', 'renderer', 'seeds', 'build', 'tests']) {
  for (const entry of readdirSync(join(root, area), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(tsx?|mjs|cjs|css)$/.test(entry.name)) continue;
    if (entry.parentPath.includes('node_modules')) continue;
    const file = join(entry.parentPath, entry.name);
    const lines = readFileSync(file, 'utf8').split('\n').length - 1;
    files.push({ path: relative(root, file), lines });
    (byArea[area] ??= []).push(lines);
  }
}

for (const [area, lengths] of Object.entries(byArea)) {
  const sorted = lengths.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  const sum = sorted.reduce((total, lines) => total + lines, 0);
  console.log(
    `${area.padEnd(9)} ${lengths.length} files, ${sum} lines, median ${median}, longest ${sorted.at(-1)}`,
  );
}
console.log(`\nlongest files (over ${soft} lines marked):`);
for (const { path, lines } of files.toSorted((a, b) => b.lines - a.lines).slice(0, shown)) {
  console.log(`${String(lines).padStart(6)} ${lines > soft ? '*' : ' '} ${path}`);
}
