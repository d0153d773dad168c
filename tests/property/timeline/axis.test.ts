import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisOf } from '#common/timeline/axis';
import { dayAt, panned, showing, xOf, zoomed } from '#common/timeline/scale';

const anyScale = fc.record({
  from: fc.double({ min: -4e6, max: 4e6, noNaN: true }),
  pixelsPerDay: fc.double({ min: -9, max: 1.8, noNaN: true }).map((power) => 10 ** power),
  width: fc.integer({ min: 200, max: 3000 }),
});

test('lines go from left to right and labels of a row never touch', () => {
  fc.assert(
    fc.property(anyScale, (scale) => {
      const { minor, major } = axisOf(scale);
      expect(minor.length).toBeLessThan(scale.width / 10);
      for (const row of [minor, major]) {
        let last = -Infinity;
        let free = -Infinity;
        for (const tick of row) {
          expect(tick.x).toBeGreaterThan(last);
          last = tick.x;
          if (tick.label === null) continue;
          expect(tick.labelX).toBeGreaterThanOrEqual(free);
          free = tick.labelX + tick.labelWidth;
        }
      }
      for (const { label, labelX, labelWidth } of minor) {
        if (label === null) continue;
        expect(major.filter(({ x }) => x > labelX && x < labelX + labelWidth)).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});

test('some label can be read at every zoom', () => {
  fc.assert(
    fc.property(anyScale, (scale) => {
      const { minor, major } = axisOf(scale);
      const labels = [...minor, ...major].filter(({ label, labelX, labelWidth }) => {
        return label !== null && labelX >= 0 && labelX + labelWidth <= scale.width;
      });
      expect(labels.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

test('later is further right, and a pixel names its day', () => {
  fc.assert(
    fc.property(anyScale, fc.integer({ min: -1e6, max: 1e6 }), fc.nat(1e6), (scale, day, more) => {
      expect(xOf(scale, day + more + 1)).toBeGreaterThan(xOf(scale, day));
      expect(dayAt(scale, xOf(scale, day))).toBeCloseTo(day, 2);
    }),
  );
});

const range = { from: 0, to: 40_000 };
const near = fc.record({
  from: fc.double({ min: 0, max: 30_000, noNaN: true }),
  pixelsPerDay: fc.double({ min: 0.05, max: 40, noNaN: true }),
  width: fc.constant(800),
});

test('zooming keeps the day under the pointer, until the limits', () => {
  fc.assert(
    fc.property(near, fc.nat(800), fc.double({ min: 0.8, max: 1.25, noNaN: true }), (scale, x, factor) => {
      const next = zoomed(scale, factor, x, range);
      expect(xOf(next, dayAt(scale, x))).toBeCloseTo(x, 3);
    }),
  );
});

test('no amount of zooming and panning loses the events or breaks the scale', () => {
  const step = fc.oneof(
    fc.double({ min: 1e-9, max: 1e9, noNaN: true }).map((factor) => ({ factor, by: 0 })),
    fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((by) => ({ factor: 1, by })),
  );
  fc.assert(
    fc.property(near, fc.array(step, { maxLength: 12 }), (start, steps) => {
      let scale = start as Parameters<typeof zoomed>[0];
      for (const { factor, by } of steps) scale = panned(zoomed(scale, factor, 400, range), by, range);
      expect(Number.isFinite(scale.from)).toBe(true);
      expect(xOf(scale, range.from)).toBeLessThan(scale.width);
      expect(xOf(scale, range.to + 1)).toBeGreaterThan(0);
      expect(axisOf(scale).minor.length).toBeGreaterThan(0);
    }),
  );
});

test('what is to be shown is in view afterwards', () => {
  fc.assert(
    fc.property(near, fc.integer({ min: 0, max: 39_000 }), fc.nat(900), (scale, from, length) => {
      const days = { from, to: from + length };
      const next = showing(scale, days, 20, range);
      expect(xOf(next, from)).toBeGreaterThanOrEqual(-1e-6);
      expect(xOf(next, from)).toBeLessThanOrEqual(scale.width);
    }),
  );
});
