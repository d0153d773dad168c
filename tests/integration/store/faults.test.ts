import { appendFile, cp, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { put, set } from '#common/change/build';
import { checkLibrary } from '#core/store/check';
import type { Library } from '#core/store/open-library';
import { passingOn, patientFiles } from '#core/store/patient-files';
import { faultyFiles, type Call, type Fate } from '../../support/faulty-files';
import { opened, tagNamed, temporaryFolder, testParts } from '../../support/store';

/** A library on a disk that can be told what to do with each call to the journal. */
async function onFaultyDisk() {
  const folder = await temporaryFolder();
  const disk = { decide: (_call: Call): Fate => 'done', calls: [] as string[] };
  const files = faultyFiles((call) => {
    if (!/journal|library\.jsonl/.test(call.path)) return 'done';
    disk.calls.push(call.what);
    return disk.decide(call);
  });
  const parts = testParts({ files });
  const library = await opened(join(folder.path, 'l'), parts, { create: true });
  onTestFinished(async () => {
    await library.close();
    await folder.remove();
  });
  disk.calls.length = 0;
  return { library, disk, parts, add: (name: string) => add(library, name) };
}

const addTag = (library: Library) => add(library, 'b');

function add(library: Library, name: string) {
  return library.commit({ label: `Add ${name}`, ops: [put('tags', tagNamed(name, testParts()))] });
}

const names = (of: Library): string[] => [...of.data.tags.values()].map((tag) => tag.name).sort();

async function reopenedNames(library: Library): Promise<string[]> {
  const reader = await opened(library.folder, testParts(), { write: false });
  expect(reader.opened.damage).toEqual([]);
  return names(reader);
}

test.each<[string, Call['what'], Fate]>([
  ['a write that finds the disk full', 'write', 'ENOSPC'],
  ['a write that fails half way', 'write', 'half'],
  ['a sync that fails', 'syncData', 'EIO'],
])(
  '%s refuses the change, keeps memory and disk as they were, and the next change is taken',
  async (_name, what, fate) => {
    const { library, disk, add } = await onFaultyDisk();
    await add('first');
    let failures = 1;
    disk.decide = (call) => (call.what === what && failures-- > 0 ? fate : 'done');
    const heard: number[] = [];
    library.onChange((change) => heard.push(change.seq));
    const refused = await add('second');
    expect(refused).toMatchObject({ ok: false, error: { kind: 'not-written' } });
    expect(!refused.ok && refused.error.message).toContain(library.folder);
    expect(names(library)).toEqual(['first']);
    expect(await reopenedNames(library)).toEqual(['first']);
    expect(await add('third')).toMatchObject({ ok: true, value: { seq: 2 } });
    expect(await reopenedNames(library)).toEqual(['first', 'third']);
    expect(heard).toEqual([2]);
  },
);

test('a descriptor whose sync failed is never synced again: the segment is opened anew and cut', async () => {
  const { disk, add } = await onFaultyDisk();
  await add('first');
  disk.calls.length = 0;
  let failures = 1;
  disk.decide = (call) => (call.what === 'syncData' && failures-- > 0 ? 'EIO' : 'done');
  await add('second');
  expect(disk.calls).toEqual(['write', 'syncData', 'open', 'truncate', 'sync']);
});

test('while the segment cannot be cut nothing is written; once it can, writing goes on', async () => {
  const { library, disk, add } = await onFaultyDisk();
  await add('first');
  disk.decide = (call) => (call.what === 'open' ? 'done' : 'EIO');
  for (const name of ['a', 'b', 'c']) expect((await add(name)).ok).toBe(false);
  disk.decide = () => 'done';
  expect(await add('last')).toMatchObject({ ok: true, value: { seq: 2 } });
  expect(await reopenedNames(library)).toEqual(['first', 'last']);
  const lines = (await readFile(join(library.folder, 'journal', '1.jsonl'), 'utf8')).trimEnd().split('\n');
  expect(lines).toHaveLength(2);
});

test('when a batch fails, what was decided on it is refused too, newest first', async () => {
  const { library, disk, parts } = await onFaultyDisk();
  const tag = tagNamed('a', parts);
  disk.decide = (call) => (call.what === 'syncData' ? 'EIO' : 'done');
  const order: string[] = [];
  const ask = async (name: string, ops: Parameters<Library['commit']>[0]['ops']): Promise<boolean> => {
    const result = await library.commit({ label: name, ops });
    order.push(name);
    return result.ok;
  };
  const results = [ask('put', [put('tags', tag)]), ask('set', [set('tags', tag.id, ['name'], 'a', 'b')])];
  expect(library.head.get('tags', tag.id)?.name).toBe('b');
  expect(library.data.tags.size).toBe(0);
  expect(await Promise.all(results)).toEqual([false, false]);
  expect(order).toEqual(['set', 'put']);
  expect(library.head.get('tags', tag.id)).toBeUndefined();
  expect(library.seq).toBe(0);
});

test('whichever single call fails, nothing acknowledged is missing and nothing refused is there', async () => {
  for (let nth = 1; nth <= 50; nth++) {
    const { library, disk, add } = await onFaultyDisk();
    let left = nth;
    disk.decide = () => (--left === 0 ? 'EIO' : 'done');
    const acknowledged: string[] = [];
    for (let round = 0; round < 3; round++) {
      const batch = ['x', 'y'].map((name) => `${name}${round}`);
      const results = await Promise.all(batch.map((name) => add(name)));
      acknowledged.push(...batch.filter((_name, index) => results[index]?.ok));
      await library.compact();
    }
    expect(names(library), `failing call ${nth}`).toEqual(acknowledged.sort());
    expect(await reopenedNames(library), `failing call ${nth}`).toEqual(acknowledged.sort());
    await library.close();
  }
});

test('everything asked for while a sync runs goes in the next batch, acknowledged and told in order', async () => {
  const { library, disk, add } = await onFaultyDisk();
  const told: string[] = [];
  library.onChange((change) => told.push(change.label));
  disk.calls.length = 0;
  const first = add('0');
  while (!disk.calls.includes('syncData')) await new Promise((resolve) => setImmediate(resolve));
  const rest = Array.from({ length: 50 }, (_, index) => add(`${index + 1}`));
  const seqs = (await Promise.all([first, ...rest])).map((result) => result.ok && result.value.seq);
  expect(seqs).toEqual(Array.from({ length: 51 }, (_, index) => index + 1));
  expect(told).toEqual(Array.from({ length: 51 }, (_, index) => `Add ${index}`));
  expect(disk.calls.filter((what) => what === 'syncData')).toHaveLength(2);
});

test('nothing is told or shown before it is durable', async () => {
  const { library, disk, add } = await onFaultyDisk();
  let synced = false;
  disk.decide = (call) => {
    if (call.what === 'syncData') synced = true;
    return 'done';
  };
  const seen: boolean[] = [];
  library.onChange(() => seen.push(synced && library.data.tags.size === 1));
  const adding = add('a');
  expect(library.data.tags.size).toBe(0);
  await adding;
  expect(seen).toEqual([true]);
});

test('compaction asked for while a change is on its way to disk begins the next segment after that change', async () => {
  const { library, disk, add } = await onFaultyDisk();
  await add('first');
  let compacting: Promise<unknown> = Promise.resolve();
  disk.decide = (call) => {
    if (call.what === 'syncData') compacting = library.compact();
    return 'done';
  };
  await add('second');
  disk.decide = () => 'done';
  await compacting;
  await add('third');
  expect((await readdir(join(library.folder, 'journal'))).sort()).toEqual(['1.jsonl.gz', '3.jsonl']);
  expect(await checkLibrary(library.folder)).toEqual({ damage: [], notices: [] });
});

test('a segment begun in vain is not mistaken for the one being written, not even after a torn line', async () => {
  const { library, disk, add } = await onFaultyDisk();
  await add('a');
  disk.decide = (call) => (['syncFolder', 'remove'].includes(call.what) ? 'EIO' : 'done');
  expect(await library.compact()).toMatchObject({ ok: false, error: { kind: 'not-written' } });
  disk.decide = () => 'done';
  for (const count of [1, 2]) {
    const copy = `${library.folder} ${count}`;
    await cp(library.folder, copy, { recursive: true });
    await rm(join(copy, 'lock'));
    await appendFile(join(copy, 'journal', '1.jsonl'), '0a1b2c3d {"seq":');
    const again = await opened(copy, testParts());
    expect(again.opened).toMatchObject({ damage: [], torn: { bytes: 16 } });
    expect(again.data.tags.size).toBe(count);
    await add('another');
    expect((await again.compact()).ok).toBe(true);
    await again.close();
    expect((await checkLibrary(copy)).damage).toEqual([]);
  }
});

test('a journal that another program changed meanwhile is noticed, and what it wrote is not overwritten', async () => {
  const { library, add } = await onFaultyDisk();
  await add('a');
  const segment = join(library.folder, 'journal', '1.jsonl');
  await appendFile(segment, 'from elsewhere');
  const before = await readFile(segment);
  const refused = await add('b');
  expect(refused).toMatchObject({ ok: false, error: { kind: 'read-only' } });
  expect(!refused.ok && refused.error.message).toContain('another program has changed its journal');
  expect(await add('c')).toMatchObject({ ok: false, error: { kind: 'read-only' } });
  expect([names(library), library.writable]).toEqual([['a'], false]);
  await library.close();
  expect(await readFile(segment)).toEqual(before);
});

test.each([
  ['EIO', 'the disk reports an error', 'reconnect it'],
  ['ENOSPC', 'the disk is full', 'make room on the disk'],
  ['EROFS', 'the disk is read-only', 'make it writable'],
  ['EACCES', 'this user may not write or read there', 'give yourself the right to'],
  ['EPERM', 'the system does not allow it', 'close what else has it open'],
  ['EBUSY', 'another program is using a file in it', 'close that program'],
] as const)(
  'while the disk answers %s everything is refused with the reason and a remedy, memory and disk agree, and afterwards all works',
  async (code, reason, remedy) => {
    const disk = { fails: false };
    const folder = await temporaryFolder();
    onTestFinished(folder.remove);
    const files = faultyFiles(({ what }) => (disk.fails && what !== 'read' ? code : 'done'));
    const library = await opened(join(folder.path, 'l'), testParts({ files }), { create: true });
    onTestFinished(() => library.close());
    await add(library, 'before');
    const original = Buffer.from('bytes');
    disk.fails = true;
    const refused = await Promise.all([
      add(library, 'during'),
      library.compact(),
      library.blobs.putOriginal(original),
    ]);
    for (const each of [refused[0], refused[2]])
      expect(!each.ok && each.error.message).toMatch(new RegExp(`Nothing was changed; [^.]*${remedy}`));
    for (const each of refused) {
      expect(each).toMatchObject({ ok: false, error: { kind: 'not-written' } });
      expect(!each.ok && each.error.message).toContain(reason);
    }
    const backup = await library.backups.make('asked');
    expect(!backup.ok && backup.error).toContain(reason);
    expect(library.writable).toBe(true);
    expect([names(library), await reopenedNames(library)]).toEqual([['before'], ['before']]);
    disk.fails = false;
    expect((await add(library, 'after')).ok).toBe(true);
    expect((await library.blobs.putOriginal(original)).ok).toBe(true);
    expect((await library.compact()).ok).toBe(true);
    expect((await library.backups.make('asked')).ok).toBe(true);
    expect([names(library), await reopenedNames(library)]).toEqual([
      ['after', 'before'],
      ['after', 'before'],
    ]);
    expect((await checkLibrary(library.folder)).damage).toEqual([]);
  },
);

test.each([
  { code: 'EPERM', times: 8, passes: true },
  { code: 'EBUSY', times: 1, passes: true },
  { code: 'EPERM', times: Infinity, passes: false },
] as const)(
  'a file that a virus scanner holds ($code, $times times) is waited for, not for ever',
  async (held) => {
    const folder = await temporaryFolder();
    onTestFinished(folder.remove);
    let left: number = held.times;
    let waited = 0;
    let scanning = false;
    const scanned = faultyFiles(({ what }) =>
      scanning && what === 'rename' && left-- > 0 ? held.code : 'done',
    );
    const files = patientFiles(scanned, {
      passing: passingOn('win32'),
      wait: async (ms) => {
        waited += ms;
      },
    });
    const library = await opened(join(folder.path, 'l'), testParts({ files }), { create: true });
    await add(library, 'a');
    scanning = true;
    expect(await library.compact()).toMatchObject({ ok: held.passes });
    expect(waited).toBeGreaterThan(0);
    expect(waited).toBeLessThan(3000);
    scanning = false;
    expect([(await add(library, 'b')).ok, (await library.compact()).ok]).toEqual([true, true]);
    await library.close();
    expect((await checkLibrary(library.folder)).damage).toEqual([]);
  },
);

test.each(['EROFS', 'EACCES'] as const)(
  'a library in a folder that cannot be written (%s) opens for reading and says why',
  async (code) => {
    const { library, add } = await onFaultyDisk();
    await add('a');
    await library.close();
    const files = faultyFiles(({ what }) => (what === 'read' ? 'done' : code));
    const reader = await opened(library.folder, testParts({ files }));
    expect([names(reader), reader.writable]).toEqual([['a'], false]);
    expect(reader.opened.readOnlyBecause).toMatch(/nothing can be written in its folder.*copy the folder/);
    expect((await addTag(reader)).ok).toBe(false);
    await reader.close();
  },
);
