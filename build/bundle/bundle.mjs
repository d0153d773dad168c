// Builds targets into out/. Each is made in a staging folder and swapped in whole, so that a program started during
// a build finds the old files or the new ones, and a failed build leaves the old ones in place.
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { writeServedFiles } from './served-files.mjs';
import { outFolder } from './targets.mjs';
import { viteConfig } from './vite-config.mjs';

/**
 * Builds the given targets side by side. One that fails does not stop the others.
 * @param {readonly import('./targets.mjs').Target[]} targets
 * @returns {Promise<{ built: string[], errors: unknown[] }>} the names of those that were built
 */
export async function bundle(targets) {
  const results = await asProduction(() => Promise.allSettled(targets.map(bundleOne)));
  return {
    built: targets.filter((_, index) => results[index]?.status === 'fulfilled').map(({ name }) => name),
    errors: results.flatMap((result) =>
      result.status === 'rejected' ? [/** @type {unknown} */ (result.reason)] : [],
    ),
  };
}

/**
 * Test runners set NODE_ENV to `test`, and Vite would believe it: React's slow development build would end up in out/.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function asProduction(work) {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

/** @param {import('./targets.mjs').Target} target */
async function bundleOne(target) {
  const staging = join(outFolder, '.staging', `${target.folder}-${process.pid}`);
  rmSync(staging, { recursive: true, force: true });
  try {
    for (const [name, source] of Object.entries(target.entries)) {
      await build(viteConfig(target, { name, source, outDir: staging }));
    }
    if (target.kind === 'renderer') await writeServedFiles(staging);
    if (target.kind === 'cli') finishProgram(staging);
    swapIn(staging, join(outFolder, target.folder));
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Makes the command line one that a shell can start, and says that its files are CommonJS. @param {string} staging */
function finishProgram(staging) {
  chmodSync(join(staging, 'throughline.js'), 0o755);
  writeFileSync(join(staging, 'package.json'), '{ "type": "commonjs" }\n');
}

/**
 * @param {string} staging
 * @param {string} folder
 */
function swapIn(staging, folder) {
  const old = `${staging}-old`;
  mkdirSync(outFolder, { recursive: true });
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(staging, folder);
  rmSync(old, { recursive: true, force: true });
}
