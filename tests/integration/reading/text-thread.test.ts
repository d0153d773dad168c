import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startTextThread } from '#core/services/import/text-thread';
import { ensureBuilt } from '../../../build/bundle/ensure-built.mjs';

const built = new URL('../../../out/workers/texts.js', import.meta.url);

async function texts(count: number): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-texts-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const paths = Array.from({ length: count }, (_, n) => join(folder, `${n}.txt`));
  for (const [n, path] of paths.entries()) await writeFile(path, n === 7 ? '<p>A page</p>' : `Ship ${n} 🚢`);
  return paths;
}

test('a thread answers each file with its text, and leaves what is no plain text to others', async () => {
  await ensureBuilt();
  const paths = await texts(50);
  const thread = startTextThread(built, paths);
  const answers = await Promise.all(paths.map((path) => thread.read(path)));
  for (const [n, answer] of answers.entries()) {
    if (n === 7) expect(answer).toBeNull();
    else {
      expect(answer).toMatchObject({ title: `Ship ${n} 🚢`, prepared: { name: `${n}.txt`, cleaning: [] } });
      if (answer === null || 'problem' in answer) throw new Error('no text');
      expect(Buffer.from(answer.prepared.original.bytes).toString()).toBe(`Ship ${n} 🚢`);
      expect(JSON.parse(Buffer.from(answer.prepared.text.bytes).toString())).toMatchObject({
        text: `Ship ${n} 🚢`,
      });
    }
  }
  expect(await thread.read(paths[0] ?? '')).toBeNull();
  thread.close();
  const closed = startTextThread(built, paths);
  const waiting = Promise.all(paths.map((path) => closed.read(path)));
  closed.close();
  expect(await waiting).toEqual(paths.map(() => null));
});

test('a thread that nobody asks reads only so far ahead, and all once it is asked', async () => {
  await ensureBuilt();
  const paths = await texts(400);
  const thread = startTextThread(built, [...paths, ...paths.slice(0, 3)]);
  await thread.read(paths[0] ?? '');
  for (const path of paths.slice(300)) await rm(path);
  // Read in the end, not at the beginning: those that went away meanwhile are missed.
  const answers = await Promise.all(
    [...paths.slice(1), ...paths.slice(0, 3)].map((path) => thread.read(path)),
  );
  thread.close();
  const missed = answers.flatMap((answer, at) => (answer !== null && 'problem' in answer ? [at + 1] : []));
  expect(missed).toEqual(Array.from({ length: 100 }, (_, n) => 300 + n));
  expect(answers.slice(-3)).toEqual([expect.anything(), answers[0], answers[1]]);
});

test('a thread that cannot run leaves every file to others', async () => {
  const paths = await texts(3);
  const thread = startTextThread(new URL('nowhere.js', built), paths);
  expect(await Promise.all(paths.map((path) => thread.read(path)))).toEqual([null, null, null]);
  expect(await thread.read(paths[0] ?? '')).toBeNull();
});
