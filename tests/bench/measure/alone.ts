import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/*
 * What a command is measured beside has to begin as it does: in a process of its own, with nothing compiled yet. Done
 * again and again in the measuring process, it would be warm from the second time on.
 */

/** What may be done alone, by name: takes what it was given, and resolves with the milliseconds that count. */
export type Alone = Readonly<Record<string, (...args: string[]) => Promise<number>>>;

/** Does one of these and tells its milliseconds, in a process of its own; throws where that process fails. */
export function timedAlone(name: string, ...args: string[]): Promise<number> {
  return timedAloneOn(undefined, name, ...args);
}

/** The same in a process that has so many threads for files; as many as Node gives where none are named. */
export async function timedAloneOn(
  threads: number | undefined,
  name: string,
  ...args: string[]
): Promise<number> {
  const child = fork(fileURLToPath(import.meta.url), [name, ...args], {
    stdio: 'inherit',
    env: threads === undefined ? process.env : { ...process.env, UV_THREADPOOL_SIZE: String(threads) },
  });
  return new Promise((resolve, reject) => {
    child.once('message', (ms) => resolve(Number(ms)));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${name} alone ended early (${String(code)})`)));
  });
}

/** Whether this process was started by `timedAlone`; if so, it has done what it was asked for. */
export async function wasAskedAlone(jobs: Alone): Promise<boolean> {
  const [name, ...args] = process.argv.slice(2);
  const job = name === undefined ? undefined : jobs[name];
  if (!job || !process.send) return false;
  process.send(await job(...args));
  return true;
}
