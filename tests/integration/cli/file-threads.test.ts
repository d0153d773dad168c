import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { cliPath } from '../../support/built-program';
import { cliRig } from '../../support/cli';

/** Says how many threads the program has once one of its files was looked at, which starts those for files. */
const counting = `
  process.once('beforeExit', () =>
    require('node:fs').stat(__filename, () =>
      process.stderr.write(String(require('node:fs').readdirSync('/proc/self/task').length)),
    ),
  );
`;

async function threadsWhereSet(set: string | undefined): Promise<number> {
  const probe = (await cliRig()).at('count.cjs');
  await writeFile(probe, counting);
  const { UV_THREADPOOL_SIZE: _, ...env } = process.env;
  const { stderr } = await promisify(execFile)(process.execPath, ['--require', probe, cliPath, '--version'], {
    env: set === undefined ? env : { ...env, UV_THREADPOOL_SIZE: set },
  });
  return Number(stderr);
}

const noProc = process.platform === 'linux' ? false : 'only Linux tells the threads of a process in /proc';

test.skipIf(noProc)(
  `the program has sixteen threads for files, and as many as were asked for where someone asked${noProc ? `: ${noProc}` : ''}`,
  async () => {
    const withFour = await threadsWhereSet('4');
    expect(await threadsWhereSet(undefined)).toBe(withFour + 12);
    expect(await threadsWhereSet('6')).toBe(withFour + 2);
  },
);
