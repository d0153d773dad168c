import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { RunJob } from '#core/store/jobs/job';
import { startNodeProcess } from '#core/store/jobs/node-process';
import { aloneInCollecting, runInProcess, type StartProcess } from '#core/store/jobs/process-job';
import { runInThread } from '#core/store/jobs/thread-job';
import { nodeFiles } from '#core/store/node-files';
import { troubleOf } from '#core/store/reason';
import { bundleChild, startChild } from '../../support/bundled-child';
import type { OddJob } from '../../support/odd-job';
import { temporaryFolder } from '../../support/store';

let odd: { script: string; remove(): Promise<void> };
let empty: URL;

beforeAll(async () => {
  odd = await bundleChild('tests/support/odd-job.ts');
  empty = new URL('empty.mjs', pathToFileURL(odd.script));
  await writeFile(empty, '');
}, 60_000);

afterAll(() => odd.remove());

const refused: RunJob = () => Promise.reject(new Error('no thread was asked for'));
const run = (way: RunJob, job: OddJob): Promise<unknown> => way(pathToFileURL(odd.script), job);
const inProcess = runInProcess(startNodeProcess, refused);

test.each([
  ['a thread', runInThread],
  ['a process', inProcess],
])('%s of its own answers with what its job made, or why it made nothing', async (_name, way) => {
  const value = { list: [1, 'ö', null], none: undefined, map: new Map([['a', 1]]), at: new Date(0) };
  expect(await run(way, { act: 'answer', value })).toEqual(value);
  expect(await run(way, { act: 'answer', value: undefined })).toBe(undefined);
  await expect(run(way, { act: 'fail', why: 'the disk is full' })).rejects.toThrow('the disk is full');
});

test.each([
  ['a thread', runInThread],
  ['a process', inProcess],
])('%s of its own tells of a file error what may help, as this thread would', async (_name, way) => {
  const path = join(fileURLToPath(empty), 'folder');
  const met: unknown = await nodeFiles.makeFolder(path).catch((error: unknown) => error);
  const told: unknown = await run(way, { act: 'make folder', path }).catch((error: unknown) => error);
  expect(troubleOf(met)).toEqual({
    why: 'a part of the path is not a folder',
    remedy: `move away what stands there (${path})`,
  });
  expect(troubleOf(told)).toEqual(troubleOf(met));
});

test('a process of its own is another one, and collects its garbage alone', async () => {
  const { pid, flags } = (await run(inProcess, { act: 'where' })) as { pid: number; flags: string[] };
  expect(pid).not.toBe(process.pid);
  expect(flags).toEqual([aloneInCollecting]);
  // It ends once its answer has arrived.
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 20_000 });
});

test('of a process that is killed it is said that it ended early', async () => {
  await expect(run(inProcess, { act: 'die' })).rejects.toThrow('its process ended early (SIGKILL)');
});

test.each<[string, StartProcess]>([
  [
    'cannot be started',
    () => {
      throw new Error('not allowed');
    },
  ],
  ['ends before it began', () => startNodeProcess(empty)],
])('where a process %s, a thread does the job', async (_name, start) => {
  const { pid } = (await run(runInProcess(start, runInThread), { act: 'where' })) as { pid: number };
  expect(pid).toBe(process.pid);
});

test.skipIf(process.platform === 'win32')(
  'a process whose asker was killed changes nothing more, though it has not noticed yet',
  async () => {
    const asking = await bundleChild('tests/support/asking-child.ts');
    onTestFinished(asking.remove);
    const { path: folder, remove } = await temporaryFolder();
    onTestFinished(remove);
    await writeFile(join(folder, 'old'), 'of the library’s next owner');
    await writeFile(join(folder, 'new'), 'of one that has ended');
    const asker = startChild(asking.script, odd.script, folder);
    await vi.waitFor(() => access(join(folder, 'began')), { timeout: 20_000, interval: 5 });
    asker.process.kill('SIGKILL');
    await asker.ended;
    await later(1500);
    expect(await readFile(join(folder, 'old'), 'utf8')).toBe('of the library’s next owner');
  },
  60_000,
);
