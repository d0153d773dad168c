import { open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { schemaVersion } from '#common/migrate/migrations';
import { put, set } from '#common/change/build';
import { checkLibrary } from '#core/store/check';
import { openLibrary } from '#core/store/open-library';
import { opened, tagNamed, temporaryFolder, testParts } from '../../support/store';

async function newFolder(): Promise<string> {
  const folder = await temporaryFolder();
  onTestFinished(folder.remove);
  return join(folder.path, 'library');
}

test('a new library has the fixed files and a header', async () => {
  const folder = await newFolder();
  const library = await opened(folder, testParts(), { create: true });
  await library.close();
  expect((await readdir(folder)).sort()).toEqual(['journal', 'library.jsonl', 'originals', 'texts']);
  const [header, footer] = (await readFile(join(folder, 'library.jsonl'), 'utf8')).trimEnd().split('\n');
  expect(JSON.parse(header ?? '')).toEqual({ format: 1, schema: schemaVersion, library: library.id, seq: 0 });
  expect(JSON.parse(footer ?? '')).toMatchObject({ records: 0 });
});

test('what was committed is there after reopening', async () => {
  const folder = await newFolder();
  const parts = testParts();
  const first = await opened(folder, parts, { create: true });
  const tag = tagNamed('river', parts);
  const made = await first.commit({ label: 'Add tag', ops: [put('tags', tag)] });
  expect(made).toMatchObject({ ok: true, value: { seq: 1, base: 0, by: 'tester', label: 'Add tag' } });
  await first.commit({ label: 'Rename tag', ops: [set('tags', tag.id, ['name'], 'river', 'stream')] });
  await first.close();
  const second = await opened(folder, parts);
  expect(second.seq).toBe(2);
  expect(second.data.tags.get(tag.id)).toEqual(first.data.tags.get(tag.id));
  expect(second.data.tags.get(tag.id)?.name).toBe('stream');
  await second.close();
});

test('a library that is open elsewhere is held, and can be read meanwhile', async () => {
  const folder = await newFolder();
  const parts = testParts();
  const writer = await opened(folder, parts, { create: true });
  await writer.commit({ label: 'Add tag', ops: [put('tags', tagNamed('a', parts))] });
  const other = await openLibrary(folder, testParts());
  expect(other).toMatchObject({ ok: false, error: { kind: 'held', by: { pid: process.pid } } });
  const reader = await opened(folder, testParts(), { write: false });
  expect(reader.data.tags.size).toBe(1);
  expect(reader.writable).toBe(false);
  expect(await reader.commit({ label: 'x', ops: [put('tags', tagNamed('b', parts))] })).toMatchObject({
    ok: false,
    error: { kind: 'read-only' },
  });
  await reader.close();
  await writer.close();
  await (await opened(folder, parts)).close();
});

const doc = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [] }] };

test.each([
  ['at once', 0],
  ['when the lock is looked at again', 1500],
])(
  'a library deleted while open refuses changes, keeps what it holds, and leaves nothing in its place: %s',
  async (_, ms) => {
    const folder = await newFolder();
    let later = 0;
    const parts = testParts({ now: () => Date.now() + (later += ms) });
    const library = await opened(folder, parts, { create: true });
    await library.commit({ label: 'Add', ops: [put('tags', tagNamed('river', parts))] });
    await library.blobs.putText({ doc, text: '' });
    await rm(folder, { recursive: true });
    const refused = await library.commit({ label: 'Add', ops: [put('tags', tagNamed('bank', parts))] });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'read-only' } });
    expect(!refused.ok && refused.error.message).toContain(folder);
    expect(!refused.ok && refused.error.message).toContain('deleted or moved');
    for (const text of ['a', 'b']) {
      expect(await library.blobs.putOriginal(Buffer.from(text))).toMatchObject({ ok: false });
    }
    expect((await library.backups.make('asked')).ok).toBe(false);
    expect([library.data.tags.size, library.writable]).toEqual([1, false]);
    await library.close();
    await expect(stat(folder)).rejects.toThrow('ENOENT');
  },
);

test('a path with spaces, emoji and a name of 200 characters is like any other', async () => {
  const start = 'The case of the 🚢, «notes» & drafts ';
  const folder = join(await newFolder(), `${start}${'x'.repeat(200 - start.length)}`);
  const parts = testParts();
  const library = await opened(folder, parts, { create: true });
  await library.commit({ label: 'Add', ops: [put('tags', tagNamed('river', parts))] });
  expect(await library.compact()).toMatchObject({ ok: true });
  const backup = await library.backups.make('asked');
  if (!backup.ok) throw new Error(backup.error);
  expect(await openLibrary(folder, parts)).toMatchObject({ ok: false, error: { kind: 'held' } });
  const copy = join(folder, '..', `${start}restored`);
  expect(await library.backups.restore(backup.value.id, copy)).toMatchObject({ ok: true });
  await library.close();
  for (const each of [folder, copy]) {
    expect(await checkLibrary(each)).toEqual({ damage: [], notices: [] });
    const again = await opened(each, parts);
    expect(again.data.tags.size).toBe(1);
    await again.close();
  }
});

test.each(['library.jsonl', join('journal', '1.jsonl')])(
  '100 MB of zeros in place of %s are named, and reading them changes nothing',
  async (name) => {
    const folder = await newFolder();
    const parts = testParts();
    const library = await opened(folder, parts, { create: true });
    await library.commit({ label: 'Add', ops: [put('tags', tagNamed('river', parts))] });
    await library.close();
    const path = join(folder, name);
    await rename(path, `${path}.good`);
    const zeros = await open(path, 'w');
    // A file without a byte of its own: reading it gives zeros, and it takes no room.
    await zeros.truncate(100 * 1024 * 1024);
    await zeros.close();
    const report = await checkLibrary(folder);
    expect([...report.damage, ...report.notices].map(({ where }) => where).join()).toContain(name);
    const read = await openLibrary(folder, parts, { write: false });
    if (read.ok) await read.value.close();
    expect((await stat(path)).size).toBe(100 * 1024 * 1024);
  },
);
