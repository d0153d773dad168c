import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { threadIndex, type LaunchIndex } from '#core/services/search/launch-index';
import { bundleChild } from '../../support/bundled-child';
import { addArticle, openRig, type RouterRig } from '../../support/router-rig';

/*
 * The index is nowhere on the disk, so there is none to be missing or corrupt: it lives in its thread alone, and what
 * is tested is that the thread may end at any moment.
 */
let built: Awaited<ReturnType<typeof bundleChild>>;
beforeAll(async () => {
  built = await bundleChild('electron/core/workers/index.worker.ts');
});
afterAll(() => built.remove());

let rig: RouterRig;
/** The threads of this test's library, the one at work last. */
let threads: { readonly stop: () => void; readonly ended: Promise<void> }[];
beforeEach(async () => {
  threads = [];
  const searchIndex: LaunchIndex = (folder, onTold, onEnd) => {
    let over = (): void => undefined;
    const ended = new Promise<void>((resolve) => (over = resolve));
    const thread = threadIndex(built.script)(folder, onTold, () => {
      onEnd();
      over();
    });
    threads.push({ stop: thread.stop, ended });
    return thread;
  };
  rig = await openRig({ searchIndex });
  for (let n = 0; n < 30; n++) await addArticle(rig, `Part ${n}: the envoy left.`, { title: `Report ${n}` });
  await rig.client.events.create({ title: 'An envoy leaves' });
});
afterEach(() => rig.close());

async function counts(words: string): Promise<unknown> {
  let last: unknown;
  for await (const progress of await rig.client.search.run({ words })) last = progress.counts;
  return last;
}
const all = { event: 1, note: 0, quote: 0, comment: 0, article: 30 };

async function kill(): Promise<void> {
  threads.at(-1)?.stop();
  await threads.at(-1)?.ended;
}

test('an index whose thread has ended is made anew by the next question, with what changed meanwhile', async () => {
  expect(await counts('envoy')).toEqual(all);
  await kill();
  await addArticle(rig, 'The envoy came back while nothing listened.');
  expect(await counts('envoy')).toEqual({ ...all, article: 31 });
  expect(threads).toHaveLength(2);
  await kill();
  expect((await rig.client.library.find({ words: 'leaves' })).found).toMatchObject([{ kind: 'event' }]);
  expect(threads).toHaveLength(3);
  await addArticle(rig, 'An envoy once more.');
  expect(await counts('envoy')).toEqual({ ...all, article: 32 });
});

test('a thread that ends while it is filled or asked costs no answer', async () => {
  const filling = counts('envoy');
  threads[0]?.stop();
  expect(await filling).toEqual(all);
  const asked = [counts('envoy'), rig.client.library.find({ words: 'leaves' }), counts('left')];
  threads.at(-1)?.stop();
  expect(await Promise.all(asked)).toMatchObject([all, { found: [{ kind: 'event' }] }, { article: 30 }]);
});
