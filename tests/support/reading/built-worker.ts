import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { viteConfig } from '../../../build/bundle/vite-config.mjs';

/** The reading worker bundled as the product bundles it, in a folder of its own. */
export interface BuiltWorker {
  readonly file: string;
  remove(): Promise<void>;
}

/** Builds `read.worker.ts` with the build's own settings: what a bundler breaks is broken here too. */
export async function buildReadWorker(): Promise<BuiltWorker> {
  const outDir = await mkdtemp(join(tmpdir(), 'throughline-worker-'));
  const source = 'electron/core/workers/read.worker.ts';
  const target = {
    name: 'workers',
    kind: 'node',
    folder: 'workers',
    entries: { 'read.js': source },
    sources: [],
  } as const;
  await build(viteConfig(target, { name: 'read.js', source, outDir }));
  return { file: join(outDir, 'read.js'), remove: () => rm(outDir, { recursive: true, force: true }) };
}
