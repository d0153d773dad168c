import { createHash } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { checkLibrary } from '#core/store/check';
import { readBackup } from '#core/store/backup/restore';
import { layoutOf } from '#core/store/layout';
import { openLibrary } from '#core/store/open-library';
import type { StoreParts } from '#core/store/parts';
import { crashStates, fingerprint } from '../support/crash-states';
import { long, progressOf, spread, timeIsUp } from '../support/crash-run';
import { act, actNames, contents, furnish, holdsItsFiles, type ActName } from '../support/library-acts';
import { copyTree, emptyTree, MemoryDisk, type DiskOp, type Tree } from '../support/memory-disk';
import { addTag } from '../support/small-library';
import { fixedClock, opened, temporaryFolder, testParts } from '../support/store';

// Follows ALICE and CrashMonkey/ACE: every step an operation takes on the disk is recorded, and every state that a
// loss of power may leave behind is made and opened. `npm test` looks at a sample that is always the same.
const folder = '/home/l';

/** What was asked of the library and the states its records went through. */
interface Recording {
  readonly name: string;
  readonly base: Tree;
  readonly ops: readonly DiskOp[];
  /** After so many steps, this was acknowledged; before it was asked for, `from` steps had been taken. */
  readonly states: readonly { readonly from: number; readonly upTo: number; readonly contents: string }[];
}

async function runtimeFolder(): Promise<string> {
  const temporary = await temporaryFolder();
  onTestFinished(temporary.remove);
  return temporary.path;
}

function partsOn(disk: MemoryDisk, runtime: string, seed: number): StoreParts {
  const { now, ids } = fixedClock(Date.UTC(2024, 0, 1) + seed * 1_000_000);
  return testParts({ files: disk.files, runtimeFolder: runtime, now, ids });
}

/** Does things one after another on a furnished library, and records every step on the disk. */
async function record(acts: readonly ActName[], runtime: string, base: Tree): Promise<Recording> {
  const disk = new MemoryDisk(copyTree(base));
  const parts = partsOn(disk, runtime, 1);
  const library = await opened(folder, parts, { create: true });
  const states = [{ from: 0, upTo: 0, contents: contents(library.data) }];
  for (const name of acts) {
    const from = disk.ops.length;
    expect(await act(name, library, parts)).toBe(true);
    states.push({ from, upTo: disk.ops.length, contents: contents(library.data) });
  }
  const ops = disk.ops.slice();
  await library.close();
  return { name: acts.join(', ') || 'create', base, ops, states };
}

/** A library to begin with, all of it safely on disk. */
async function furnished(runtime: string): Promise<Tree> {
  const disk = new MemoryDisk(emptyTree());
  const parts = partsOn(disk, runtime, 0);
  await disk.files.makeFolder('/home');
  const library = await opened(folder, parts, { create: true });
  await furnish(library, parts);
  await library.close();
  return disk.tree;
}

/** What the records may be after a crash behind `count` steps: as last acknowledged, or with what was under way. */
function allowed({ states }: Recording, count: number): Set<string> {
  const last = states.findLastIndex(({ upTo }) => upTo <= count);
  return new Set(
    states.filter(({ from }, index) => index >= last && from <= count).map((one) => one.contents),
  );
}

/** Which states of a recording are looked at. */
interface Looked {
  /** Only those behind more steps than this. */
  readonly after: number;
  /** About so many of them, evenly. */
  readonly most: number;
  /** What was looked at before, by its names and bytes and what they may be. */
  readonly seen: Set<string>;
  stops?(): boolean;
}

/** Opens states and holds them against promise 1. Returns how many were looked at. */
async function examine(
  recording: Recording,
  runtime: string,
  { after, most, seen, stops = () => false }: Looked,
): Promise<number> {
  const chosen: { tree: Tree; count: number }[] = [];
  for (let count = after + 1; count <= recording.ops.length; count++) {
    const promised = [...allowed(recording, count)].join();
    for (const tree of crashStates(recording.base, recording.ops, count)) {
      // The same state may be reached at two moments, of which only the later one promises more.
      const key = createHash('sha1')
        .update(`${fingerprint(tree)} ${promised}`)
        .digest('base64');
      if (seen.has(key)) continue;
      seen.add(key);
      chosen.push({ tree, count });
    }
  }
  const stride = Math.max(1, Math.floor(chosen.length / most));
  const sample = chosen.filter((_state, index) => index % stride === 0);
  let held = 0;
  for (const { tree, count } of sample) {
    if (stops()) break;
    await hold(recording, tree, count, runtime);
    held += 1;
  }
  return held;
}

async function hold(recording: Recording, tree: Tree, count: number, runtime: string): Promise<void> {
  const where = `${recording.name}: power lost after step ${count} of ${recording.ops.length} (${describe(recording.ops[count - 1])})`;
  const disk = new MemoryDisk(tree);
  // Another process, whose ids are its own.
  const { ids } = testParts();
  const parts = { ...partsOn(disk, runtime, 2), ids };
  const result = await openLibrary(folder, parts, { create: true });
  if (!result.ok) throw new Error(`${where}: ${result.error.message}`);
  const library = result.value;
  // A backup must not be what saves it: most libraries have none of the last minute.
  expect([library.opened.readOnlyBecause, library.opened.mended], `${where}`).toEqual([null, null]);
  const found = contents(library.data);
  expect(allowed(recording, count).has(found), `${where}: neither before nor after: ${found}`).toBe(true);
  expect(await holdsItsFiles(library), `${where}: a file is missing`).toBe(true);
  expect(await library.incidents(), `${where}`).toEqual([]);
  for (const backup of await library.backups.list()) {
    expect((await readBackup(disk.files, layoutOf(folder), backup)).ok, `${where}: backup`).toBe(true);
  }
  await addTag(library, 'afterwards', parts);
  await library.close();
  expect((await checkLibrary(folder, disk.files)).damage, `${where}`).toEqual([]);
}

function describe(op: DiskOp | undefined): string {
  if (!op) return 'nothing';
  return op.op === 'name' ? `name ${op.name}` : op.op === 'rename' ? `rename to ${op.to.name}` : op.op;
}

function sequences(): ActName[][] {
  const one = actNames.map((name) => [name]);
  const two = actNames.flatMap((a) => actNames.map((b) => [a, b]));
  if (long) return [...one, ...two, ...two.flatMap((pair) => actNames.map((name) => [...pair, name]))];
  // Those in which what is folded, copied and undone is also written.
  return [
    ...one,
    ['import', 'delete', 'undo'],
    ['annotate', 'compact', 'edit'],
    ['edit', 'backup', 'compact'],
    ['compact', 'backup', 'delete'],
  ];
}

test('the same acts are the same steps on the disk, also where more come after them', async () => {
  const runtime = await runtimeFolder();
  const base = await furnished(runtime);
  const [short, longer] = [
    await record(['import', 'backup'], runtime, base),
    await record(['import', 'backup', 'compact'], runtime, base),
  ];
  expect(longer.ops.slice(0, short.ops.length)).toEqual(short.ops);
  expect(longer.states.slice(0, 3)).toEqual(short.states);
});

test('whenever power is lost, a library opens as it was before or after what was under way', async () => {
  const runtime = await runtimeFolder();
  const base = await furnished(runtime);
  const seen = new Set<string>();
  let states = 0;
  const tell = progressOf('power loss: sequences');
  const all = spread(sequences());
  for (const [done, acts] of all.entries()) {
    if (timeIsUp()) break;
    tell(done + 1, all.length, `${states} states`);
    const recording = await record(acts, runtime, base);
    // The same acts are the same steps each time: what came before the last act, a shorter sequence looks at.
    const after = long ? (recording.states.at(-1)?.from ?? -1) : -1;
    const most = long ? Infinity : 40;
    states += await examine(recording, runtime, { after, most, seen, stops: timeIsUp });
  }
  expect(states).toBeGreaterThan(long && !timeIsUp() ? 20_000 : 200);
}, 36_000_000);

test('whenever power is lost while a library is made, there is one or there is none, and one can be made', async () => {
  const runtime = await runtimeFolder();
  const disk = new MemoryDisk(emptyTree());
  await disk.files.makeFolder('/home');
  const recording = await record(['import'], runtime, disk.tree);
  const looked = { after: -1, most: long ? 3000 : 100, seen: new Set<string>() };
  expect(await examine(recording, runtime, looked)).toBeGreaterThan(50);
}, 600_000);
