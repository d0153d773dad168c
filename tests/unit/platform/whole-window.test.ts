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
