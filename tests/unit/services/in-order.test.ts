import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from '#core/services/in-order';

async function all<T>(from: AsyncIterable<T>): Promise<T[]> {
  const seen: T[] = [];
  for await (const each of from) seen.push(each);
  return seen;
}

test('what comes of the items comes in their order, and no more are at work than the limit', () =>
  fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.nat(12),
      fc.integer({ min: 1, max: 5 }),
      async (scheduler, count, limit) => {
        let working = 0;
        let most = 0;
        const items = Array.from({ length: count }, (_, n) => n);
        const work = async (item: number): Promise<number> => {
          most = Math.max(most, (working += 1));
          await scheduler.schedule(Promise.resolve());
          working -= 1;
          return item * 10;
        };
        const seen = all(inOrder(items, { items: limit }, work));
        await scheduler.waitFor(seen);
        expect(await seen).toEqual(items.map((item) => item * 10));
        expect(most).toBe(Math.min(limit, count));
      },
    ),
  ));

test('an error ends it after what came before, and what was begun is waited for', async () => {
  const ended: number[] = [];
  const seen: number[] = [];
  const work = async (item: number): Promise<number> => {
    await new Promise((resolve) => setTimeout(resolve, item === 1 ? 0 : 5));
    ended.push(item);
    if (item === 1) throw new Error('the second fails');
    return item;
  };
  const run = async (): Promise<void> => {
    for await (const each of inOrder([0, 1, 2, 3, 4], { items: 3 }, work)) seen.push(each);
  };
  await expect(run()).rejects.toThrow('the second fails');
  expect(seen).toEqual([0]);
  expect(new Set(ended)).toEqual(new Set([0, 1, 2, 3]));
});

test('what is worked on together weighs no more than the bound, but for one that does so alone', () =>
  fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.nat(20), { maxLength: 12 }),
      fc.integer({ min: 1, max: 30 }),
      async (scheduler, weights, most) => {
        const working: number[] = [];
        const work = async (weight: number): Promise<number> => {
          working.push(weight);
          const together = working.reduce((sum, one) => sum + one, 0);
          expect(together <= most || together === weight).toBe(true);
          await scheduler.schedule(Promise.resolve());
          working.splice(working.indexOf(weight), 1);
          return weight;
        };
        const seen = all(inOrder(weights, { items: 4, weight: { most, of: (weight) => weight } }, work));
        await scheduler.waitFor(seen);
        expect(await seen).toEqual(weights);
      },
    ),
  ));
