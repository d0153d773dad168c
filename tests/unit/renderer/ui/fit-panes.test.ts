import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitPanes, type PaneSize } from '../../../../renderer/ui/fit-panes';

const three = (library: number, side: number): PaneSize[] => [
  { wanted: library, min: 200 },
  { wanted: 0, min: 560, flexible: true },
  { wanted: side, min: 264 },
];

test('the flexible pane takes what the others leave', () => {
  expect(fitPanes(1364, three(272, 352))).toEqual([272, 740, 352]);
});

test('fixed panes give way so that the article keeps its width', () => {
  const [library, reader, side] = fitPanes(1364, three(600, 600));
  expect(reader).toBe(560);
  expect((library ?? 0) + (side ?? 0)).toBeCloseTo(804);
});

test('sizes fill the room exactly, and never fall under a minimum that fits', () => {
  const pane = fc.record({
    wanted: fc.integer({ min: 0, max: 3000 }),
    min: fc.integer({ min: 1, max: 600 }),
  });
  fc.assert(
    fc.property(
      fc.array(pane, { maxLength: 4 }),
      pane,
      fc.integer({ min: 1, max: 4000 }),
      (fixed, last, total) => {
        const panes: PaneSize[] = [...fixed, { ...last, flexible: true }];
        const sizes = fitPanes(total, panes);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBeCloseTo(total, 6);
        const minimum = panes.reduce((sum, each) => sum + each.min, 0);
        sizes.forEach((size, i) => {
          expect(size).toBeGreaterThanOrEqual(total >= minimum ? (panes[i]?.min ?? 0) - 1e-6 : 0);
        });
      },
    ),
  );
});
