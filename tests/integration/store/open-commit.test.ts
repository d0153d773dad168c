import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { schemaVersion } from '#common/migrate/migrations';
import { put, set } from '#common/change/build';
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
