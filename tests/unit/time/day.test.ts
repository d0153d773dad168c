import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  calendarDay,
  dayExists,
  dayNumber,
  FIRST_GREGORIAN_DAY,
  isoDay,
  isoYear,
  monthLength,
  parseIsoDay,
  weekdayOf,
} from '#common/time/day';

test.each([
  ['1970-01-01', 0, 4],
  ['1969-12-31', -1, 3],
  ['2000-02-29', 11_016, 2],
  ['2023-02-14', 19_402, 2],
  ['1582-10-15', -141_427, 5],
  ['0001-01-01', -719_162, 1],
  ['0000-12-31', -719_163, 7],
  ['0000-02-29', -719_469, 2],
  ['-0001-12-31', -719_529, 5],
  ['+12345-01-01', 3_789_391, 1],
])('%s is day %i and weekday %i', (iso, number, weekday) => {
  expect(parseIsoDay(iso)).toBe(number);
  expect(isoDay(number)).toBe(iso);
  expect(weekdayOf(number)).toBe(weekday);
});

test('the first Gregorian day is a Friday', () => {
  expect(isoDay(FIRST_GREGORIAN_DAY)).toBe('1582-10-15');
});

test.each([
  [2023, 2, 28],
  [2024, 2, 29],
  [1900, 2, 28],
  [2000, 2, 29],
  [0, 2, 29],
  [-4, 2, 29],
  [-100, 2, 28],
  [2023, 4, 30],
  [2023, 12, 31],
  [2023, 0, 0],
  [2023, 13, 0],
])('%i-%i has %i days', (year, month, days) => {
  expect(monthLength(year, month)).toBe(days);
  expect(dayExists({ year, month, day: days })).toBe(days > 0);
  expect(dayExists({ year, month, day: days + 1 })).toBe(false);
  expect(dayExists({ year, month, day: 0 })).toBe(false);
});

test.each([
  '2023-02-31',
  '2023-13-01',
  '-0000-01-01',
  '2023-2-1',
  '12345-01-01',
  '+2023-01-01',
  '',
  '2023-02',
  ' 2023-02-14',
])('%j names no day', (text) => {
  expect(parseIsoDay(text)).toBeNull();
});

test('a day that does not exist is refused with its name', () => {
  expect(() => dayNumber({ year: 2023, month: 2, day: 29 })).toThrow('2023-2-29');
  expect(() => calendarDay(Infinity)).toThrow('Infinity');
});

test('days far beyond what Date can hold keep their parts', () => {
  const far = { year: 170_000_002, month: 2, day: 28 };
  expect(calendarDay(dayNumber(far))).toEqual(far);
  const past = { year: -999_999_999_999, month: 12, day: 31 };
  expect(calendarDay(dayNumber(past))).toEqual(past);
});

test('years of more than four digits have no four-digit form', () => {
  expect([isoYear(-43), isoYear(0), isoYear(9999), isoYear(10_000)]).toEqual(['-0043', '0000', '9999', null]);
});

test('months and days are added across the years', () => {
  expect(addMonths(2023, 11, 3)).toEqual({ year: 2024, month: 2 });
  expect(addMonths(2023, 1, -1)).toEqual({ year: 2022, month: 12 });
  expect(isoDay(addDays(dayNumber({ year: 2024, month: 2, day: 28 }), 2))).toBe('2024-03-01');
});
