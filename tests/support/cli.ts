import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ensureBuilt } from '../../build/bundle/ensure-built.mjs';
import { runBuilt, type Ran } from './run-program';

/** The built command line over a temporary folder that goes with the test, with a home of its own. */
export interface CliRig {
  readonly folder: string;
  /** A path in the folder. */
  at(...names: string[]): string;
  run(...args: string[]): Promise<Ran>;
  /** Runs with `--json` and reads each line of stdout. */
  json(...args: string[]): Promise<Record<string, unknown>[]>;
}

/** Looked at once a process: reading all sources again before each run would cost as much as the run. */
let built: Promise<unknown> | undefined;

/** Runs the built command line once, with that folder for its own data; builds it if the sources are newer. */
export async function runProgram(args: readonly string[], home: string): Promise<Ran> {
  await (built ??= ensureBuilt());
  return runBuilt(args, home);
}

/** Makes a rig. */
export async function cliRig(): Promise<CliRig> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const run = (...args: string[]): Promise<Ran> => runProgram(args, join(folder, 'home'));
  return {
    folder,
    at: (...names) => join(folder, ...names),
    run,
    json: async (...args) => {
      const { stdout, stderr } = await run(...args, '--json');
      const lines = stdout.split('\n').filter((line) => line !== '');
      if (lines.length === 0 && stderr !== '') throw new Error(stderr);
      return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    },
  };
}
