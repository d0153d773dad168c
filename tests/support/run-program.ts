import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cliPath } from './built-program';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line once as it is built, with that folder for its own data. */
export async function runBuilt(args: readonly string[], home: string): Promise<Ran> {
  const env = { ...process.env, THROUGHLINE_HOME: home };
  const child = spawn(process.execPath, [cliPath, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  await once(child, 'close');
  return { code: child.exitCode ?? -1, stdout, stderr };
}
