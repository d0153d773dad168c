import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { withBuildLock } from '../../../build/bundle/build-lock.mjs';
import { fingerprint, readStamp } from '../../../build/bundle/fingerprint.mjs';
import { writeServedFiles } from '../../../build/bundle/served-files.mjs';

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-build-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function smallTree(): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'a/b'), { recursive: true });
  for (const name of ['a/one.ts', 'a/b/two.ts', 'other.ts']) await writeFile(join(folder, name), 'x');
  return folder;
}

const past = new Date('2020-01-01T00:00:00Z');

test.for<[string, (folder: string) => Promise<void>]>([
  ['a file was written again', (folder) => utimes(join(folder, 'a/b/two.ts'), past, past)],
  ['a file grew', (folder) => writeFile(join(folder, 'a/one.ts'), 'xyz')],
  ['a file came', (folder) => writeFile(join(folder, 'a/three.ts'), 'x')],
  ['a file went', (folder) => rm(join(folder, 'a/one.ts'))],
])('the fingerprint changes when %s', async ([, change]) => {
  const folder = await smallTree();
  const before = fingerprint(folder, ['a', 'missing']);
  expect(fingerprint(folder, ['a', 'missing'])).toBe(before);
  await change(folder);
  expect(fingerprint(folder, ['a', 'missing'])).not.toBe(before);
});

test('the fingerprint stays when something else changes', async () => {
  const folder = await smallTree();
  const before = fingerprint(folder, ['a']);
  await writeFile(join(folder, 'other.ts'), 'changed');
  expect(fingerprint(folder, ['a'])).toBe(before);
});

test.for([
  ['a good stamp', '{"cli":"abc"}', { cli: 'abc' }],
  ['entries that are no digests', '{"cli":1}', {}],
  ['no JSON', 'oops', {}],
  ['null', 'null', {}],
] as const)('reading the stamp: %s', async ([, text, expected]) => {
  const file = join(await temporaryFolder(), 'stamp.json');
  await writeFile(file, text);
  expect(readStamp(file)).toEqual(expected);
});

test('two builds at once happen one after the other', async () => {
  const lock = join(await temporaryFolder(), 'out/.lock');
  const log: string[] = [];
  const build = (name: string) => async () => {
    log.push(`${name} begins`);
    await sleep(20);
    log.push(`${name} ends`);
  };
  await Promise.all([withBuildLock(lock, build('one')), withBuildLock(lock, build('two'))]);
  expect(log).toHaveLength(4);
  expect(log[1]).toBe(log[0]?.replace('begins', 'ends'));
  expect(existsSync(lock)).toBe(false);
});

test('the lock is given back when a build fails', async () => {
  const lock = join(await temporaryFolder(), '.lock');
  await expect(withBuildLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withBuildLock(lock, () => Promise.resolve('yes'))).toBe('yes');
});

test.for([
  ['whose owner is gone', '999999999', new Date()],
  ['older than any build takes', String(process.pid), past],
] as const)('a lock is taken over %s', async ([, owner, time]) => {
  const lock = join(await temporaryFolder(), '.lock');
  await writeFile(lock, owner);
  await utimes(lock, time, time);
  expect(await withBuildLock(lock, () => Promise.resolve('built'))).toBe('built');
});

test('the list of served files names each with its type, and neither maps nor itself', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'assets'));
  const files = { 'index.html': '<p>', 'assets/a.js': 'x', 'assets/a.js.map': '{}', 'files.json': 'old' };
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
  await writeServedFiles(folder);
  const hash = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881';
  expect(JSON.parse(await readFile(join(folder, 'files.json'), 'utf8'))).toMatchObject({
    files: [
      { path: 'assets/a.js', type: 'text/javascript; charset=utf-8', bytes: 1, sha256: hash },
      { path: 'index.html', type: 'text/html; charset=utf-8', bytes: 3 },
    ],
  });
});

test('a file of unknown type fails the build', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.wasm'), 'x');
  await expect(writeServedFiles(folder)).rejects.toThrow('a.wasm');
});
