/**
 * A day as a whole number: days since 1970-01-01 in the proleptic Gregorian calendar, negative before it. Our own
 * count and not `Date`, because a day here has no time zone and because `Date` ends at the year 275760.
 * -Infinity and Infinity stand for "no first day" and "no last day".
 */
export type DayNumber = number;

/** A day by its parts. The year is astronomical (0 is 1 BC, -43 is 44 BC); month 1-12; day 1-31. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Monday 1 to Sunday 7, as ISO 8601 numbers them. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Years further from 0 than this are refused, so that every day number stays an exact integer. */
export const FURTHEST_YEAR = 1_000_000_000_000;

/**
 * The first day of the Gregorian calendar. Weekdays are neither shown nor checked before it: the proleptic ones were
 * nobody's.
 */
export const FIRST_GREGORIAN_DAY: DayNumber = -141_427;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_IN_400_YEARS = 146_097;
/** Days from 1 March of the year 0 to 1 January 1970. */
const EPOCH = 719_468;

/** Whether a year (astronomical) has 366 days by the Gregorian rule. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** How many days a month has: 28 to 31, or 0 where there is no such month. */
export function monthLength(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

/** Whether the calendar has this day: 29 February only in leap years, no day 0, no month 13. */
export function dayExists({ year, month, day }: CalendarDay): boolean {
  return Number.isInteger(year) && Number.isInteger(day) && day >= 1 && day <= monthLength(year, month);
}

/** The number of a day. Throws a RangeError for a day that does not exist: ask `dayExists` first. */
export function dayNumber(date: CalendarDay): DayNumber {
  if (!dayExists(date) || Math.abs(date.year) > FURTHEST_YEAR + 1) {
    throw new RangeError(`no such day: ${date.year}-${date.month}-${date.day}`);
  }
  // Counting years from March puts the leap day last, so that month starts follow one straight line.
  const year = date.month > 2 ? date.year : date.year - 1;
  const monthFromMarch = (date.month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + date.day - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + dayOfYear - EPOCH;
}

/** The parts of a numbered day; the exact reverse of `dayNumber`. Throws a RangeError for an infinite day. */
export function calendarDay(number: DayNumber): CalendarDay {
  if (!Number.isSafeInteger(number)) throw new RangeError(`not a day: ${number}`);
  const sinceMarchZero = number + EPOCH;
  const cycle = Math.floor(sinceMarchZero / DAYS_IN_400_YEARS);
  const inCycle = sinceMarchZero - cycle * DAYS_IN_400_YEARS;
  const leapDaysPassed =
    Math.floor(inCycle / 1460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / (DAYS_IN_400_YEARS - 1));
  const yearOfCycle = Math.floor((inCycle - leapDaysPassed) / 365);
  const dayOfYear =
    inCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** The day of the week. Before 15 October 1582 it is the proleptic one, which nobody then used. */
export function weekdayOf(number: DayNumber): Weekday {
  const sinceMonday = (((number + 3) % 7) + 7) % 7;
  return (sinceMonday + 1) as Weekday;
}

/** The day `count` days later, or earlier when negative. */
export function addDays(number: DayNumber, count: number): DayNumber {
  return number + count;
}

/** The month `count` months later, or earlier when negative. */
export function addMonths(year: number, month: number, count: number): { year: number; month: number } {
  const months = year * 12 + (month - 1) + count;
  const inYear = Math.floor(months / 12);
  return { year: inYear, month: months - inYear * 12 + 1 };
}

/** A year as EDTF and ISO 8601 write it: four digits, a minus before year 0; `null` past four digits. */
export function isoYear(year: number): string | null {
  if (Math.abs(year) > 9999) return null;
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/**
 * A numbered day as text: `2023-02-14`, and `-0043-03-15` for 15 March 44 BC, both as in EDTF. EDTF has no day in
 * a year past four digits; there it is ISO 8601's expanded form with a sign, `+12345-02-03`.
 */
export function isoDay(number: DayNumber): string {
  const { year, month, day } = calendarDay(number);
  const years = isoYear(year) ?? `${year < 0 ? '-' : '+'}${Math.abs(year)}`;
  return `${years}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day that an `isoDay` text names, or null when it is none or names a day that does not exist. */
export function parseIsoDay(text: string): DayNumber | null {
  const match = /^(-?\d{4}|[+-]\d{5,13})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [, year, month, day] = match;
  if (year === '-0000') return null;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return dayExists(date) && Math.abs(date.year) <= FURTHEST_YEAR ? dayNumber(date) : null;
}
