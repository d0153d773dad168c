import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A script of ours as one plain file that Node runs by itself, in a temporary folder. */
export async function bundleChild(source: string): Promise<{ script: string; remove(): Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), 'throughline-child-'));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, source),
      outDir,
      emptyOutDir: false,
      target: 'node20.19',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'child.mjs', codeSplitting: false } },
    },
  });
  return { script: join(outDir, 'child.mjs'), remove: () => rm(outDir, { recursive: true, force: true }) };
}

/** A running child and what it has said so far: one JSON value a line. */
export interface Child {
  readonly process: ChildProcess;
  readonly said: readonly Record<string, unknown>[];
  /** Resolves when it has said so many lines, or has ended. */
  lines(count: number): Promise<void>;
  /** Resolves when it has ended and all it said was heard. */
  readonly ended: Promise<void>;
}

/** Starts a bundled child. Its errors go to the test's own stderr. */
export function startChild(script: string, ...args: string[]): Child {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: Record<string, unknown>[] = [];
  let waiting: { count: number; resolve(): void }[] = [];
  let rest = '';
  const wake = (over: boolean): void => {
    for (const waiter of waiting) if (over || said.length >= waiter.count) waiter.resolve();
    waiting = waiting.filter((waiter) => !over && said.length < waiter.count);
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) said.push(JSON.parse(line) as Record<string, unknown>);
    wake(false);
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      wake(true);
      resolve();
    });
  });
  return {
    process: child,
    said,
    ended,
    lines: (count) =>
      said.length >= count ? Promise.resolve() : new Promise((resolve) => waiting.push({ count, resolve })),
  };
}
