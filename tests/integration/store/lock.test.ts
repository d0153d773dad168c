import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { put } from '#common/change/build';
import { openLibrary, summon } from '#core/store/open-library';
import { faultyFiles } from '../../support/faulty-files';
import { opened, tagNamed, temporaryFolder, testParts } from '../../support/store';

const minute = 60_000;

async function newFolder(): Promise<string> {
  const folder = await temporaryFolder();
  onTestFinished(folder.remove);
  return join(folder.path, 'library');
}

async function lockOf(folder: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(folder, 'lock'), 'utf8')) as Record<string, unknown>;
}

test('the lock says who writes, where and since when, and goes when the library is closed', async () => {
  const folder = await newFolder();
  const parts = testParts({ pid: 4711, host: 'desk', now: () => Date.UTC(2024, 1, 3) });
  const library = await opened(folder, parts, { create: true });
  const time = '2024-02-03T00:00:00.000Z';
  expect(await lockOf(folder)).toMatchObject({ pid: 4711, host: 'desk', time, since: time });
  expect(typeof (await lockOf(folder))['socket']).toBe('string');
  await library.close();
  expect((await readdir(folder)).filter((name) => name.startsWith('lock'))).toEqual([]);
});

test('the folder of the sockets is closed to others', async () => {
  const folder = await newFolder();
  const runtimeFolder = join(folder, '..', 'run');
  await mkdir(runtimeFolder, { mode: 0o777 });
  const library = await opened(folder, testParts({ runtimeFolder }), { create: true });
  expect((await stat(runtimeFolder)).mode & 0o777).toBe(0o700);
  await library.close();
  expect(await readdir(runtimeFolder)).toEqual([]);
});

test('an owner on another host is believed for five minutes, and then only moved aside when the user says so', async () => {
  const folder = await newFolder();
  let time = Date.UTC(2024, 0, 1);
  let tick = (): void => undefined;
  const far = testParts({
    host: 'far',
    now: () => time,
    every: (_ms, act) => {
      tick = act;
      return () => undefined;
    },
  });
  const near = testParts({ host: 'near', now: () => time });
  const owner = await opened(folder, far, { create: true });
  const attempt = (takeOver: boolean) => openLibrary(folder, near, { takeOver });
  expect(await attempt(true)).toMatchObject({ ok: false, error: { kind: 'held', canTakeOver: false } });
  time += 4 * minute;
  tick();
  await expect.poll(async () => (await lockOf(folder))['time']).toBe(new Date(time).toISOString());
  time += 4 * minute;
  expect(await attempt(true)).toMatchObject({ ok: false, error: { kind: 'held', canTakeOver: false } });
  time += 2 * minute;
  const silent = await attempt(false);
  expect(silent).toMatchObject({
    ok: false,
    error: { kind: 'held', canTakeOver: true, by: { host: 'far' } },
  });
  expect(!silent.ok && silent.error.message).toMatch(/far since .*take it over/);
  const taken = await attempt(true);
  expect(taken.ok).toBe(true);
  const late = await owner.commit({ label: 'Late', ops: [put('tags', tagNamed('late', far))] });
  expect(late).toMatchObject({ ok: false, error: { kind: 'read-only' } });
  expect(owner.writable).toBe(false);
  expect(owner.data.tags.size).toBe(0);
  await owner.close();
  expect((await lockOf(folder))['host']).toBe('near');
  if (taken.ok) await taken.value.close();
});

test('a lock nobody can read is taken once it stays so', async () => {
  const folder = await newFolder();
  await (await opened(folder, testParts(), { create: true })).close();
  await writeFile(join(folder, 'lock'), '');
  const library = await opened(folder);
  expect((await lockOf(folder))['pid']).toBe(process.pid);
  await library.close();
});

test('a takeover that was cut short does not stop the next one', async () => {
  const folder = await newFolder();
  await (await opened(folder, testParts(), { create: true })).close();
  const { host } = testParts();
  const gone = { pid: 1, host, since: 'x', time: 'x', socket: join(folder, 'nobody.sock') };
  await writeFile(join(folder, 'lock'), JSON.stringify(gone));
  await writeFile(
    join(folder, 'lock.taking'),
    JSON.stringify({ ...gone, socket: join(folder, 'no one.sock') }),
  );
  const library = await opened(folder);
  expect((await readdir(folder)).filter((name) => name.startsWith('lock'))).toEqual(['lock']);
  await library.close();
});

test('a file system without links locks as well', async () => {
  const folder = await newFolder();
  const files = {
    ...faultyFiles(() => 'done'),
    link: () => Promise.reject(Object.assign(new Error('no links here'), { code: 'EPERM' })),
  };
  const library = await opened(folder, testParts({ files }), { create: true });
  expect(await openLibrary(folder, testParts({ files }))).toMatchObject({
    ok: false,
    error: { kind: 'held' },
  });
  expect((await lockOf(folder))['pid']).toBe(process.pid);
  await library.close();
});

test('what is no request is answered with a refusal and hands nothing over', async () => {
  const folder = await newFolder();
  const summoned: string[][] = [];
  const library = await opened(folder, testParts(), {
    create: true,
    onSummon: (files) => summoned.push(files),
  });
  const path = String((await lockOf(folder))['socket']);
  for (const line of ['nonsense', '{}', '{"open":"x"}', '{"open":[1]}', 'null']) {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(path, () => socket.write(`${line}\n`));
      socket.once('data', (bytes) => resolve(bytes.toString()));
    });
    expect(answer).toBe('{"ok":false}\n');
  }
  expect(await summon(folder, testParts(), ['/x'])).toBe(true);
  expect(await summon(folder, testParts({ host: 'elsewhere' }), ['/y'])).toBe(false);
  expect(summoned).toEqual([['/x']]);
  await library.close();
});

test('a folder that cannot be written is refused by name', async () => {
  const folder = await newFolder();
  await (await opened(folder, testParts(), { create: true })).close();
  const files = faultyFiles((call) => (call.path.includes('lock') ? 'ENOSPC' : 'done'));
  const refused = await openLibrary(folder, testParts({ files }));
  expect(refused).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
  expect(!refused.ok && refused.error.message).toContain(
    `${folder} could not be opened because the disk is full`,
  );
});
