import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeWindow } from '../../../renderer/platform/whole-window';

test('the rows asked for are all there, whatever one answer holds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(40),
      fc.nat(50),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 9 }),
      async (total, from, count, fits) => {
        const all = Array.from({ length: total }, (_, n) => n);
        const ask = (at: number, most: number) =>
          Promise.resolve({ total, rows: all.slice(at, at + Math.min(most, fits)) });
        expect(await wholeWindow(ask, from, count)).toEqual({ total, rows: all.slice(from, from + count) });
        expect((await wholeWindow(ask, 0, Infinity)).rows).toEqual(all);
      },
    ),
  );
});

test('thousands of rows are asked for a few windows at a time, each once', async () => {
  const all = Array.from({ length: 5000 }, (_, at) => at);
  const asked: number[] = [];
  let [underWay, most] = [0, 0];
  const ask = async (from: number, count: number): Promise<{ total: number; rows: number[] }> => {
    asked.push(from);
    underWay += 1;
    most = Math.max(most, underWay);
    await Promise.resolve();
    underWay -= 1;
    return { total: all.length, rows: all.slice(from, from + Math.min(count, 500)) };
  };
  expect((await wholeWindow(ask, 0, Infinity)).rows).toEqual(all);
  expect(asked.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, at) => at * 500));
  expect(most).toBe(3);
});
