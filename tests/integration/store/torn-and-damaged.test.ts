import { createHash } from 'node:crypto';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { put } from '#common/change/build';
import type { Change } from '#common/change/change';
import { checkLibrary } from '#core/store/check';
import { decodeLine, encodeLine } from '#core/store/journal-line';
import { openLibrary, type Library } from '#core/store/open-library';
import { unsyncedFiles } from '../../support/faulty-files';
import { opened, tagNamed, temporaryFolder, testParts } from '../../support/store';

const parts = testParts({ files: unsyncedFiles });

/** A closed library of tags a, b, c, and its one segment. */
async function three(): Promise<{ folder: string; segment: string; bytes: Buffer }> {
  const temporary = await temporaryFolder();
  onTestFinished(temporary.remove);
  const folder = join(temporary.path, 'l');
  const library = await opened(folder, parts, { create: true });
  for (const name of ['a', 'b', 'c'])
    await library.commit({ label: name, ops: [put('tags', tagNamed(name, parts))] });
  await library.close();
  const segment = join(folder, 'journal', '1.jsonl');
  return { folder, segment, bytes: await readFile(segment) };
}

const names = (of: Library): string => [...of.data.tags.values()].map((tag) => tag.name).join('');

test('a last line cut off at any byte is cut away and kept aside; all before it is there', async () => {
  const { folder, segment, bytes } = await three();
  const last = bytes.lastIndexOf(10, bytes.length - 2) + 1;
  for (let length = last; length < bytes.length; length++) {
    await writeFile(segment, bytes.subarray(0, length));
    const reader = await opened(folder, parts, { write: false });
    expect(names(reader)).toBe('ab');
    expect((await readFile(segment)).length).toBe(length);
    // Reading looks at every byte; writing, which also cuts, at some of them.
    if (length % 61 !== 0 && length !== last && length !== bytes.length - 1) continue;
    const library = await opened(folder, parts);
    expect(names(library)).toBe('ab');
    expect(library.writable).toBe(true);
    expect(library.opened.damage).toEqual([]);
    const { torn } = library.opened;
    if (length === last) expect(torn).toBeNull();
    else expect(await readFile(torn?.keptAs ?? '')).toEqual(bytes.subarray(last, length));
    await library.close();
    expect((await readFile(segment)).length).toBe(last);
  }
  expect((await readdir(join(folder, 'recovered'))).length).toBeGreaterThan(5);
});

test('a torn tail of other bytes, line feeds among them, is a torn tail too, and writing goes on after it', async () => {
  const { folder, segment, bytes } = await three();
  const tail = Buffer.from('\0\0\0\n\n00000000 {}\nhalf');
  await writeFile(segment, Buffer.concat([bytes, tail]));
  expect((await checkLibrary(folder)).damage).toEqual([]);
  const library = await opened(folder, parts);
  expect(library.opened.torn?.bytes).toBe(tail.length);
  await library.commit({ label: 'd', ops: [put('tags', tagNamed('d', parts))] });
  await library.close();
  expect(names(await opened(folder, parts, { write: false }))).toBe('abcd');
});

test('a bad line with good ones after it is damage: it opens for reading only, says so, and keeps every byte', async () => {
  const { folder, segment, bytes } = await three();
  const middle = bytes.indexOf(10) + 40;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(segment, bytes);
  const library = await opened(folder, parts);
  expect(names(library)).toBe('ac');
  expect(library.writable).toBe(false);
  expect(library.opened.damage).toMatchObject([{ kind: 'journal line', where: `${segment}, line 2` }]);
  const refused = await library.commit({ label: 'x', ops: [put('tags', tagNamed('x', parts))] });
  expect(refused).toMatchObject({ ok: false, error: { kind: 'read-only' } });
  expect(!refused.ok && refused.error.message).toContain('damaged');
  await library.close();
  expect(await readFile(segment)).toEqual(bytes);
  expect((await checkLibrary(folder)).damage).toMatchObject([{ where: `${segment}, line 2` }]);
});

test('a missing change is damage', async () => {
  const { folder, segment, bytes } = await three();
  const lines = bytes.toString().trimEnd().split('\n');
  await writeFile(segment, `${lines[0]}\n${lines[2]}\n`);
  const library = await opened(folder, parts);
  expect(library.writable).toBe(false);
  expect(library.opened.damage).toMatchObject([{ where: `${segment}, line 2` }]);
});

test.each<[string, (text: string) => string]>([
  ['a changed record', (text) => text.replace('"name":"b"', '"name":"x"')],
  ['a lost last line', (text) => text.slice(0, text.trimEnd().lastIndexOf('\n') + 1)],
  ['a lost record', (text) => text.split('\n').toSpliced(1, 1).join('\n')],
  ['a line that is no JSON', (text) => text.split('\n').toSpliced(1, 1, '{').join('\n')],
  ['a cut in the middle', (text) => text.slice(0, text.length / 2)],
])('%s in the snapshot is damage; what can be read is shown', async (_name, spoil) => {
  const { folder } = await three();
  const library = await opened(folder, parts);
  expect(await library.compact()).toEqual({ ok: true, value: undefined });
  await library.close();
  const snapshot = join(folder, 'library.jsonl');
  await writeFile(snapshot, spoil(await readFile(snapshot, 'utf8')));
  const damaged = await opened(folder, parts);
  expect(damaged.writable).toBe(false);
  expect(damaged.opened.damage[0]).toMatchObject({ kind: 'snapshot' });
  expect(damaged.opened.records).toBe(names(damaged).length);
  await damaged.close();
  expect((await checkLibrary(folder)).damage.length).toBeGreaterThan(0);
});

test('a library without its snapshot, or whose header is unreadable, is refused with a remedy', async () => {
  const { folder } = await three();
  const snapshot = join(folder, 'library.jsonl');
  await writeFile(snapshot, 'rubbish\n');
  const unreadable = await openLibrary(folder, parts);
  expect(unreadable).toMatchObject({ ok: false, error: { kind: 'damaged' } });
  expect(!unreadable.ok && unreadable.error.message).toMatch(/--repair, or restore/);
  await rm(snapshot);
  expect(await openLibrary(folder, parts, { create: true })).toMatchObject({
    ok: false,
    error: { kind: 'damaged' },
  });
  expect((await checkLibrary(folder)).damage).toMatchObject([{ kind: 'missing' }]);
});

test('a kind of record this version does not know is damage, unless a newer version wrote it', async () => {
  const { folder, segment, bytes } = await three();
  const op = { op: 'put', in: 'maps', record: { id: parts.ids.next() } };
  const line = encodeLine({ ...changeIn(bytes), seq: 4, ops: [op as never] });
  await writeFile(segment, Buffer.concat([bytes, line, encodeLine({ ...changeIn(bytes), seq: 5, ops: [] })]));
  const library = await opened(folder, parts);
  expect(library.opened.damage).toMatchObject([{ where: `${segment}, line 4` }]);
  await asOfNewer(folder, 'schema');
  const newer = await opened(folder, parts);
  expect(newer.opened.damage).toEqual([]);
  expect(names(newer)).toBe('abc');
});

/** Makes the empty snapshot one of a newer version, with the hash that goes with it. */
async function asOfNewer(folder: string, field: string): Promise<void> {
  const snapshot = join(folder, 'library.jsonl');
  const [header = ''] = (await readFile(snapshot, 'utf8')).split('\n');
  const newer = `${header.replace(new RegExp(`"${field}":\\d+`), `"${field}":99`)}\n`;
  const sha256 = createHash('sha256').update(newer).digest('hex');
  await writeFile(snapshot, `${newer}${JSON.stringify({ records: 0, sha256 })}\n`);
}

function changeIn(bytes: Buffer): Change {
  const change = decodeLine(bytes.subarray(0, bytes.indexOf(10)));
  if (!change.ok) throw new Error(change.error);
  return change.value;
}

test('a library that lost its empty folders on the way here opens and can be written', async () => {
  const { folder } = await three();
  const library = await opened(folder, parts);
  await library.compact();
  await library.close();
  for (const name of ['journal', 'texts', 'originals']) await rm(join(folder, name), { recursive: true });
  const again = await opened(folder, parts);
  expect(names(again)).toBe('abc');
  expect((await again.commit({ label: 'd', ops: [put('tags', tagNamed('d', parts))] })).ok).toBe(true);
  expect((await again.blobs.putOriginal(Buffer.from('x'))).ok).toBe(true);
  await again.close();
  expect((await checkLibrary(folder)).damage).toEqual([]);
});

test.each(['schema', 'format'])('a newer %s opens for reading only and says what to do', async (field) => {
  const { folder } = await three();
  await asOfNewer(folder, field);
  const library = await opened(folder, parts);
  expect(library.writable).toBe(false);
  expect(library.opened.readOnlyBecause).toMatch(/newer version.*update/);
  expect(library.opened.damage).toEqual([]);
  expect(names(library)).toBe('abc');
  await library.close();
});
