import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeWindow, smallest, type Area } from '../../../electron/desktop/window-state';

const laptop: Area = { x: 0, y: 25, width: 1440, height: 875 };
const beside: Area = { x: 1440, y: 0, width: 1920, height: 1080 };
const at = (x: number, y: number, width = 1000, height = 700, maximized = false) => ({
  x,
  y,
  width,
  height,
  maximized,
});

test.each<[string, unknown, Area[], ReturnType<typeof placeWindow>]>([
  ['the first time', undefined, [laptop], { width: 1366, height: 820, maximized: false }],
  ['where it was', at(100, 80), [laptop], at(100, 80)],
  ['on the second screen', at(1600, 10), [laptop, beside], at(1600, 10)],
  ['the second screen is gone', at(1600, 10), [laptop], { width: 1000, height: 700, maximized: false }],
  ['half off to the left', at(-800, 80), [laptop], at(-800, 80)],
  ['hardly a corner left', at(-990, 80), [laptop], { width: 1000, height: 700, maximized: false }],
  ['its top above the screen', at(100, 0), [laptop], { width: 1000, height: 700, maximized: false }],
  ['its top below the screen', at(100, 880), [laptop], { width: 1000, height: 700, maximized: false }],
  ['maximized', at(100, 80, 1000, 700, true), [laptop], at(100, 80, 1000, 700, true)],
  ['larger than the screen', at(0, 25, 4000, 3000), [laptop], at(0, 25, 1440, 875)],
  ['too small to use', at(10, 30, 1, 1), [laptop], at(10, 30, 720, 480)],
  ['no screen at all', at(10, 30), [], { width: 1000, height: 700, maximized: false }],
  ['not a place', { x: 'left' }, [laptop], { width: 1366, height: 820, maximized: false }],
  ['not whole numbers', { ...at(1.5, 30) }, [laptop], { width: 1366, height: 820, maximized: false }],
  ['endless', { ...at(10, 30), x: Infinity }, [laptop], { width: 1366, height: 820, maximized: false }],
])('%s', (_when, saved, screens, expected) => {
  expect(placeWindow(saved, screens)).toEqual(expected);
});

test('whatever was kept, the window can be used and caught with the mouse', () => {
  const number = fc.integer({ min: -10_000, max: 10_000 });
  const size = fc.integer({ min: 1, max: 20_000 });
  const saved = fc.record({ x: number, y: number, width: size, height: size, maximized: fc.boolean() });
  fc.assert(
    fc.property(saved, fc.subarray([laptop, beside], { minLength: 1 }), (place, screens) => {
      const { x, y, width, height } = placeWindow(place, screens);
      expect(width).toBeGreaterThanOrEqual(smallest.width);
      expect(height).toBeGreaterThanOrEqual(smallest.height);
      if (x === undefined || y === undefined) return;
      const shows = screens.some((screen) => {
        const visible = Math.min(x + (width ?? 0), screen.x + screen.width) - Math.max(x, screen.x);
        return visible >= 100 && y >= screen.y && y <= screen.y + screen.height - 30;
      });
      expect(shows).toBe(true);
    }),
  );
});
