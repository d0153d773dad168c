import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  calendarDay,
  dayExists,
  dayNumber,
  isoDay,
  monthLength,
  parseIsoDay,
  weekdayOf,
} from '#common/time/day';

const DAY_IN_MS = 86_400_000;
/** The furthest days that Date holds, as numbers of ours. */
const DATE_ENDS = 100_000_000;

const anyDay = fc.oneof(
  fc.integer({ min: -4_000_000, max: 4_000_000 }),
  fc.integer({ min: -300_000_000_000_000, max: 300_000_000_000_000 }),
);

test('a day, its parts and its text name one another', () => {
  fc.assert(
    fc.property(anyDay, (number) => {
      const parts = calendarDay(number);
      expect(dayExists(parts)).toBe(true);
      expect(dayNumber(parts)).toBe(number);
      expect(parseIsoDay(isoDay(number))).toBe(number);
    }),
  );
});

test('within its reach, Date agrees on day and weekday', () => {
  fc.assert(
    fc.property(fc.integer({ min: -DATE_ENDS, max: DATE_ENDS }), (number) => {
      const date = new Date(number * DAY_IN_MS);
      expect(calendarDay(number)).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
      expect(weekdayOf(number) % 7).toBe(date.getUTCDay());
    }),
  );
});

test('the day after the last of a month is the first of the next', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const last = dayNumber({ year, month, day: monthLength(year, month) });
      const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
      expect(calendarDay(last + 1)).toEqual(next);
      expect(weekdayOf(last + 1)).toBe((weekdayOf(last) % 7) + 1);
    }),
  );
});
