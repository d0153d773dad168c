import { expect, test } from 'vitest';
import { axisOf } from '#common/timeline/axis';
import { dayNumber } from '#common/time/day';

const labels = (year: number, days: number, width = 800, month = 1) => {
  const from = dayNumber({ year, month, day: 1 });
  const { minor, major } = axisOf({ from, pixelsPerDay: width / days, width });
  const shown = (ticks: typeof minor) => ticks.flatMap(({ label }) => label ?? []);
  return { minor: shown(minor), major: shown(major) };
};

test.each([
  ['days of a month', labels(2023, 14), ['1', '2', '3'], ['Jan 2023']],
  [
    'weeks, from Mondays',
    labels(2023, 120),
    ['26', '2', '9', '16'],
    ['Jan 2023', 'Feb 2023', 'Mar 2023', 'Apr 2023', 'May 2023'],
  ],
  ['months of a year', labels(2023, 400), ['Jan', 'Feb', 'Mar', 'Apr'], ['2023', '2024']],
  ['quarters', labels(2023, 1200), ['Q1', 'Q2', 'Q3', 'Q4', 'Q1'], ['2023', '2024', '2025', '2026']],
  ['years', labels(2000, 3650), ['2000', '2001', '2002'], []],
  ['decades', labels(1900, 36_525, 500), ['1900', '1910', '1920'], []],
  ['centuries', labels(1000, 365_250, 500), ['1000', '1100', '1200'], []],
  ['before Christ', labels(-99, 146_000), ['100 BC', '50 BC', 'AD 1', 'AD 50', 'AD 100'], []],
  ['very long ago', labels(-170_000_000, 365 * 10 ** 9), ['200000000 BC', 'AD 1', 'year 200000000'], []],
])('%s', (_, { minor, major }, first, above) => {
  expect(minor.slice(0, first.length)).toEqual(first);
  expect(major).toEqual(above);
});
