import { chmod, mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadFile } from '#core/services/reading/load-file';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-load-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function problem(path: string): Promise<string> {
  const loaded = loadFile(path);
  if (loaded.ok) throw new Error('it was read');
  return loaded.error.message;
}

test('a file’s bytes and its name without the folder', async () => {
  const path = join(folder, 'a b.txt');
  await writeFile(path, Uint8Array.of(1, 2, 3));
  const loaded = loadFile(path);
  expect(loaded.ok && [loaded.value.name, ...loaded.value.bytes]).toEqual(['a b.txt', 1, 2, 3]);
});

test('an empty file', async () => {
  const path = join(folder, 'empty.md');
  await writeFile(path, '');
  expect(await problem(path)).toMatch(/“empty\.md” is empty/);
});

test('a missing file and a folder', async () => {
  expect(await problem(join(folder, 'none.txt'))).toMatch(
    /“none\.txt” could not be read: there is no such file\. Check/,
  );
  await mkdir(join(folder, 'papers.txt'));
  expect(await problem(join(folder, 'papers.txt'))).toMatch(/it is a folder\. Choose the files in it/);
});

test('150 MB are refused by their size, without being read', async () => {
  const path = join(folder, 'big.txt');
  const file = await open(path, 'w');
  await file.truncate(150_000_000);
  await file.close();
  const before = process.memoryUsage().arrayBuffers;
  expect(await problem(path)).toMatch(
    /“big\.txt” was not imported: it is 150 MB, and files up to 100 MB are read\. Split it/,
  );
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a file without the right to read it',
  async () => {
    const path = join(folder, 'secret.txt');
    await writeFile(path, 'words');
    await chmod(path, 0);
    expect(await problem(path)).toMatch(/no right to read it/);
  },
);

test.skipIf(process.platform === 'win32')('a device, which may never end', async () => {
  expect(await problem('/dev/zero')).toMatch(/not a regular file/);
});
