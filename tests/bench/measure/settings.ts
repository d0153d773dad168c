import { join } from 'node:path';

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: start the measurements by npm run bench`);
  return value;
}

/** `tests/bench`, where the packages lie that we are measured beside. */
export function benchFolder(): string {
  return setting('BENCH_FOLDER');
}

/** The project's own folder. */
export function projectFolder(): string {
  return join(benchFolder(), '..', '..');
}

/** A folder for this run, removed after it. */
export function scratchFolder(): string {
  return setting('BENCH_SCRATCH');
}

/** The generated library all measurements of the store begin from; copy it before changing it. */
export function bigLibraryFolder(): string {
  return join(scratchFolder(), 'big');
}
