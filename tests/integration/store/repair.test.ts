import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { put } from '#common/change/build';
import { checkLibrary } from '#core/store/check';
import type { Library } from '#core/store/open-library';
import { repairLibrary } from '#core/store/repair';
import { faultyFiles, unsyncedFiles } from '../../support/faulty-files';
import { opened, tagNamed, temporaryFolder, testParts } from '../../support/store';

const parts = testParts({ files: unsyncedFiles });
const names = (of: Library): string => [...of.data.tags.values()].map((tag) => tag.name).join('');

/** A closed library of tags a to f; the first three folded into the snapshot. */
async function six(): Promise<{ folder: string; snapshot: string; segment: string }> {
  const temporary = await temporaryFolder();
  onTestFinished(temporary.remove);
  const folder = join(temporary.path, 'l');
  const library = await opened(folder, parts, { create: true });
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
    if (name === 'd') await library.compact();
    await library.commit({ label: name, ops: [put('tags', tagNamed(name, parts))] });
  }
  await library.close();
  return { folder, snapshot: join(folder, 'library.jsonl'), segment: join(folder, 'journal', '4.jsonl') };
}

async function spoil(path: string, change: (text: string) => string): Promise<Buffer> {
  const bytes = await readFile(path);
  await writeFile(path, change(bytes.toString()));
  return readFile(path);
}

async function repaired(
  folder: string,
): Promise<{ lost: number; keptIn: string; before: string; names: string }> {
  const report = await repairLibrary(folder, parts);
  if (!report.ok) throw new Error(report.error.message);
  expect(report.value.damage.length).toBeGreaterThan(0);
  expect((await checkLibrary(folder)).damage).toEqual([]);
  const library = await opened(folder, parts);
  expect(library.writable).toBe(true);
  expect((await library.commit({ label: 'on', ops: [put('tags', tagNamed('!', parts))] })).ok).toBe(true);
  await library.close();
  const again = await opened(folder, parts, { write: false });
  const { lost, keptIn, before } = report.value;
  return { lost: lost.length, keptIn: keptIn ?? '', before: before ?? '', names: names(again) };
}

test('a sound library is left as it is', async () => {
  const { folder, snapshot } = await six();
  const before = await readFile(snapshot);
  expect(await repairLibrary(folder, parts)).toEqual({
    ok: true,
    value: { damage: [], keptIn: null, lost: [], restored: [], before: null, mends: [], backup: null },
  });
  expect(await readFile(snapshot)).toEqual(before);
  expect((await readdir(folder)).includes('recovered')).toBe(false);
});

test('a damaged line is left out and kept; all else is there and can be written again', async () => {
  const { folder, segment } = await six();
  const bytes = await spoil(segment, (text) => text.replace('"name":"e"', '"name":"x"'));
  const result = await repaired(folder);
  expect(result).toMatchObject({ lost: 1, names: 'abcdf!' });
  expect(await readFile(join(result.keptIn, '4.jsonl'))).toEqual(bytes);
  expect(await readFile(join(result.before, 'journal', '4.jsonl'))).toEqual(bytes);
});

test.each<[string, (text: string) => string]>([
  ['a record', (text) => text.replace('"name":"b"', '"name":"x"')],
  ['the header', (text) => `x${text}`],
  ['everything', () => ''],
])(
  'with %s of the snapshot damaged the library is made again from its history, whole',
  async (_name, change) => {
    const { folder, snapshot } = await six();
    const bytes = await spoil(snapshot, change);
    const result = await repaired(folder);
    expect(result).toMatchObject({ lost: 0, names: 'abcdef!' });
    expect(await readFile(join(result.keptIn, 'library.jsonl'))).toEqual(bytes);
    expect(await readFile(join(result.before, 'library.jsonl'))).toEqual(bytes);
    expect((await readdir(join(result.before, 'journal'))).sort()).toEqual(['1.jsonl.gz', '4.jsonl']);
  },
);

test('a library whose snapshot is gone is made again from its history', async () => {
  const { folder, snapshot } = await six();
  await rm(snapshot);
  expect(await repaired(folder)).toMatchObject({ lost: 0, names: 'abcdef!' });
});

test('with history and snapshot both damaged, what can be read is kept', async () => {
  const { folder, snapshot } = await six();
  await rm(join(folder, 'journal', '1.jsonl.gz'));
  await spoil(snapshot, (text) => text.split('\n').toSpliced(2, 1, '{').join('\n'));
  const result = await repaired(folder);
  expect(result.names).toBe('acdef!');
  expect(result.lost).toBeGreaterThan(0);
});

test.each<[string, (text: string) => string, string]>([
  ['the header', (text) => `x${text}`, 'abcdef'],
  ['a record', (text) => text.replace('"name":"b"', '"name":"b'), 'acdef'],
])(
  'with %s of the snapshot damaged and no journal that holds it all, every record that can be read is kept',
  async (_name, change, kept) => {
    for (const lose of ['all of the journal', 'its last part']) {
      const { folder, snapshot } = await six();
      const library = await opened(folder, parts);
      await library.compact();
      await library.close();
      const journal = join(folder, 'journal');
      if (lose === 'its last part') {
        for (const name of await readdir(journal)) {
          if (!name.startsWith('1.')) await rm(join(journal, name));
        }
      } else await rm(journal, { recursive: true });
      await spoil(snapshot, change);
      expect({ lose, ...(await repaired(folder)) }).toMatchObject({ lose, names: `${kept}!` });
    }
  },
);

test.each([
  ['1.jsonl.gz', 'before change 4'],
  ['4.jsonl.gz', 'from change 4 to 6'],
])(
  'a part of the history that is damaged (%s) is brought back from a backup, or else set aside and said to be missing',
  async (name, missing) => {
    for (const from of ['a backup', 'nowhere']) {
      const { folder } = await six();
      const library = await opened(folder, parts);
      await library.compact();
      if (from === 'a backup') await library.backups.make('regular');
      await library.close();
      const path = join(folder, 'journal', name);
      const bytes = (await readFile(path)).fill('x', 30, 40);
      await writeFile(path, bytes);
      const { damage } = await checkLibrary(folder);
      expect(damage.map(({ where }) => where)).toEqual([path]);
      const result = await repaired(folder);
      const { notices } = await checkLibrary(folder);
      const said = notices.filter(({ kind }) => kind === 'history').map(({ what }) => what);
      expect({ from, ...result, said }).toMatchObject({
        from,
        lost: from === 'nowhere' ? 1 : 0,
        names: 'abcdef!',
        said: from === 'nowhere' ? [expect.stringContaining(missing)] : [],
      });
      expect(await readFile(join(result.keptIn, name))).toEqual(bytes);
      expect(await repairLibrary(folder, parts)).toMatchObject({
        ok: true,
        value: { damage: [], keptIn: null },
      });
    }
  },
);

test('a library that is open is not repaired', async () => {
  const { folder } = await six();
  const library = await opened(folder, parts);
  expect(await repairLibrary(folder, parts)).toMatchObject({ ok: false, error: { kind: 'held' } });
  await library.close();
});

test('a repair cut short at any step can be done again and loses nothing', async () => {
  for (let nth = 1; nth < 120; nth++) {
    const { folder, snapshot } = await six();
    await spoil(snapshot, (text) => text.replace('"name":"b"', '"name":"x"'));
    let left = nth;
    const files = faultyFiles(() => (--left === 0 ? 'EIO' : 'done'));
    await repairLibrary(folder, { ...parts, files });
    const done = left > 0;
    await repairLibrary(folder, parts);
    const library = await opened(folder, parts);
    expect({ nth, names: names(library), writable: library.writable }).toEqual({
      nth,
      names: 'abcdef',
      writable: true,
    });
    await library.close();
    if (done) return;
  }
  throw new Error('there are more steps than this test takes');
});
