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
  const thread = startTextThread(built);
  const answers = await Promise.all(paths.map((path) => thread.read(path)));
  for (const [n, answer] of answers.entries()) {
    if (n === 7) expect(answer).toBeNull();
    else {
      expect(answer).toMatchObject({ title: `Ship ${n} 🚢`, prepared: { name: `${n}.txt`, cleaning: [] } });
      if (answer === null || 'problem' in answer) throw new Error('no text');
      expect(Buffer.from(answer.prepared.original).toString()).toBe(`Ship ${n} 🚢`);
      expect(JSON.parse(Buffer.from(answer.prepared.text).toString())).toMatchObject({
        text: `Ship ${n} 🚢`,
      });
    }
  }
  const waiting = Promise.all(paths.map((path) => thread.read(path)));
  thread.close();
  expect(await waiting).toEqual(paths.map(() => null));
  expect(await thread.read(paths[0] ?? '')).toBeNull();
});

test('a thread that cannot run leaves every file to others', async () => {
  const thread = startTextThread(new URL('nowhere.js', built));
  const paths = await texts(3);
  expect(await Promise.all(paths.map((path) => thread.read(path)))).toEqual([null, null, null]);
  expect(await thread.read(paths[0] ?? '')).toBeNull();
});
