import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { cliRig, type CliRig } from '../../support/cli';

const program = fileURLToPath(new URL('../../../out/cli/throughline.js', import.meta.url));

/** Starts `serve` and waits for its first line. Whatever happens, it is gone after the test. */
async function serve(rig: CliRig, ...args: string[]): Promise<{ child: ChildProcess; first: string }> {
  const child = spawn(process.execPath, [program, 'serve', ...args, '--no-open'], {
    env: { ...process.env, THROUGHLINE_HOME: rig.at('home') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  return { child, first: line.split('\n')[0] ?? '' };
}

test('serve prints its address first, holds the library, lets others read, and ends cleanly', async () => {
  const rig = await cliRig();
  const library = rig.at('library');
  await rig.run('sample', library);
  const { child, first } = await serve(rig, library);
  const [, port = ''] = /^http:\/\/127\.0\.0\.1:(\d+)\/#t=[\w-]{43}$/.exec(first) ?? [];
  expect(port).not.toBe('');

  expect(await rig.json('list', library, 'articles')).toHaveLength(5);
  const refused = await rig.run('import', library, program);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain(String(child.pid));

  await rig.run('sample', rig.at('other'));
  const taken = await rig.run('serve', rig.at('other'), '--port', port, '--no-open');
  expect(taken).toMatchObject({ code: 1, stdout: '' });
  expect(taken.stderr).toContain(port);

  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(0);
  expect(await rig.run('check', library)).toMatchObject({ code: 0 });
});
