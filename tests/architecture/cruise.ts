import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { projectRoot } from './project';

const outputShape = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

export interface Cruise {
  /** Every module seen, relative to the folder. */
  readonly modules: readonly string[];
  /** `rule: from -> to`, one per violation, sorted. */
  readonly violations: readonly string[];
}

/** Runs the project's dependency rules over a folder laid out like the project. */
export async function cruise(folder: string, areas: readonly string[]): Promise<Cruise> {
  const program = join(projectRoot, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const config = join(projectRoot, 'build', 'dependency-cruiser.cjs');
  const present = areas.filter((area) => existsSync(join(folder, area)));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [program, '--config', config, '--output-type', 'json', ...present],
    { cwd: folder, maxBuffer: 256 * 1024 * 1024 },
  ).catch((error: unknown) => {
    // The exit code is the number of violations; the report on stdout is whole either way.
    if (error instanceof Error && 'stdout' in error && error.stdout !== '') return error as unknown as Output;
    throw error;
  });
  const output = outputShape.parse(JSON.parse(stdout));
  return {
    modules: output.modules.map((module) => module.source),
    violations: output.summary.violations
      .map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)
      .toSorted(),
  };
}

interface Output {
  readonly stdout: string;
}
