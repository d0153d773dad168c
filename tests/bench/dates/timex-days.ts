import { dayNumber, weekdayOf, type DayNumber } from '../../../electron/common/time/day';
import { parseEdtf } from '../../../electron/common/time/edtf';

/** The first and the last day that a date touches. */
export interface Days {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

const CODES: Readonly<Record<string, number>> = { SP: 21, SU: 22, FA: 23, WI: 24 };

/** The Monday of a week as ISO 8601 numbers it. */
function mondayOfWeek(year: number, week: number): DayNumber {
  const fourth = dayNumber({ year, month: 1, day: 4 });
  return fourth - (weekdayOf(fourth) - 1) + (week - 1) * 7;
}

/**
 * A value without what annotators spell in several ways: the time or part of the day, unknown days and months written
 * out, a decade's or century's X, the week's leading zero.
 */
export function plainDate(value: string): string {
  return value
    .replace(/T.*$/, '')
    .replace(/(?:-XX)+$/, '')
    .replace(/^(\d\d)XX$/, '$1')
    .replace(/^(\d{3})X$/, '$1')
    .replace(/-W(\d)$/, '-W0$1')
    .replace(/-WXX.*$/, '')
    .replace(/-AU$/, '-FA');
}

/** A TIMEX3 value as EDTF where both write it otherwise: seasons, quarters, halves, decades and centuries. */
function asEdtf(value: string): string {
  return value
    .replace(/-(SP|SU|FA|WI)$/, (_all, season: string) => `-${CODES[season]}`)
    .replace(/-Q([1-4])$/, (_all, nth: string) => `-${32 + Number(nth)}`)
    .replace(/-H([12])$/, (_all, nth: string) => `-${39 + Number(nth)}`)
    .replace(/^(\d{3})$/, '$1X')
    .replace(/^(\d\d)$/, '$1XX');
}

/** The days of an EDTF date or of a TIMEX3 value; null where it is no date of a calendar. */
export function daysOf(value: string): Days | null {
  const plain = value.includes('/') || value.startsWith('[') ? value : plainDate(value);
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(plain);
  if (week !== null) {
    const monday = mondayOfWeek(Number(week[1]), Number(week[2]));
    return { from: week[3] === undefined ? monday : monday + 5, to: monday + 6 };
  }
  const parsed = parseEdtf(asEdtf(plain));
  if (!parsed.ok) return null;
  const { earliest, latest } = parsed.value;
  return Number.isFinite(earliest) && Number.isFinite(latest) ? { from: earliest, to: latest } : null;
}
