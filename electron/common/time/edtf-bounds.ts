import { dayExists, dayNumber, monthLength } from './day';
import type { DayRange } from './edtf-value';

/** A run of whole months: the first, counted in the year, and how many. Month 12 may run into the next year. */
interface Months {
  readonly first: number;
  readonly count: number;
}

const season = (first: number): Months => ({ first, count: 3 });
const third = (first: number): Months => ({ first, count: 4 });

/**
 * The months of each part of a year (ISO 8601-2, 4.8). The standard leaves 21-24 without months or hemisphere; we
 * take the northern meteorological seasons, and winter Y as December Y to February Y+1, because that is the only
 * reading under which "winter 1943-44" is one season with one code, 1943-24.
 */
const DIVISIONS: Readonly<Record<number, Months>> = {
  21: season(3),
  22: season(6),
  23: season(9),
  24: season(12),
  25: season(3),
  26: season(6),
  27: season(9),
  28: season(12),
  29: season(9),
  30: season(12),
  31: season(3),
  32: season(6),
  33: season(1),
  34: season(4),
  35: season(7),
  36: season(10),
  37: third(1),
  38: third(5),
  39: third(9),
  40: { first: 1, count: 6 },
  41: { first: 7, count: 6 },
};

/** The first and last day of a whole month. */
export function monthRange(year: number, month: number): DayRange {
  const from = dayNumber({ year, month, day: 1 });
  return { from, to: from + monthLength(year, month) - 1 };
}

/** The first and last day of the years `first` to `last`. */
export function yearRange(first: number, last: number): DayRange {
  return {
    from: dayNumber({ year: first, month: 1, day: 1 }),
    to: dayNumber({ year: last, month: 12, day: 31 }),
  };
}

/** The days of a part of a year by its EDTF code (21-41), or null for another code. */
export function divisionRange(year: number, code: number): DayRange | null {
  const months = DIVISIONS[code];
  if (months === undefined) return null;
  const last = months.first + months.count - 1;
  const end = last > 12 ? monthRange(year + 1, last - 12) : monthRange(year, last);
  return { from: monthRange(year, months.first).from, to: end.to };
}

/** How many numbers a text of digits and X can stand for. */
const numbersIn = (text: string): number => 10 ** (text.split('X').length - 1);

/** The nth (from 0) of the numbers that a text of digits and X can stand for, counted from the smallest. */
function nthNumber(text: string, nth: number): number {
  let value = 0;
  let left = nth;
  let unit = 1;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const open = text[at] === 'X';
    value += unit * (open ? left % 10 : Number(text[at]));
    if (open) left = Math.floor(left / 10);
    unit *= 10;
  }
  return value;
}

/** The years (astronomical) that a signed text can stand for, earliest or latest first. `-00XX` reaches to year 0. */
function* yearsOf(text: string, from: 'earliest' | 'latest'): Generator<number> {
  const negative = text.startsWith('-');
  const digits = negative ? text.slice(1) : text;
  const count = numbersIn(digits);
  const rising = negative === (from === 'latest');
  for (let index = 0; index < count; index += 1) {
    const number = nthNumber(digits, rising ? index : count - 1 - index);
    yield negative && number !== 0 ? -number : number;
  }
}

function dayWithin(year: number, months: readonly number[], days: readonly number[]): number | null {
  for (const month of months) {
    for (const day of days) {
      if (dayExists({ year, month, day })) return dayNumber({ year, month, day });
    }
  }
  return null;
}

function firstDay(
  years: Iterable<number>,
  months: readonly number[],
  days: readonly number[],
): number | null {
  for (const year of years) {
    const found = dayWithin(year, months, days);
    if (found !== null) return found;
  }
  return null;
}

const within = (text: string, last: number): number[] =>
  Array.from({ length: numbersIn(text) }, (_, nth) => nthNumber(text, nth)).filter(
    (value) => value >= 1 && value <= last,
  );

const MONTHS: readonly number[] = within('XX', 12);
const DAYS: readonly number[] = within('XX', 31);

function plainRange(year: number, month: number | null, day: number | null): DayRange | null {
  if (month === null) return yearRange(year, year);
  if (month < 1 || month > 12) return null;
  if (day === null) return monthRange(year, month);
  if (!dayExists({ year, month, day })) return null;
  const only = dayNumber({ year, month, day });
  return { from: only, to: only };
}

/**
 * The first and last day that a year, month and day with unspecified digits can stand for: `156X-12-25` from 1560
 * to 1569. Null when no such day exists in any of its years (`19X1-02-29`). A month or day left out is the whole.
 */
export function maskedRange(year: string, month: string | null, day: string | null): DayRange | null {
  if (!`${year}${month ?? ''}${day ?? ''}`.includes('X')) {
    return plainRange(Number(year), month === null ? null : Number(month), day === null ? null : Number(day));
  }
  const months = month === null ? MONTHS : within(month, 12);
  const days = day === null ? DAYS : within(day, 31);
  const from = firstDay(yearsOf(year, 'earliest'), months, days);
  const to = firstDay(yearsOf(year, 'latest'), months.toReversed(), days.toReversed());
  return from === null || to === null ? null : { from, to };
}

/** The years that share the first `significant` digits of a year: `1950S2` is 1900 to 1999. */
export function significantRange(year: number, significant: number): DayRange {
  const size = 10 ** Math.max(0, String(Math.abs(year)).length - significant);
  const start = Math.floor(Math.abs(year) / size) * size;
  const end = start + size - 1;
  return year < 0 ? yearRange(-end, -start) : yearRange(start, end);
}
