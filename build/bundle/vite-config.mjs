// The bundler settings of each kind of target. Loaded only when something is really built: importing Vite costs more
// than the whole start of the command line.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { root } from './targets.mjs';

/** @typedef {import('vite').InlineConfig} InlineConfig */

const shared = /** @type {const} */ ({ configFile: false, logLevel: 'warn', publicDir: false });

/**
 * Settings for one bundle of a target.
 * @param {import('./targets.mjs').Target} target
 * @param {{ name: string, source: string, outDir: string }} entry
 * @returns {InlineConfig}
 */
export function viteConfig(target, entry) {
  return target.kind === 'renderer' ? rendererConfig(entry.outDir) : nodeConfig(target.kind, entry);
}

/**
 * The page. Nothing is inlined as `data:` (the page's policy has no `data:` for fonts or scripts), and source maps
 * stay beside the files without being named in them, for they are not in the list of served files.
 * @param {string} outDir
 * @returns {InlineConfig}
 */
export function rendererConfig(outDir) {
  return {
    ...shared,
    root: join(root, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      // What knows light-dark() by itself: rewritten for older browsers it loses its colours, because the scheme is
      // set on the document and not in the style sheet.
      target: ['chrome123', 'edge123', 'firefox128', 'safari17.5'],
      assetsInlineLimit: 0,
      sourcemap: 'hidden',
      chunkSizeWarningLimit: 4096,
      reportCompressedSize: false,
    },
  };
}

/**
 * One self-contained file for Node, Electron's main process or its sandboxed preload. Not minified: a stack trace in
 * a user's report should be readable. The command line is CommonJS: it starts sooner, and Node loads an ES module with
 * the very threads whose number the program's first line sets.
 * @param {'cli' | 'node' | 'desktop' | 'preload'} kind
 * @param {{ name: string, source: string, outDir: string }} entry
 * @returns {InlineConfig}
 */
function nodeConfig(kind, { name, source, outDir }) {
  const input = join(root, source);
  return {
    ...shared,
    root,
    // The two optional speed-ups of ws are native code; it tries them and goes on without.
    ssr: {
      noExternal: true,
      external: ['electron', 'canvas', 'bufferutil', 'utf-8-validate'],
      target: 'node',
    },
    build: {
      ssr: input,
      outDir,
      emptyOutDir: false,
      target: kind === 'node' || kind === 'cli' ? 'node20.19' : 'node22',
      sourcemap: true,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        onLog: (level, log, next) => {
          // linkedom's CSS parser makes its errors by name with eval, from names of its own: nothing to act on.
          if (log.code !== 'EVAL' || !/node_modules.@acemir.cssom/.test(log.message)) next(level, log);
        },
        output: {
          format: kind === 'preload' || kind === 'cli' ? 'cjs' : 'es',
          entryFileNames: name,
          chunkFileNames: 'part-[name]-[hash].js',
          codeSplitting: kind !== 'preload',
          banner: (chunk) =>
            chunk.isEntry && kind === 'cli' && !hasShebang(input) ? '#!/usr/bin/env node' : '',
        },
      },
    },
  };
}

/** @param {string} file */
function hasShebang(file) {
  return readFileSync(file, 'utf8').startsWith('#!');
}
