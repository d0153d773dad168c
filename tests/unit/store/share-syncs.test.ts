import { expect, test } from 'vitest';
import { nodeFiles } from '#core/store/node-files';
import { shareSyncs } from '#core/store/share-syncs';

/** Files whose folder syncs end when told to. */
function slowSyncs() {
  const begun: { folder: string; end(): void; fail(why: string): void }[] = [];
  const files = shareSyncs({
    ...nodeFiles,
    syncFolder: (folder) =>
      new Promise((resolve, reject) => {
        begun.push({ folder, end: resolve, fail: (why) => reject(new Error(why)) });
      }),
  });
  return { files, begun };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('those who ask while a sync runs share the next one, which begins after they asked', async () => {
  const { files, begun } = slowSyncs();
  const done: string[] = [];
  void files.syncFolder('a').then(() => done.push('first'));
  void files.syncFolder('a').then(() => done.push('second'));
  void files.syncFolder('a').then(() => done.push('third'));
  void files.syncFolder('b').then(() => done.push('other'));
  expect(begun.map(({ folder }) => folder)).toEqual(['a', 'b']);
  begun[0]?.end();
  await settled();
  expect(done).toEqual(['first']);
  expect(begun.map(({ folder }) => folder)).toEqual(['a', 'b', 'a']);
  // The third sync has begun: who asks now is not covered by it.
  void files.syncFolder('a').then(() => done.push('late'));
  begun[2]?.end();
  await settled();
  expect(done).toEqual(['first', 'second', 'third']);
  begun[3]?.end();
  begun[1]?.end();
  await settled();
  expect(done.toSorted()).toEqual(['first', 'late', 'other', 'second', 'third']);
});

test('a sync that fails fails those who shared it alone, and the next one is tried', async () => {
  const { files, begun } = slowSyncs();
  const first = files.syncFolder('a');
  const second = files.syncFolder('a');
  begun[0]?.fail('EIO');
  await expect(first).rejects.toThrow('EIO');
  await settled();
  begun[1]?.end();
  await expect(second).resolves.toBeUndefined();
  void files.syncFolder('a');
  expect(begun).toHaveLength(3);
});
