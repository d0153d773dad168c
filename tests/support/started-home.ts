import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cliPath, firstLine } from './built-program';

const variable = 'THROUGHLINE_TEST_HOME';

/**
 * Makes the program's own folder as a first start leaves it, with the sample, once for the whole run; answers where.
 * Making the sample is half of what a start costs, and most journeys do not care who made it.
 */
export async function makeStartedHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'throughline-home-'));
  const child = spawn(process.execPath, [cliPath, 'app', '--no-open'], {
    env: { ...process.env, THROUGHLINE_HOME: home },
  });
  await firstLine(child);
  child.kill('SIGTERM');
  await once(child, 'close');
  process.env[variable] = home;
  return home;
}

/** Puts a copy of that folder at `home`; what is there already stays as it is. */
export async function copyStartedHome(home: string): Promise<void> {
  const made = process.env[variable];
  if (made === undefined) throw new Error('the journeys’ setup has not run');
  await cp(made, home, { recursive: true, force: false });
}
