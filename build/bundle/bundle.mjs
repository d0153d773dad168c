// Builds targets into out/. Each is made in a staging folder and swapped in whole, so that a program started during
// a build finds the old files or the new ones, and a failed build leaves the old ones in place.
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { writeServedFiles } from './served-files.mjs';
import { outFolder } from './targets.mjs';
import { viteConfig } from './vite-config.mjs';

/**
 * Builds the given targets side by side. Rejects with the first error when any fails.
 * @param {readonly import('./targets.mjs').Target[]} targets
 */
export async function bundle(targets) {
  const results = await Promise.allSettled(targets.map(bundleOne));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
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
    if (target.name === 'cli') chmodSync(join(staging, 'throughline.js'), 0o755);
    swapIn(staging, join(outFolder, target.folder));
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
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
