import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cliRig } from '../../support/cli';

const program = fileURLToPath(new URL('../../../out/cli/throughline.js', import.meta.url));

test('killed right after it named an article, the program lost none it named, and the next command opens at once', async () => {
  const rig = await cliRig();
  const files = await Promise.all(
    Array.from({ length: 60 }, async (_, n) => {
      const path = rig.at(`article ${n}.txt`);
      await writeFile(
        path,
        `Article number ${n} tells of a bridge, a ferry and the ${n} people who took neither.`,
      );
      return path;
    }),
  );
  const library = rig.at('library');
  for (const stopAfter of [1, 7, 20]) {
    const child = spawn(process.execPath, [program, 'import', library, ...files, '--json'], {
      env: { ...process.env, THROUGHLINE_HOME: rig.at('home') },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.split('\n').length > stopAfter) child.kill('SIGKILL');
    });
    await once(child, 'close');
    expect(child.signalCode).toBe('SIGKILL');
    const named = out
      .split('\n')
      .slice(0, -1)
      .map((line) => (JSON.parse(line) as { id: string }).id);
    expect(named.length).toBeGreaterThanOrEqual(stopAfter);

    const listed = await rig.json('list', library, 'articles');
    const held = new Set(listed.map(({ id }) => id));
    expect(named.filter((id) => !held.has(id))).toEqual([]);
    expect(await rig.run('check', library)).toMatchObject({ code: 0 });
  }
  // The lock of the killed program stands in nobody's way.
  const last = await rig.run('import', library, files[0] ?? '', '--json');
  expect(last).toMatchObject({ code: 0, stderr: '' });
});

test('Ctrl+C ends a command at once whose lines nobody reads on', async () => {
  const rig = await cliRig();
  const files = await Promise.all(
    Array.from({ length: 120 }, async (_, n) => {
      const path = rig.at(`article ${n}.txt`);
      await writeFile(path, `Article number ${n} has a first line of its own.`);
      return path;
    }),
  );
  const library = rig.at('library');
  await rig.run('import', library, ...files);
  const child = spawn(process.execPath, [program, 'list', library, 'articles', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // It has begun to write, and waits for room in the pipe: what it has to say is longer than that.
  await once(child.stdout, 'readable');
  child.stdout.pause();
  child.kill('SIGINT');
  await once(child, 'exit');
  expect(child.signalCode).toBe('SIGINT');
});
