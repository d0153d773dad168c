import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SameSurroundingsFirst } from './test-run/same-surroundings-first.mjs';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/{unit,property,integration,architecture,crash}/**/*.test.{ts,tsx}'],
    exclude: process.env['LONG'] === '1' ? [] : ['tests/**/*.long.test.ts'],
    pool: 'forks',
    // Files share a process and what they import: nothing of ours keeps state in a module that a test could leave
    // behind for the next, and loading everything anew for each file was half of the time.
    isolate: false,
    setupFiles: ['tests/support/property-seed-setup.ts'],
    // Tests wait for the disk, for child processes and for time to pass: three at a time keep two cores busy.
    maxWorkers: Math.max(3, availableParallelism()),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { hooks: 'stack', sequencer: SameSurroundingsFirst },
  },
});
