import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brushedDays, firstDays, nudgedDays, sayDays } from '#common/timeline/brush';
import { fitted } from '#common/timeline/scale';
import { parseIsoDay } from '#common/time/day';

const day = (iso: string): number => parseIsoDay(iso) ?? Number.NaN;
const days = (from: string, to: string) => ({ from: day(from), to: day(to) });
/** 2023 at as many pixels a day; the day at a pixel is where it would lie. */
const at = (pixelsPerDay: number) => ({ from: day('2023-01-01'), pixelsPerDay, width: 365 * pixelsPerDay });

test.each([
  [20, 20 * 3 + 9, 20 * 8 - 9, '2023-01-04', '2023-01-08'],
  [20, 20 * 8, 20 * 3, '2023-01-04', '2023-01-08'],
  [2, 2 * 31 + 4, 2 * 59 - 5, '2023-02-01', '2023-02-28'],
  [2, 2 * 40, 2 * 50, '2023-02-10', '2023-02-19'],
  [20, 60, 62, '2023-01-04', '2023-01-04'],
])('at %d pixels a day, dragged from %d to %d: %s to %s', (zoom, x1, x2, from, to) => {
  expect(brushedDays(at(zoom), x1, x2)).toEqual(days(from, to));
});

test.each([
  ['2023-02-14', '2023-02-20', 20, 'to', 1, '2023-02-14', '2023-02-21'],
  ['2023-02-14', '2023-02-20', 20, 'from', -1, '2023-02-13', '2023-02-20'],
  ['2023-02-14', '2023-02-20', 2, 'to', 1, '2023-02-14', '2023-02-28'],
  ['2023-02-01', '2023-02-28', 2, 'to', 1, '2023-02-01', '2023-03-31'],
  ['2023-02-14', '2023-03-20', 2, 'from', -1, '2023-02-01', '2023-03-20'],
  ['2023-02-14', '2023-03-20', 0.01, 'to', 1, '2023-02-14', '2023-12-31'],
  ['2023-02-14', '2023-02-14', 20, 'to', -1, '2023-02-14', '2023-02-14'],
  ['2023-02-14', '2023-02-20', 2, 'from', 1, '2023-02-20', '2023-02-20'],
] as const)('%s to %s at %d pixels a day, its %s moved by %d', (from, to, zoom, edge, way, first, last) => {
  expect(nudgedDays(days(from, to), edge, way, at(zoom))).toEqual(days(first, last));
});

test.each([
  ['2023-02-14', '2023-02-14', '14 Feb 2023'],
  ['2023-02-14', '2023-02-21', '14–21 Feb 2023'],
  ['2023-02-01', '2023-02-28', 'Feb 2023'],
  ['2023-02-01', '2023-04-30', 'Feb–Apr 2023'],
  ['2023-01-01', '2023-12-31', '2023'],
  ['1999-01-01', '2001-12-31', '1999–2001'],
  ['+12345-01-01', '+12345-01-03', '+12345-01-01 – +12345-01-03'],
])('%s to %s is said as %s', (from, to, words) => {
  expect(sayDays(days(from, to))).toBe(words);
});

test('wherever one drags or begins, there are days, and they have a name', () => {
  const range = fc.tuple(fc.integer({ min: -900_000, max: 900_000 }), fc.integer({ min: 0, max: 400_000 }));
  fc.assert(
    fc.property(range, fc.nat(1200), fc.nat(1200), ([from, length], x1, x2) => {
      const scale = fitted({ from, to: from + length }, 1200, 20);
      for (const each of [brushedDays(scale, x1, x2), firstDays(scale, null)]) {
        expect(each.to).toBeGreaterThanOrEqual(each.from);
        expect(sayDays(each)).not.toBe('');
      }
    }),
  );
});
