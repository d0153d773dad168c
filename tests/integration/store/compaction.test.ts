import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { schemaVersion } from '#common/migrate/migrations';
import { put, set } from '#common/change/build';
import { checkLibrary } from '#core/store/check';
import { foldByJobs } from '#core/store/fold-job';
import { startNodeProcess } from '#core/store/jobs/node-process';
import { runInProcess } from '#core/store/jobs/process-job';
import { runInThread } from '#core/store/jobs/thread-job';
import type { Library, OpenOptions } from '#core/store/open-library';
import type { StoreParts } from '#core/store/parts';
import { bundleChild } from '../../support/bundled-child';
import { unsyncedFiles } from '../../support/faulty-files';
import { opened, tagNamed, temporaryFolder, testParts } from '../../support/store';

const parts = testParts({ files: unsyncedFiles });

async function newLibrary(options: OpenOptions = {}, replaced: Partial<StoreParts> = {}): Promise<Library> {
  const folder = await temporaryFolder();
  const library = await opened(
    join(folder.path, 'l'),
    { ...parts, ...replaced },
    { create: true, ...options },
  );
  onTestFinished(async () => {
    await library.close();
    await folder.remove();
  });
  return library;
}

const add = (to: Library, name: string) =>
  to.commit({ label: name, ops: [put('tags', tagNamed(name, parts))] });
const names = (of: Library): string[] => [...of.data.tags.values()].map((tag) => tag.name).sort();

test('compaction folds the journal into a snapshot whose last line vouches for it, and keeps the history', async () => {
  const library = await newLibrary();
  for (const name of ['a', 'b', 'c']) await add(library, name);
  const journal = await readFile(join(library.folder, 'journal', '1.jsonl'));
  expect(await library.compact()).toEqual({ ok: true, value: undefined });
  const snapshot = await readFile(join(library.folder, 'library.jsonl'), 'utf8');
  const lines = snapshot.split('\n').slice(0, -1);
  const before = `${lines.slice(0, -1).join('\n')}\n`;
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    format: 1,
    schema: schemaVersion,
    library: library.id,
    seq: 3,
  });
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
    records: 3,
    sha256: createHash('sha256').update(before).digest('hex'),
  });
  expect(JSON.parse(lines[1] ?? '')).toEqual({ in: 'tags', record: [...library.data.tags.values()][0] });
  expect((await readdir(join(library.folder, 'journal'))).sort()).toEqual(['1.jsonl.gz', '4.jsonl']);
  expect(gunzipSync(await readFile(join(library.folder, 'journal', '1.jsonl.gz')))).toEqual(journal);
  expect(await checkLibrary(library.folder)).toEqual({ damage: [], notices: [] });
});

test('writing goes on while compaction runs, and what is written then is kept', async () => {
  const library = await newLibrary();
  for (let index = 0; index < 50; index++) await add(library, `a${index}`);
  const compacting = library.compact();
  const adding = Promise.all(Array.from({ length: 50 }, (_, index) => add(library, `b${index}`)));
  expect((await compacting).ok).toBe(true);
  expect((await adding).every((result) => result.ok)).toBe(true);
  await library.compact();
  await add(library, 'last');
  const expected = names(library);
  expect(expected).toHaveLength(101);
  await library.close();
  const again = await opened(library.folder, parts);
  expect(names(again)).toEqual(expected);
  expect(again.opened.replayed).toBe(1);
  await again.close();
  expect((await checkLibrary(library.folder)).damage).toEqual([]);
});

test('a reader that starts at any moment of writing and compacting sees a whole library', async () => {
  const library = await newLibrary();
  const tag = tagNamed('0', parts);
  await library.commit({ label: 'put', ops: [put('tags', tag)] });
  let writing = true;
  const write = (async () => {
    for (let index = 0; index < 120; index++) {
      await library.commit({
        label: 'set',
        ops: [set('tags', tag.id, ['name'], `${index}`, `${index + 1}`)],
      });
      if (index % 10 === 0) await library.compact();
    }
    writing = false;
  })();
  let last = 0;
  while (writing) {
    const acknowledged = library.seq;
    const reader = await opened(library.folder, parts, { write: false });
    expect(reader.opened.damage).toEqual([]);
    expect(reader.data.tags.get(tag.id)?.name).toBe(String(reader.seq - 1));
    expect(reader.seq).toBeGreaterThanOrEqual(Math.max(last, acknowledged));
    last = reader.seq;
  }
  await write;
});

test('compacting an untouched library twice changes nothing', async () => {
  const library = await newLibrary();
  await library.compact();
  const before = await readFile(join(library.folder, 'library.jsonl'));
  await library.compact();
  expect(await readFile(join(library.folder, 'library.jsonl'))).toEqual(before);
  expect(await readdir(join(library.folder, 'journal'))).toEqual(['1.jsonl']);
});

test('fields this version does not know survive commit, compaction and reopening', async () => {
  const library = await newLibrary();
  const tag = { ...tagNamed('a', parts), shade: { of: 'blue' } };
  await library.commit({ label: 'put', ops: [put('tags', tag)] });
  await library.compact();
  await library.close();
  const again = await opened(library.folder, parts);
  expect(again.data.tags.get(tag.id)).toMatchObject({ shade: { of: 'blue' } });
  await again.close();
});

test('what a schema fills in at commit is found by replay', async () => {
  const library = await newLibrary();
  const { line: _line, hue: _hue, ...bare } = tagNamed('a', parts);
  await library.commit({ label: 'put', ops: [put('tags', bare as never)] });
  await library.commit({ label: 'set', ops: [set('tags', bare.id, ['hue'], 48, 7)] });
  await library.close();
  const again = await opened(library.folder, parts);
  expect(again.opened.damage).toEqual([]);
  expect(again.data.tags.get(bare.id)).toEqual(library.data.tags.get(bare.id));
  expect(again.data.tags.get(bare.id)).toMatchObject({ line: 'solid', hue: 7 });
  await again.close();
});

test('a record that would not fit its schema is refused and says why', async () => {
  const library = await newLibrary();
  const tag = tagNamed('a', parts);
  await library.commit({ label: 'put', ops: [put('tags', tag)] });
  const refused = await library.commit({ label: 'x', ops: [set('tags', tag.id, ['hue'], 48, 'blue')] });
  expect(refused).toMatchObject({ ok: false, error: { kind: 'invalid' } });
  expect(!refused.ok && refused.error.message).toContain('hue');
  expect(await library.commit({ label: 'nothing', ops: [] })).toMatchObject({
    ok: false,
    error: { kind: 'invalid' },
  });
  expect(library.seq).toBe(1);
});

test('windows that fell behind get the changes they missed, or learn that they must ask again', async () => {
  const library = await newLibrary();
  for (const name of ['a', 'b', 'c']) await add(library, name);
  expect(library.changesSince(3)).toEqual([]);
  expect(library.changesSince(1)?.map((change) => change.label)).toEqual(['b', 'c']);
  expect(library.changesSince(4)).toBeNull();
  await library.compact();
  await library.close();
  const again = await opened(library.folder, parts);
  await add(again, 'd');
  expect(again.changesSince(3)?.map((change) => change.label)).toEqual(['d']);
  expect(again.changesSince(1)).toBeNull();
  await again.close();
});

test('a journal that grew long is folded by itself, in time and not too often', async () => {
  const library = await newLibrary({ compactAfter: 20 });
  for (let index = 0; index < 19; index++) await add(library, `a${index}`);
  expect(await readdir(join(library.folder, 'journal'))).toEqual(['1.jsonl']);
  for (let index = 0; index < 60; index++) await add(library, `b${index}`);
  await library.close();
  const segments = await readdir(join(library.folder, 'journal'));
  expect(segments.filter((name) => name.endsWith('.gz')).length).toBeGreaterThan(0);
  expect(segments.length).toBeLessThanOrEqual(3);
  const again = await opened(library.folder, parts);
  expect(again.data.tags.size).toBe(79);
  await again.close();
  expect((await checkLibrary(library.folder)).damage).toEqual([]);
});

test.each([
  ['thread', runInThread],
  ['process', runInProcess(startNodeProcess, runInThread)],
])(
  'a %s of its own folds from the files alone',
  async (_name, run) => {
    const worker = await bundleChild('electron/core/workers/fold.worker.ts');
    onTestFinished(worker.remove);
    const library = await newLibrary({}, { fold: foldByJobs(run, pathToFileURL(worker.script)) });
    for (const name of ['a', 'b', 'c']) await add(library, name);
    expect(await library.compact()).toEqual({ ok: true, value: undefined });
    const [header] = (await readFile(join(library.folder, 'library.jsonl'), 'utf8')).split('\n');
    expect(JSON.parse(header ?? '')).toMatchObject({ seq: 3 });
    const segment = join(library.folder, 'journal', '4.jsonl');
    await add(library, 'd');
    await add(library, 'e');
    await writeFile(segment, (await readFile(segment, 'utf8')).replace('"name":"d"', '"name":"x"'));
    const damaged = await library.compact();
    expect(damaged).toMatchObject({ ok: false, error: { kind: 'not-written' } });
    expect(!damaged.ok && damaged.error.message).toContain('4.jsonl, line 1');
    expect(names(library)).toEqual(['a', 'b', 'c', 'd', 'e']);
  },
  60_000,
);

test('what a killed process had begun to write is swept away by the next to write, and by no reader', async () => {
  const library = await newLibrary();
  await library.close();
  const begun = ['texts', 'originals'].map((name) => join(library.folder, name, '.new-x'));
  for (const path of begun) await writeFile(path, 'half');
  await (await opened(library.folder, parts, { write: false })).close();
  expect(await readdir(join(library.folder, 'texts'))).toEqual(['.new-x']);
  await (await opened(library.folder, parts)).close();
  for (const name of ['texts', 'originals']) expect(await readdir(join(library.folder, name))).toEqual([]);
});
