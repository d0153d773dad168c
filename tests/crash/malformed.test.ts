import { expect, onTestFinished, test } from 'vitest';
import { checkLibrary } from '#core/store/check';
import { createComplete } from '#core/store/complete';
import { layoutOf } from '#core/store/layout';
import { openLibrary } from '#core/store/open-library';
import { recover } from '#core/store/recover';
import { repairLibrary } from '#core/store/repair';
import { readWhole } from '#core/store/whole-file';
import { long } from '../support/crash-run';
import { act, contents, furnish } from '../support/library-acts';
import { copyTree, emptyTree, MemoryDisk, type Tree } from '../support/memory-disk';
import { opened, temporaryFolder, testParts } from '../support/store';

const folder = '/home/l';
const snapshot = `${folder}/library.jsonl`;
const segment = `${folder}/journal/5.jsonl`;

/** A closed library of five folded changes and two in the journal, and what its records were after each of those. */
async function small() {
  const temporary = await temporaryFolder();
  onTestFinished(temporary.remove);
  const disk = new MemoryDisk(emptyTree());
  const runtimeFolder = temporary.path;
  const parts = testParts({ files: disk.files, runtimeFolder });
  await disk.files.makeFolder('/home');
  const library = await opened(folder, parts, { create: true });
  await furnish(library, parts);
  await library.compact();
  const states = [contents(library.data)];
  for (const name of ['edit', 'annotate'] as const) {
    await act(name, library, parts);
    states.push(contents(library.data));
  }
  await library.close();
  return { tree: disk.tree, runtimeFolder, states };
}

type Small = Awaited<ReturnType<typeof small>>;

/** Replaces a file; the tree itself is not touched. */
async function withFile(tree: Tree, path: string, bytes: Uint8Array): Promise<MemoryDisk> {
  const disk = new MemoryDisk(copyTree(tree));
  await disk.files.remove(path);
  await (await disk.files.open(path, 'create')).write(bytes, 0);
  return disk;
}

/** Opens to read and says what was found: records, or why not. Never throws, and a refusal names the folder. */
async function read(disk: MemoryDisk, { runtimeFolder }: Small) {
  const parts = testParts({ files: disk.files, runtimeFolder });
  const library = await openLibrary(folder, parts, { write: false });
  if (library.ok) return { contents: contents(library.value.data), damage: library.value.opened.damage };
  expect(library.error.message).toContain(folder);
  return { contents: null, damage: [library.error] };
}

test('a journal cut off at any byte gives the library as it was after the last whole change', async () => {
  const library = await small();
  const bytes = await readWhole(new MemoryDisk(library.tree).files, segment);
  const complete = createComplete();
  for (let length = 0; length <= bytes.length; length++) {
    const cut = bytes.subarray(0, length);
    const { files } = await withFile(library.tree, segment, cut);
    const found = await recover(files, layoutOf(folder), complete);
    expect(found.damage, `cut at ${length}`).toEqual([]);
    const whole = cut.toString().split('\n').length - 1;
    expect(contents(found.data), `cut at ${length}`).toBe(library.states[whole]);
  }
});

test('a snapshot cut off at any byte is named as damaged and never taken for whole', async () => {
  const library = await small();
  const bytes = await readWhole(new MemoryDisk(library.tree).files, snapshot);
  for (let length = 0; length < bytes.length; length += long ? 1 : 7) {
    const found = await read(await withFile(library.tree, snapshot, bytes.subarray(0, length)), library);
    expect(found.damage.length, `cut at ${length}`).toBeGreaterThan(0);
  }
});

test.each([
  ['journal', segment],
  ['snapshot', snapshot],
])('a flipped bit anywhere in the %s is noticed, or changes nothing', async (_name, path) => {
  const library = await small();
  const bytes = await readWhole(new MemoryDisk(library.tree).files, path);
  for (let at = 0; at < bytes.length; at += long ? 1 : 11) {
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
    const found = await read(await withFile(library.tree, path, flipped), library);
    // A bad last line cannot be told from one that was never finished: then it is the library before it.
    const fits = found.contents !== null && library.states.includes(found.contents);
    expect(found.damage.length > 0 || fits, `bit ${at % 8} of byte ${at}`).toBe(true);
  }
});

test.each<[string, (of: Buffer, other: Buffer) => Buffer]>([
  ['zeros as long as it was', (bytes) => Buffer.alloc(bytes.length)],
  ['a megabyte of zeros', () => Buffer.alloc(1 << 20)],
  ['nothing', () => Buffer.alloc(0)],
  ['the other file', (_bytes, other) => other],
  ['itself twice', (bytes) => Buffer.concat([bytes, bytes])],
  ['UTF-16', (bytes) => Buffer.from(bytes.toString(), 'utf16le')],
  [
    'lines in another order',
    (bytes) => Buffer.from(`${bytes.toString().trimEnd().split('\n').reverse().join('\n')}\n`),
  ],
])('a journal or snapshot that holds %s opens as far as it can, or says why not', async (_name, change) => {
  const library = await small();
  const { files } = new MemoryDisk(library.tree);
  const [head, tail] = [await readWhole(files, snapshot), await readWhole(files, segment)];
  const noHead = await read(await withFile(library.tree, snapshot, change(head, tail)), library);
  expect(noHead.damage.length).toBeGreaterThan(0);
  const disk = await withFile(library.tree, segment, change(tail, head));
  const noTail = await read(disk, library);
  const fits = noTail.contents !== null && library.states.includes(noTail.contents);
  expect(noTail.damage.length > 0 || fits).toBe(true);
  expect(await checkLibrary(folder, disk.files)).toBeDefined();
});

test('a journal from another library is named and nothing of it replayed; a repair sets it aside', async () => {
  const [mine, other] = [await small(), await small()];
  const foreign = await readWhole(new MemoryDisk(other.tree).files, segment);
  // In place of ours, and beside ours as the one to write next.
  for (const path of [segment, `${folder}/journal/8.jsonl`]) {
    const disk =
      path === segment ? await withFile(mine.tree, segment, foreign) : new MemoryDisk(copyTree(mine.tree));
    if (path !== segment) await (await disk.files.open(path, 'create')).write(foreign, 0);
    const found = await read(disk, mine);
    expect(found.damage).toMatchObject([{ kind: 'foreign journal', where: path }]);
    const own = mine.states.at(path === segment ? 0 : -1);
    expect(found.contents).toBe(own);
    expect((await checkLibrary(folder, disk.files)).damage).toMatchObject([
      { kind: 'foreign journal', where: path },
    ]);
    const parts = testParts({ files: disk.files, runtimeFolder: mine.runtimeFolder });
    const repaired = await repairLibrary(folder, parts);
    expect(repaired).toMatchObject({ ok: true, value: { lost: [] } });
    if (!repaired.ok || repaired.value.keptIn === null) throw new Error('nothing was set aside');
    const kept = await readWhole(disk.files, `${repaired.value.keptIn}/${path.split('/').at(-1)}`);
    expect(kept).toEqual(foreign);
    expect((await checkLibrary(folder, disk.files)).damage).toEqual([]);
    const library = await opened(folder, parts);
    expect([library.writable, contents(library.data)]).toEqual([true, own]);
    await library.close();
  }
});

test('a segment that is a folder, and a snapshot that is one, are refused with a reason', async () => {
  const library = await small();
  for (const path of [segment, snapshot]) {
    const disk = new MemoryDisk(copyTree(library.tree));
    await disk.files.remove(path);
    await disk.files.makeFolder(path);
    expect((await read(disk, library)).damage.length).toBeGreaterThan(0);
  }
});
