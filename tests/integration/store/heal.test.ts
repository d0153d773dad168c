import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkLibrary } from '#core/store/check';
import { repairLibrary } from '#core/store/repair';
import { unsyncedFiles } from '../../support/faulty-files';
import { addSmallArticle, addTag, newLibraryIn, tagNames } from '../../support/small-library';
import { opened, temporaryFolder, testParts } from '../../support/store';

const parts = testParts({ files: unsyncedFiles });

/** A closed library: tags a, b compacted, c; a backup; then d, compacted, and e. */
async function backedUp() {
  const temporary = await temporaryFolder();
  onTestFinished(temporary.remove);
  const library = await newLibraryIn(temporary.path, parts);
  const { text } = await addSmallArticle(library, 'words', parts);
  for (const name of ['a', 'b']) await addTag(library, name, parts);
  await library.compact();
  await addTag(library, 'c', parts);
  const backup = await library.backups.make('regular');
  expect(backup.ok).toBe(true);
  await addTag(library, 'd', parts);
  await library.compact();
  await addTag(library, 'e', parts);
  await library.close();
  const { folder } = library;
  return {
    folder,
    text,
    snapshot: join(folder, 'library.jsonl'),
    segment: (name: string) => join(folder, 'journal', name),
  };
}

type Backed = Awaited<ReturnType<typeof backedUp>>;

test.each<[string, (of: Backed) => Promise<void>]>([
  [
    'a record of the snapshot',
    ({ snapshot }) => spoil(snapshot, (text) => text.replace('"name":"b"', '"name":"x"')),
  ],
  ['all of the snapshot', ({ snapshot }) => writeFile(snapshot, '\0'.repeat(5000))],
  ['an emptied snapshot', ({ snapshot }) => writeFile(snapshot, '')],
  ['the snapshot gone', ({ snapshot }) => rm(snapshot)],
  [
    'the snapshot and a segment the backup holds gone',
    async ({ snapshot, segment }) => {
      await rm(snapshot);
      await rm(segment('1.jsonl.gz'));
    },
  ],
])(
  'a library with %s opens from the newest backup and the journal, whole, and says so',
  async (_name, damage) => {
    const backed = await backedUp();
    await damage(backed);
    const { folder } = backed;
    const reader = await opened(folder, parts, { write: false });
    expect(tagNames(reader)).toBe('abcde');
    expect(reader.opened).toMatchObject({ damage: [], mended: { keptIn: null } });
    const library = await opened(folder, parts);
    expect(library.writable).toBe(true);
    expect(library.opened.mended?.what).toMatch(
      /made whole again from the backup of .* No change is missing/,
    );
    expect(await readdir(library.opened.mended?.keptIn ?? '')).toBeInstanceOf(Array);
    await addTag(library, 'f', parts);
    expect(tagNames(library)).toBe('abcdef');
    expect(await library.incidents()).toHaveLength(1);
    await library.close();
    expect((await checkLibrary(folder)).damage).toEqual([]);
    const again = await opened(folder, parts);
    expect([tagNames(again), again.opened.mended]).toEqual(['abcdef', null]);
    await again.close();
  },
);

test('a damaged line of the open segment comes back from the backup; what came after it stays', async () => {
  const temporary = await temporaryFolder();
  onTestFinished(temporary.remove);
  const library = await newLibraryIn(temporary.path, parts);
  for (const name of ['a', 'b', 'c']) await addTag(library, name, parts);
  await library.backups.make('regular');
  await addTag(library, 'd', parts);
  await library.close();
  const segment = join(library.folder, 'journal', '1.jsonl');
  const sound = await readFile(segment);
  await spoil(segment, (text) => text.replace('"name":"b"', '"name":"x"'));
  const damaged = await readFile(segment);
  const again = await opened(library.folder, parts);
  expect([tagNames(again), again.writable]).toEqual(['abcd', true]);
  expect(await readFile(segment)).toEqual(sound);
  expect(await readFile(join(again.opened.mended?.keptIn ?? '', '1.jsonl'))).toEqual(damaged);
  await again.close();
});

test('a backup that lacks what is damaged heals nothing: nothing is touched, and the damage is named', async () => {
  const { folder, segment, snapshot } = await backedUp();
  await rm(segment('4.jsonl.gz'));
  await rm(snapshot);
  const before = (await readdir(folder, { recursive: true })).sort();
  expect(await opened(folder, parts).catch((error: Error) => error.message)).toMatch(
    /library\.jsonl is missing/,
  );
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(before);
});

test('a journal of another past is not mixed with that of the backup', async () => {
  const mine = await backedUp();
  const other = await backedUp();
  await writeFile(mine.segment('1.jsonl.gz'), await readFile(other.segment('1.jsonl.gz')));
  await rm(mine.snapshot);
  expect(await opened(mine.folder, parts).catch((error: Error) => error.message)).toMatch(/missing/);
});

test('check --repair puts texts back that a backup holds', async () => {
  const { folder, text } = await backedUp();
  await writeFile(join(folder, 'texts', `${text}.json`), '{}');
  expect((await checkLibrary(folder)).damage).toHaveLength(1);
  const repaired = await repairLibrary(folder, parts);
  expect(repaired).toMatchObject({ ok: true, value: { restored: [`texts/${text}.json`], lost: [] } });
  expect((await checkLibrary(folder)).damage).toEqual([]);
});

async function spoil(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(path, change(await readFile(path, 'utf8')));
}
