// The measuring programs: every `*.bench.ts` under tests/bench, bundled like the crash tests' child processes.
import { readdirSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { build } from 'vite';
import { outFolder, root } from '../bundle/targets.mjs';

const suffix = '.bench.ts';
/** Makes what the others begin from. */
const first = `make-library`;

/**
 * @param {string} folder
 * @returns {{ name: string, source: string, first: boolean }[]} the one all others begin from first
 */
export function programs(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(suffix) && !path.includes('node_modules'))
    .map((path) => ({
      name: path.slice(0, -suffix.length).replaceAll(sep, '/'),
      source: join(folder, path),
      first: path === first + suffix,
    }))
    .toSorted((a, b) => Number(b.first) - Number(a.first) || (a.name < b.name ? -1 : 1));
}

/**
 * One program as a file that Node runs by itself, as deep in the project as what it shares with the tests, which finds
 * its way from there.
 * @param {string} source
 * @returns {Promise<string>} its path
 */
export async function bundleProgram(source) {
  const outDir = join(outFolder, 'bench');
  const file = `${basename(source).replace(/(\.bench)?\.ts$/, '')}.mjs`;
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: {
      noExternal: true,
      external: ['playwright', '@playwright/test', '@sparticuz/chromium'],
      target: 'node',
    },
    build: {
      ssr: source,
      outDir,
      emptyOutDir: false,
      target: 'node20.19',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: file, codeSplitting: false } },
    },
  });
  return join(outDir, file);
}
