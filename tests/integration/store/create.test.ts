import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLibrary } from '#core/store/open-library';
import { faultyFiles } from '../../support/faulty-files';
import { opened, temporaryFolder, testParts } from '../../support/store';

async function newFolder(): Promise<string> {
  const folder = await temporaryFolder();
  onTestFinished(folder.remove);
  return join(folder.path, 'library');
}

test('a folder that does not exist or holds no library is not opened', async () => {
  const folder = await newFolder();
  expect(await openLibrary(folder, testParts())).toMatchObject({ ok: false, error: { kind: 'missing' } });
  expect(await openLibrary(folder, testParts(), { write: false, create: true })).toMatchObject({
    ok: false,
    error: { kind: 'missing' },
  });
  await mkdir(folder);
  expect(await openLibrary(folder, testParts())).toMatchObject({ ok: false, error: { kind: 'missing' } });
  expect(await readdir(folder)).toEqual([]);
});

test('a library is made in a new or an empty folder, also below folders that do not exist', async () => {
  const folder = join(await newFolder(), 'deep', 'down');
  const below = await opened(folder, testParts(), { create: true });
  expect(below.writable).toBe(true);
  await below.close();
  const empty = await newFolder();
  await mkdir(empty);
  await writeFile(join(empty, '.DS_Store'), 'left by a file manager');
  await (await opened(empty, testParts(), { create: true })).close();
});

test('a folder with other files in it, or a file, is left alone', async () => {
  const folder = await newFolder();
  await mkdir(folder);
  await writeFile(join(folder, 'thesis.txt'), 'mine');
  const occupied = await openLibrary(folder, testParts(), { create: true });
  expect(occupied).toMatchObject({ ok: false, error: { kind: 'occupied' } });
  expect(!occupied.ok && occupied.error.message).toContain(folder);
  expect(await readdir(folder)).toEqual(['thesis.txt']);
  const file = join(folder, 'thesis.txt');
  expect(await openLibrary(file, testParts(), { create: true })).toMatchObject({
    ok: false,
    error: { kind: 'occupied' },
  });
});

test('opening with create what is there already opens it', async () => {
  const folder = await newFolder();
  const first = await opened(folder, testParts(), { create: true });
  await first.close();
  const second = await opened(folder, testParts(), { create: true });
  expect(second.id).toBe(first.id);
  await second.close();
});

test('a creation cut short at any step is finished by the next one', async () => {
  for (let nth = 1; nth < 40; nth++) {
    const folder = await newFolder();
    let left = nth;
    const files = faultyFiles(() => (--left === 0 ? 'EIO' : 'done'));
    const cut = await openLibrary(folder, testParts({ files }), { create: true });
    if (cut.ok) await cut.value.close().catch(() => undefined);
    const library = await opened(folder, testParts(), { create: true });
    expect(library.opened, `failing call ${nth}`).toMatchObject({ damage: [], records: 0 });
    await library.close();
    if (left > 0) return;
  }
  throw new Error('there are more steps than this test takes');
});
