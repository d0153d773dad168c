import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { checkLibrary } from '#core/store/check';
import { backupsByJobs } from '#core/store/backup/backup-jobs';
import { startNodeProcess } from '#core/store/jobs/node-process';
import { runInProcess } from '#core/store/jobs/process-job';
import { runInThread } from '#core/store/jobs/thread-job';
import type { Library } from '#core/store/open-library';
import type { StoreParts } from '#core/store/parts';
import { backUpIfDue, backUpSoon, keepBackups } from '#core/services/backup/keep-backups';
import { bundleChild } from '../../support/bundled-child';
import { faultyFiles, unsyncedFiles } from '../../support/faulty-files';
import { addSmallArticle, addTag, newLibraryIn, tagNames } from '../../support/small-library';
import { opened, temporaryFolder, testParts } from '../../support/store';

const hour = 3_600_000;

/** A new library and a clock that a test moves. */
async function rig(replaced: Partial<StoreParts> = {}) {
  const temporary = await temporaryFolder();
  const clock = { time: Date.UTC(2024, 0, 1) };
  const parts = testParts({ files: unsyncedFiles, now: () => clock.time++, ...replaced });
  const library = await newLibraryIn(temporary.path, parts);
  onTestFinished(async () => {
    await library.close();
    await temporary.remove();
  });
  return { library, parts, clock, elsewhere: join(temporary.path, 'restored'), folder: library.folder };
}

async function made(library: Library) {
  const backup = await library.backups.make('asked');
  if (!backup.ok) throw new Error(backup.error);
  return backup.value;
}

test('a backup restores, elsewhere, the library as it was, with its files and its history', async () => {
  const { library, parts, elsewhere, folder } = await rig();
  await addTag(library, 'a', parts);
  await library.compact();
  const { text, original, article } = await addSmallArticle(library, 'words', parts);
  const backup = await made(library);
  await addTag(library, 'b', parts);
  expect(backup).toMatchObject({ seq: 2, counts: { tags: 1, articles: 1 }, missing: [] });
  const restored = await library.backups.restore(backup.id, elsewhere);
  expect(restored).toMatchObject({ ok: true, value: { missing: [] } });
  expect(await checkLibrary(elsewhere)).toEqual({ damage: [], notices: [] });
  const other = await opened(elsewhere, parts);
  expect(tagNames(other)).toBe('a');
  expect(other.data.articles.get(article.id)).toEqual(library.data.articles.get(article.id));
  expect((await other.blobs.readText(text)).ok && (await other.blobs.readOriginal(original)).ok).toBe(true);
  expect(other.seq).toBe(2);
  await addTag(other, 'c', parts);
  await other.close();
  expect(tagNames(library)).toBe('ab');
  expect((await checkLibrary(folder)).damage).toEqual([]);
});

test('what differs is said before anything is restored', async () => {
  const { library, parts } = await rig();
  const { article } = await addSmallArticle(library, 'first', parts);
  await addTag(library, 'a', parts);
  const backup = await made(library);
  expect(await library.backups.compare(backup.id)).toMatchObject({ ok: true, value: { differences: [] } });
  await addTag(library, 'b', parts);
  await library.commit({ label: 'drop', ops: [{ op: 'drop', in: 'articles', record: article }] });
  const compared = await library.backups.compare(backup.id);
  expect(compared.ok && compared.value.differences).toMatchObject([
    { kind: 'articles', onlyThen: [article.id], onlyNow: [] },
    { kind: 'tags', onlyThen: [], changed: [] },
  ]);
  const none = await library.backups.compare('2020-01-01-000000');
  expect(!none.ok && none.error).toContain(backup.id);
});

test('nothing is restored over what is there', async () => {
  const { library, parts, elsewhere, folder } = await rig();
  await addTag(library, 'a', parts);
  const { id } = await made(library);
  expect(await library.backups.restore(id, folder)).toMatchObject({ ok: false });
  await writeFile(elsewhere, 'a file');
  const refused = await library.backups.restore(id, elsewhere);
  expect(!refused.ok && refused.error).toContain(elsewhere);
});

test('backups share what did not change, and share nothing with the library that damage could reach', async () => {
  const { library, parts, folder } = await rig();
  const { original } = await addSmallArticle(library, 'words', parts);
  await made(library);
  const pool = join(folder, 'backups', 'files');
  const first = await readdir(pool);
  await addTag(library, 'a', parts);
  await made(library);
  const second = await readdir(pool);
  // Only the journal is new; snapshot, text, original and the list of both are shared.
  expect(second.length - first.length).toBe(1);
  const own = await stat(join(folder, 'originals', original));
  expect((await stat(join(pool, original))).ino).not.toBe(own.ino);
});

test.each([
  ['thread', runInThread],
  ['process', runInProcess(startNodeProcess, runInThread)],
])(
  'a backup made while changes are written, in a %s of its own, is whole',
  async (_name, run) => {
    const worker = await bundleChild('electron/core/workers/backup.worker.ts');
    onTestFinished(worker.remove);
    const { library, parts, elsewhere } = await rig({
      backups: backupsByJobs(run, pathToFileURL(worker.script)),
    });
    const before = Array.from({ length: 20 }, (_, index) => addTag(library, `${index};`, parts));
    await before[10];
    const [backup] = await Promise.all([
      made(library),
      library.compact(),
      ...before,
      ...Array.from({ length: 20 }, (_, index) => addTag(library, `late ${index};`, parts)),
    ]);
    expect(backup.counts['tags']).toBe(backup.seq);
    const late = library.seq - backup.seq;
    const compared = await library.backups.compare(backup.id);
    expect(
      compared.ok && compared.value.differences.map(({ kind, onlyNow }) => [kind, onlyNow.length]),
    ).toEqual(late > 0 ? [['tags', late]] : []);
    expect(await library.backups.restore(backup.id, elsewhere)).toMatchObject({ ok: true });
    expect((await checkLibrary(elsewhere)).damage).toEqual([]);
  },
  60_000,
);

test('a copy that cannot be opened is no backup', async () => {
  const { library, parts, folder } = await rig();
  for (const name of ['a', 'b', 'c']) await addTag(library, name, parts);
  const segment = join(folder, 'journal', '1.jsonl');
  await writeFile(segment, (await readFile(segment, 'utf8')).replace('"name":"b"', '"name":"x"'));
  const refused = await library.backups.make('asked');
  expect(!refused.ok && refused.error).toContain('1.jsonl.gz, line 2');
  expect(await library.backups.list()).toEqual([]);
});

test('the keeper backs up once an hour, only what changed, while nothing is being changed', async () => {
  const { library, parts, clock } = await rig();
  let tick = (): void => undefined;
  const stop = (): void => void (tick = () => undefined);
  const keeper = keepBackups(library, { now: parts.now, every: (_ms, act) => ((tick = act), stop) });
  const count = async (): Promise<number> => {
    await backUpIfDue(library, parts);
    return (await library.backups.list()).length;
  };
  tick();
  expect(await count()).toBe(0);
  await addTag(library, 'a', parts);
  expect(await count()).toBe(1);
  await addTag(library, 'b', parts);
  expect(await count()).toBe(1);
  clock.time += hour;
  expect(await count()).toBe(2);
  clock.time += hour;
  expect(await count()).toBe(2);
  // While something is being changed nothing is begun; once it is quiet, it is; closing only waits for what runs.
  await addTag(library, 'c', parts);
  tick();
  await addTag(library, 'd', parts);
  tick();
  await keeper.stop();
  expect((await library.backups.list()).at(-1)?.seq).toBe(2);
  const next = keepBackups(library, { now: parts.now, every: (_ms, act) => ((tick = act), stop) });
  tick();
  await next.stop();
  expect((await library.backups.list()).at(-1)?.seq).toBe(4);
});

test('a command makes the backup that is due where that takes a moment, and leaves a large one', async () => {
  const { library, parts, clock } = await rig();
  const count = async (): Promise<number> => (await library.backups.list()).length;
  expect([await backUpSoon(library, parts), await count()]).toEqual([false, 0]);
  await addTag(library, 'a', parts);
  expect([await backUpSoon(library, parts), await count()]).toEqual([false, 1]);
  await Promise.all(Array.from({ length: 501 }, (_, n) => addTag(library, `${n};`, parts)));
  expect([await backUpSoon(library, parts), await count()]).toEqual([false, 1]);
  clock.time += hour;
  expect([await backUpSoon(library, parts), await count()]).toEqual([true, 1]);
  expect([await backUpIfDue(library, parts), await count()]).toEqual([true, 2]);
});

test('rotation drops old backups and the files only they held, and what is left restores', async () => {
  const { library, parts, clock, elsewhere, folder } = await rig();
  for (let index = 0; index < 40; index++) {
    await addTag(library, `${index};`, parts);
    await made(library);
    clock.time += 20 * 24 * hour;
  }
  const backups = await library.backups.list();
  expect(backups.length).toBeGreaterThan(20);
  expect(backups.length).toBeLessThan(32);
  const needed = new Set(
    backups.flatMap(({ files, blobs }) => [blobs, ...files.map(({ sha256 }) => sha256)]),
  );
  expect((await readdir(join(folder, 'backups', 'files'))).sort()).toEqual([...needed].sort());
  const oldest = backups[0]?.id ?? '';
  expect(await library.backups.restore(oldest, elsewhere)).toMatchObject({ ok: true });
  expect((await checkLibrary(elsewhere)).damage).toEqual([]);
});

test('a text deleted or damaged in the library is put back from a backup when it is read, and reported', async () => {
  const { library, parts, folder } = await rig();
  const { text, original } = await addSmallArticle(library, 'words', parts);
  await made(library);
  const place = join(folder, 'texts', `${text}.json`);
  const good = await readFile(place);
  await writeFile(place, 'spoilt');
  await rm(join(folder, 'originals', original));
  const reader = await opened(folder, parts, { write: false });
  expect((await reader.blobs.readText(text)).ok).toBe(true);
  expect(await readFile(place, 'utf8')).toBe('spoilt');
  expect((await library.blobs.readText(text)).ok).toBe(true);
  expect((await library.blobs.readOriginal(original)).ok).toBe(true);
  expect(await readFile(place)).toEqual(good);
  const incidents = await library.incidents();
  expect(incidents.map(({ what }) => what)).toEqual([
    'The text of an article was damaged; it was put back from a backup.',
    'An imported file was missing; it was put back from a backup.',
  ]);
  expect(await readFile(join(incidents[0]?.keptIn ?? '', `texts-${text}.json`), 'utf8')).toBe('spoilt');
  expect((await checkLibrary(folder)).damage).toEqual([]);
});

test('with any single call failing a backup is whole or not there, and the library is untouched', async () => {
  for (let nth = 1; nth < 200; nth++) {
    let left = Infinity;
    const { library, parts, folder, elsewhere } = await rig({
      files: faultyFiles(() => (--left === 0 ? 'EIO' : 'done'), unsyncedFiles),
    });
    await addSmallArticle(library, 'words', parts);
    left = nth;
    const backup = await library.backups.make('asked');
    const over = left > 0;
    left = Infinity;
    for (const { id } of await library.backups.list()) {
      expect((await library.backups.restore(id, elsewhere)).ok, `failing call ${nth}`).toBe(true);
    }
    if (backup.ok) expect(await library.backups.list()).toHaveLength(1);
    expect((await made(library)).missing).toEqual([]);
    expect((await checkLibrary(folder)).damage).toEqual([]);
    if (over) return;
  }
  throw new Error('there are more steps than this test takes');
});

test('where something stands in its way a backup says what and where, and succeeds once that is gone', async () => {
  const { library, parts, folder } = await rig();
  await addTag(library, 'a', parts);
  const inTheWay = join(folder, 'backups');
  await rm(inTheWay, { recursive: true, force: true });
  await writeFile(inTheWay, 'no folder');
  const refused = await library.backups.make('asked');
  expect(!refused.ok && refused.error).toMatch(
    /because a (part of the path is not a folder|file has that name)/,
  );
  expect(!refused.ok && refused.error).toContain(inTheWay);
  await rm(inTheWay);
  expect(await library.backups.make('asked')).toMatchObject({ ok: true });
});
