// `npm run bench [-- NAME...]`: measures, each beside its peer in the same run, and writes tests/bench/REPORT.md when
// no NAME leaves anything out. A NAME is a part of a program's path: `store`, `store/open`, `timeline`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleProgram, programs } from './bench/programs.mjs';
import { reportOf } from './bench/report.mjs';
import { ensureBuilt } from './bundle/ensure-built.mjs';
import { root } from './bundle/targets.mjs';

const folder = join(root, 'tests', 'bench');
const wanted = process.argv.slice(2);
const all = programs(folder);
const asked = all.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
const needsLibrary = asked.some(({ name }) => name.startsWith('store/'));
const chosen = all.filter((program) => (program.first ? needsLibrary : asked.includes(program)));

if (!existsSync(join(folder, 'node_modules'))) {
  console.error('Installing what we are measured beside (tests/bench) ...');
  const install = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' });
  if (install.status !== 0) console.error('npm ci failed there: what needs a peer is left out, and said.');
}
await ensureBuilt();
const scratch = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
/** @type {import('./bench/report.mjs').Section[]} */
const sections = [];
try {
  for (const { name, source } of chosen) {
    console.error(`\n${name}`);
    const script = await bundleProgram(source);
    sections.push({ name, ...(await run(script)) });
    // After each, so that a run broken off leaves what it measured.
    if (wanted.length === 0) writeFileSync(join(folder, 'REPORT.md'), reportOf(sections));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(reportOf(sections));
process.exitCode = sections.some(({ failed }) => failed) ? 1 : 0;

/**
 * Runs one program; its figures come line by line on its stdout.
 * @param {string} script
 * @returns {Promise<{ figures: import('./bench/report.mjs').Figure[], failed: boolean }>}
 */
function run(script) {
  const child = spawn(process.execPath, ['--expose-gc', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, BENCH_FOLDER: folder, BENCH_SCRATCH: scratch },
  });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => (told += text));
  return new Promise((resolve) => {
    child.once('close', (code) => {
      const lines = told.split('\n').filter((line) => line !== '');
      const figures = lines.map(
        (line) => /** @type {import('./bench/report.mjs').Figure} */ (JSON.parse(line)),
      );
      resolve({ figures, failed: code !== 0 });
    });
  });
}
