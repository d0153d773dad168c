import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { checkLibrary } from '#core/store/check';
import { openLibrary, summon } from '#core/store/open-library';
import { bundleChild, startChild, type Child } from '../support/bundled-child';
import { opened, temporaryFolder, testParts } from '../support/store';
import { writeAndKill } from '../support/write-and-kill';

let bundle: { script: string; remove(): Promise<void> };

beforeAll(async () => {
  bundle = await bundleChild('tests/support/store-child.ts');
}, 60_000);

afterAll(() => bundle.remove());

async function newFolder(): Promise<string> {
  const folder = await temporaryFolder();
  onTestFinished(folder.remove);
  return join(folder.path, 'library');
}

async function start(mode: string, folder: string): Promise<Child> {
  const child = startChild(bundle.script, mode, folder);
  onTestFinished(() => void child.process.kill('SIGKILL'));
  await child.lines(1);
  return child;
}

async function kill(child: Child): Promise<void> {
  child.process.kill('SIGKILL');
  await child.ended;
}

test('a process killed while it writes loses nothing it had acknowledged, again and again', async () => {
  const folder = await newFolder();
  const said = { ids: new Set<string>(), texts: new Set<string>() };
  for (const lines of [3, 30, 200, 700]) await writeAndKill(bundle, folder, said, lines);
  expect(said.ids.size).toBeGreaterThan(100);
}, 60_000);

test('nor does one killed while a process of its own folds, which outlives it for a moment', async () => {
  const fold = await bundleChild('electron/core/workers/fold.worker.ts');
  onTestFinished(fold.remove);
  const folder = await newFolder();
  const said = { ids: new Set<string>(), texts: new Set<string>() };
  const program = { script: bundle.script, fold: fold.script };
  for (const [lines, pause] of [[230], [240, 60], [250, 120], [260, 180]] as const) {
    await writeAndKill(program, folder, said, lines, pause);
  }
  expect(said.ids.size).toBeGreaterThan(100);
}, 60_000);

test('the lock of a killed owner is taken at once; that of a living one is not', async () => {
  const folder = await newFolder();
  const owner = await start('hold', folder);
  const held = await openLibrary(folder, testParts());
  expect(held).toMatchObject({ ok: false, error: { kind: 'held', by: { pid: owner.process.pid } } });
  owner.process.kill('SIGSTOP');
  expect(await openLibrary(folder, testParts())).toMatchObject({ ok: false, error: { kind: 'held' } });
  owner.process.kill('SIGCONT');
  await kill(owner);
  const next = await opened(folder);
  expect(next.writable).toBe(true);
  await next.close();
});

test('a second start hands its files to the owner', async () => {
  const folder = await newFolder();
  const owner = await start('hold', folder);
  expect(await summon(folder, testParts(), ['/a.txt', '/b c.txt'])).toBe(true);
  await owner.lines(2);
  expect(owner.said[1]).toEqual({ summoned: ['/a.txt', '/b c.txt'] });
  await kill(owner);
  expect(await summon(folder, testParts(), ['/a.txt'])).toBe(false);
});

test('of many processes that find a dead owner’s lock, one at a time writes', async () => {
  const folder = await newFolder();
  let expected = 0;
  for (let round = 0; round < 3; round++) {
    await kill(await start('hold', folder));
    const racers = Array.from({ length: 6 }, () => startChild(bundle.script, 'race', folder));
    await Promise.all(racers.map((racer) => racer.ended));
    const committed = racers.filter((racer) => racer.said.some((line) => line['committed'] === true));
    const refused = racers.filter((racer) => racer.said.some((line) => line['refused'] === 'held'));
    expect(racers.map((racer) => racer.process.exitCode)).toEqual(racers.map(() => 0));
    expect(committed.length).toBeGreaterThan(0);
    expect(committed.length + refused.length).toBe(racers.length);
    expected += committed.length;
    const library = await opened(folder);
    expect(library.data.tags.size).toBe(expected);
    await library.close();
  }
  expect((await checkLibrary(folder)).damage).toEqual([]);
}, 60_000);

test('reading a library that another process is writing sees a whole one', async () => {
  const folder = await newFolder();
  const writer = await start('write', folder);
  for (let round = 1; round <= 10; round++) {
    await writer.lines(round * 40);
    const heard = writer.said.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
    const reader = await opened(folder, testParts(), { write: false });
    expect(reader.opened.damage).toEqual([]);
    expect(heard.filter((id) => !reader.data.tags.has(id))).toEqual([]);
    await reader.close();
  }
  await kill(writer);
}, 60_000);
