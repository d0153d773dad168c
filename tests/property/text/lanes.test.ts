import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignLanes } from '#common/text/lanes';
import { MinHeap } from '#common/text/min-heap';

test('a heap gives back what was pushed, smallest first, whatever the order of pushes and pops', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer())), (steps) => {
      const heap = new MinHeap();
      const held: number[] = [];
      const given: (number | undefined)[] = [];
      const expected: (number | undefined)[] = [];
      for (const step of [...steps, ...steps.map(() => null)]) {
        if (step === null) {
          held.sort((a, b) => a - b);
          given.push(heap.pop());
          expected.push(held.shift());
        } else {
          heap.push(step);
          held.push(step);
        }
      }
      expect(given).toEqual(expected);
    }),
  );
});

const ranges = fc
  .array(fc.tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 30 })), { maxLength: 40 })
  .map((all) =>
    all.map(([start, length]) => ({ start, end: start + length })).sort((a, b) => a.start - b.start),
  );

test('each range takes the lowest lane that no range still open holds', () => {
  fc.assert(
    fc.property(ranges, (all) => {
      const lanes = assignLanes(all);
      all.forEach((range, at) => {
        const taken = new Set(lanes.filter((_, other) => other < at && (all[other]?.end ?? 0) > range.start));
        let lowest = 0;
        while (taken.has(lowest)) lowest++;
        expect(lanes[at]).toBe(lowest);
      });
    }),
  );
});
