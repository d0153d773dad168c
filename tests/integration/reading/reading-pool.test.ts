import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftText } from '#common/formats/reading/pieces';
import { readingLimits } from '#common/formats/reading/limits';
import { readArticleNow } from '#core/readers/read-article';
import { jobName, type ReadJob } from '#core/services/reading/job';
import { threadLauncher, type LaunchWorker, type WorkerEvents } from '#core/services/reading/launch';
import { sameThreadLauncher } from '#core/services/reading/launch-here';
import { readsHere } from '#core/services/reading/read-here';
import { createReadingPool, type ReadingPool } from '#core/services/reading/reading-pool';
import { buildReadWorker, type BuiltWorker } from '../../support/reading/built-worker';
import { harbourPage } from '../../support/reading/harbour-page';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const page = { name: 'harbour.html', bytes: bytesOf(harbourPage) };
const story = {
  name: 'story.txt',
  bytes: bytesOf('date 2023-02-14 The ferry line wants a new ramp before the winter.'),
};
/** Some seconds of work for the parser: emphasis in one endless paragraph is what it is slowest at. */
const slow = { name: 'slow.md', bytes: bytesOf(`${'*a* '.repeat(30_000)}end`) };

let worker: BuiltWorker;
const pools: ReadingPool[] = [];

function poolOf(launch: LaunchWorker, milliseconds = 20_000, workers = 1): ReadingPool {
  const pool = createReadingPool({ launch, milliseconds, workers });
  pools.push(pool);
  return pool;
}

beforeAll(async () => {
  worker = await buildReadWorker();
}, 120_000);

afterAll(async () => {
  for (const pool of pools) pool.close();
  await worker.remove();
});

describe('the built worker in a thread', () => {
  test('reads the same as this thread, pages included, one after the other', async () => {
    const pool = poolOf(threadLauncher(worker.file));
    for (const input of [page, story, page]) expect(await pool.read(input)).toEqual(readArticleNow(input));
  });

  test('reads pasted text', async () => {
    const read = await poolOf(threadLauncher(worker.file)).readPasted({
      text: 'x',
      html: '<p>Rich <b>words</b></p>',
    });
    expect(read.ok && draftText(read.value)).toBe('Rich words');
  });

  test('reads for its words alone what takes too long, says so, and goes on with the next', async () => {
    const pool = poolOf(threadLauncher(worker.file), 1500);
    const [read, next] = await Promise.all([pool.read(slow), pool.read(story)]);
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.warnings[0]).toMatch(
      /^It was read as plain text because reading it took more than [12] seconds/,
    );
    expect(draftText(read.value)).toMatch(/\*a\* end$/);
    expect(next.ok).toBe(true);
  }, 30_000);

  test('a cancelled file ends at once, and others are read', async () => {
    const pool = poolOf(threadLauncher(worker.file));
    const controller = new AbortController();
    const waiting = pool.read(slow, { signal: controller.signal });
    const behind = pool.read(page, { signal: controller.signal });
    const other = pool.read(story);
    setTimeout(() => controller.abort(), 200);
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'cancelled', name: 'slow.md' } });
    expect(await behind).toMatchObject({ ok: false, error: { code: 'cancelled', name: 'harbour.html' } });
    expect((await other).ok).toBe(true);
  });

  test('a closed pool answers everything as cancelled', async () => {
    const pool = poolOf(threadLauncher(worker.file));
    const running = pool.read(slow);
    const waiting = pool.read(story);
    pool.close();
    for (const read of [running, waiting, pool.read(story)]) {
      expect(await read).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    }
  });

  test('a worker file that is not there is an error of the file, with a sentence', async () => {
    const read = await poolOf(threadLauncher(`${worker.file}.missing`)).read(page);
    expect(read).toMatchObject({ ok: false, error: { code: 'failed' } });
  });
});

describe('in the same thread', () => {
  test('the time a reader takes to load is not taken from the page', async () => {
    const late: LaunchWorker = (events) => {
      const posted: ReadJob[] = [];
      const reader = sameThreadLauncher({ ...events, onReady: () => undefined });
      setTimeout(() => {
        events.onReady();
        for (const job of posted) reader.post(job);
      }, 60);
      return { post: (job) => void posted.push(job), end: () => reader.end() };
    };
    const read = await poolOf(late, 20).read(story);
    expect(read.ok && read.value.warnings).toEqual([]);
  });

  test('answers as the thread does', async () => {
    const pool = poolOf(sameThreadLauncher, 20_000, 3);
    const reads = await Promise.all([pool.read(page), pool.read(story), pool.read(page), pool.read(story)]);
    expect(reads).toEqual([page, story, page, story].map((input) => readArticleNow(input)));
  });

  test('already cancelled: never read', async () => {
    const read = await poolOf(sameThreadLauncher).read(page, { signal: AbortSignal.abort() });
    expect(read).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});

test('a worker that goes down with a file is replaced, and the file read for its words alone', async () => {
  let launched = 0;
  const launch: LaunchWorker = (events) => {
    launched++;
    return launched === 1
      ? { post: () => setImmediate(() => events.onFailure('its reader stopped')), end: () => undefined }
      : sameThreadLauncher(events);
  };
  const read = await poolOf(launch).read(page);
  expect(launched).toBe(2);
  expect(read.ok && read.value.warnings[0]).toMatch(/because its reader stopped/);
  expect(read.ok && read.value.reader).toBe('page as plain text');
});

test('a worker has its next file while an answer is looked at; it is cancelled alone, and outlives its worker', async () => {
  const posted: ReadJob[][] = [];
  const workers: WorkerEvents[] = [];
  const launch: LaunchWorker = (events) => {
    const jobs: ReadJob[] = [];
    posted.push(jobs);
    workers.push(events);
    return { post: (job) => void jobs.push(job), end: () => undefined };
  };
  const pool = poolOf(launch);
  const at = (name: string) => ({ ...page, name });
  const stop = new AbortController();
  pool.expect(5);
  expect(posted).toEqual([[]]);
  const [first, second, third, fourth] = [
    pool.read(at('1')),
    pool.read(at('2'), { signal: stop.signal }),
    pool.read(at('3')),
    pool.read(at('4')),
  ];
  const sent = (worker: number) => posted[worker]?.map(jobName);
  const answer = (worker: number, name: string) => workers[worker]?.onAnswer(readArticleNow(at(name)));
  expect(sent(0)).toEqual(['1', '2']);
  stop.abort();
  expect(await second).toMatchObject({ ok: false, error: { code: 'cancelled', name: '2' } });
  answer(0, '1');
  expect(await first).toMatchObject({ ok: true, value: { name: '1' } });
  answer(0, '2');
  expect(sent(0)).toEqual(['1', '2', '3', '4']);
  workers[0]?.onFailure('its reader stopped');
  expect(sent(1)).toEqual(['3']);
  answer(1, '3');
  expect(await third).toMatchObject({ ok: true, value: { name: '3' } });
  expect(sent(1)).toEqual(['3', '4']);
  answer(1, '4');
  expect(await fourth).toMatchObject({ ok: true, value: { name: '4' } });
});

test('while this thread is busy its workers go on: each has small files in store, of large ones only the next', async () => {
  const posted: { worker: number; name: string }[] = [];
  const workers: WorkerEvents[] = [];
  const launch: LaunchWorker = (events) => {
    const worker = workers.push(events) - 1;
    return { post: (job) => void posted.push({ worker, name: jobName(job) }), end: () => undefined };
  };
  const pool = poolOf(launch, 20_000, 2);
  const names = Array.from({ length: 60 }, (_, n) => `page ${n}`);
  const reads = names.map((name) => pool.read({ ...page, name }));
  const givenTo = (worker: number) => posted.filter((each) => each.worker === worker).map(({ name }) => name);
  expect([givenTo(0).length, givenTo(1).length]).toEqual([9, 9]);
  // Those a worker had in store when it ended come before all others, in their order.
  const before = posted.length;
  const lost = givenTo(1);
  workers[1]?.onFailure('its reader stopped');
  for (let n = 0; n < names.length; n++)
    for (const worker of [0, 2]) workers[worker]?.onAnswer(readArticleNow(page));
  const after = posted.slice(before).map(({ name }) => name);
  expect(after.slice(0, lost.length)).toEqual(lost);
  expect(new Set(posted.map(({ name }) => name))).toEqual(new Set(names));
  expect((await Promise.all(reads)).every(({ ok }) => ok)).toBe(true);

  const large = { ...page, bytes: new Uint8Array(600 * 1024) };
  for (const name of ['large 1', 'large 2', 'large 3', 'large 4', 'large 5', 'large 6'])
    void pool.read({ ...large, name });
  expect(posted.map(({ name }) => name).filter((name) => name.startsWith('large'))).toEqual([
    'large 1',
    'large 2',
    'large 3',
    'large 4',
  ]);
});

test('small plain texts are read at once, and nothing else: not what is large, nor a page that is called a text', async () => {
  const asked: string[] = [];
  const launch: LaunchWorker = (events) => {
    const { post, end } = sameThreadLauncher(events);
    return { end, post: (job) => (asked.push(jobName(job)), post(job)) };
  };
  const pool = createReadingPool({ launch, here: readsHere });
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const small = { name: 'a.txt', bytes: bytes('Three ships left the harbour. 🚢') };
  const others = [
    { name: 'large.txt', bytes: bytes('Three ships left. '.repeat(2000)) },
    { name: 'page.txt', bytes: bytes('<html><body><p>Three ships left.</p></body></html>') },
    { name: 'notes.md', bytes: bytes('Three *ships* left.') },
  ];
  for (const input of [small, ...others]) expect(await pool.read(input)).toEqual(readArticleNow(input));
  expect(asked).toEqual(others.map(({ name }) => name));
  pool.close();
  expect(await pool.read(small)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});

test('the limit of time is the one that messages name', () => {
  expect(readingLimits.milliseconds).toBe(5000);
});
