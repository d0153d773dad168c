// `npm test`: everything that says whether the tree is sound. It runs to the end whatever fails, sums up, and its
// last line is the total. Each check without tests of its own counts as one.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, outFolder } from './bundle/targets.mjs';
import { runCaptured, runShown } from './test-run/run-step.mjs';
import { addUp, journeyCounts, summaryLine, vitestCounts } from './test-run/counts.mjs';

/** @typedef {import('./test-run/counts.mjs').Counts} Counts */

const bin = (/** @type {string} */ path) => join(root, 'node_modules', path);
// The native compiler: a quarter of the time. `typescript` itself stays for the tools that read its syntax trees.
const typescript = bin('typescript-native/bin/tsc');
// One checker: several would each work out the same types, for twice the processor time, and the tests take the rest.
const oneChecker = ['--checkers', '1'];
const counts = join(outFolder, 'test-counts');

// The layers are checked by tests/architecture, which also asserts that every file was looked at.
/** @type {[string, string[]][]} */
const checks = [
  ['types', [typescript, '-b', '--pretty', 'false', ...oneChecker]],
  ['lint', [bin('oxlint/bin/oxlint'), '-c', 'build/oxlint.json', '--quiet']],
  ['format', ['build/format.mjs', '--check']],
  [
    'unused code',
    [bin('knip/bin/knip.js'), '--config', 'build/knip.json', '--no-progress', '--no-config-hints'],
  ],
];

/**
 * One check.
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<Counts>}
 */
async function runCheck(name, args) {
  // The compiler and the linter are written in Go, and share work better with themselves than with the tests.
  const passed = await runCaptured(name, args, root, { GOMAXPROCS: '1' });
  return { name, passed: passed ? 1 : 0, skipped: 0, failed: passed ? 0 : 1 };
}

/**
 * The checks, one after another, beside the tests, which wait for disk and child processes in between.
 * @returns {Promise<Counts[]>}
 */
async function runChecks() {
  /** @type {Counts[]} */
  const results = [];
  for (const [name, args] of checks) results.push(await runCheck(name, args));
  return results;
}

/** @returns {Promise<Counts>} */
async function runVitest() {
  const file = join(counts, 'vitest.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const args = [bin('vitest/vitest.mjs'), 'run', '--config', 'build/vitest.config.ts', ...reporters];
  const ok = await runShown('unit, property, integration, crash and architecture tests', args, root, {});
  return vitestCounts(readCounts(file), ok);
}

/** @returns {Promise<Counts>} */
async function runPlaywright() {
  const file = join(counts, 'playwright.json');
  const args = [bin('@playwright/test/cli.js'), 'test', '--config', 'build/playwright.config.ts'];
  const ok = await runShown('journeys', [...args, '--pass-with-no-tests'], root, {
    THROUGHLINE_TEST_COUNTS: file,
  });
  return journeyCounts(readCounts(file), ok);
}

/**
 * @param {string} file
 * @returns {Record<string, unknown>}
 */
function readCounts(file) {
  try {
    return /** @type {Record<string, unknown>} */ (JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

rmSync(counts, { recursive: true, force: true });
const built = await runCheck('build', ['build/build.mjs']);
const [checked, tested] = await Promise.all([runChecks(), runVitest()]);
const results = [built, ...checked, tested, await runPlaywright()];
for (const { name, failed, reason } of results) {
  if (failed > 0) console.log(`failed: ${name}`);
  if (reason !== undefined) console.log(`skipped: ${name}: ${reason}`);
}
const total = addUp(results);
console.log(summaryLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
