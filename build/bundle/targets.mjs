// What gets built, from where, to where. Everything else in this folder works from this list.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const outFolder = join(root, 'out');

/**
 * @typedef {object} Target
 * @property {string} name name in messages and in the stamp
 * @property {'cli' | 'node' | 'desktop' | 'preload' | 'renderer'} kind decides the bundler settings
 * @property {string} folder the folder under out/ it fills, replaced whole by each build
 * @property {Record<string, string>} entries output file name (without folder) to source path, both relative
 * @property {readonly string[]} sources folders and files whose change makes it stale
 */

const core = ['electron/common', 'electron/core', 'seeds'];
const always = ['package.json', 'package-lock.json', 'build/bundle'];

/**
 * The targets whose entry files exist, so that a tree still being written builds what it has.
 * @returns {Target[]}
 */
export function presentTargets() {
  return allTargets().flatMap((target) => {
    const entries = Object.entries(target.entries).filter(([, source]) => existsSync(join(root, source)));
    return entries.length === 0 ? [] : [{ ...target, entries: Object.fromEntries(entries) }];
  });
}

/** @returns {Target[]} */
function allTargets() {
  return [
    {
      name: 'cli',
      kind: 'cli',
      folder: 'cli',
      entries: { 'throughline.js': 'electron/cli/throughline.ts' },
      sources: [...always, ...core, 'electron/browser', 'electron/cli'],
    },
    {
      name: 'workers',
      kind: 'node',
      folder: 'workers',
      entries: workerEntries(),
      sources: [...always, ...core],
    },
    {
      name: 'desktop',
      kind: 'desktop',
      folder: 'desktop',
      entries: { 'main.js': 'electron/desktop/main.ts' },
      sources: [...always, ...core, 'electron/desktop'],
    },
    {
      name: 'preload',
      kind: 'preload',
      folder: 'preload',
      entries: { 'preload.cjs': 'electron/preload/preload.ts' },
      sources: [...always, 'electron/common', 'electron/preload'],
    },
    {
      name: 'renderer',
      kind: 'renderer',
      folder: 'renderer',
      entries: { 'index.html': 'renderer/index.html' },
      sources: [...always, 'electron/common', 'renderer'],
    },
  ];
}

/** Every `*.worker.ts` of the core, as `<name>.js`. @returns {Record<string, string>} */
function workerEntries() {
  const folder = 'electron/core/workers';
  const suffix = '.worker.ts';
  const files = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
  return Object.fromEntries(
    files
      .filter((file) => file.endsWith(suffix))
      .map((file) => [`${file.slice(0, -suffix.length)}.js`, `${folder}/${file}`]),
  );
}
