import { addMonths, isoDay, isoYear, weekdayOf, type DayNumber } from '../day';
import { formatDate } from '../format';
import { thirdOfMonth, thirdOfYear, type Third } from '../thirds';
import type { Anchor } from './anchor';
import { WHY } from './messages';
import { counted, found, type Outcome } from './outcome';

export type Unit = 'week' | 'weekend' | 'month' | 'year' | 'decade';
export type Part = Third | 'start' | 'end' | '';

/** Which way a word points: -1 behind, 0 here, 1 ahead. */
export function offsetOf(side: string): -1 | 0 | 1 {
  if (side === 'this') return 0;
  return /last|previous|past/.test(side) ? -1 : 1;
}

/** The mark of something approximate that is also in doubt when `mark` says so. */
export const about = (mark: string): '~' | '%' => (/[?%]/.test(mark) ? '%' : '~');

const range = (from: DayNumber, to: DayNumber, mark: string): string =>
  `${isoDay(from)}${mark}/${isoDay(to)}${mark}`;

/** The days of a week, counted from its first, that "early", "mid" and "late" leave. */
const WEEK_PARTS: Readonly<Partial<Record<Part, readonly [number, number]>>> = {
  early: [0, 2],
  start: [0, 2],
  mid: [1, 3],
  late: [3, 6],
  end: [3, 6],
};

function weeks(today: DayNumber, offset: number, part: Part, mark: string): Outcome {
  const days = WEEK_PARTS[part];
  const write = (first: DayNumber): string =>
    days === undefined ? range(first, first + 6, mark) : range(first + days[0], first + days[1], about(mark));
  const weekday = weekdayOf(today);
  const monday = today - weekday + 1 + 7 * offset;
  if (weekday !== 7) return found(counted(write(monday)));
  // On a Sunday, where one week is ending and, to others, the next has already begun.
  return found(counted(write(monday), WHY.mondayWeek), counted(write(today + 7 * offset), WHY.sundayWeek));
}

/** Weekends: on a weekday "this weekend" is said of the one behind as well as of the one ahead. */
function weekends(today: DayNumber, side: string, mark: string, article: string): Outcome {
  const weekday = weekdayOf(today);
  const saturday = today - weekday + 6;
  const within = weekday >= 6;
  const write = (from: DayNumber): string => range(from, from + 1, mark);
  const date = formatDate(article);
  if (side === 'this') {
    if (within) return found(counted(write(saturday)));
    return found(counted(write(saturday), WHY.ahead(date)), counted(write(saturday - 7), WHY.behind(date)));
  }
  if (offsetOf(side) === -1) return found(counted(write(saturday - 7)));
  const coming = within ? saturday + 7 : saturday;
  if (side !== 'next' || within) return found(counted(write(coming)));
  return found(counted(write(coming), WHY.nearest), counted(write(coming + 7), WHY.weekAfter));
}

function isThird(part: Part): part is 'early' | 'mid' | 'late' {
  return part === 'early' || part === 'mid' || part === 'late';
}

function months({ month }: Anchor, offset: number, part: Part, mark: string): string | null {
  if (month === null) return null;
  const that = addMonths(month.year, month.month, offset);
  const third = part === 'start' ? 'early' : part === 'end' ? 'late' : part;
  if (isThird(third)) return thirdOfMonth(that.year, that.month, third, about(mark));
  const year = isoYear(that.year);
  return year === null ? null : `${year}-${String(that.month).padStart(2, '0')}${mark}`;
}

function years({ year }: Anchor, offset: number, part: Part, mark: string): string | null {
  if (year === null) return null;
  if (isThird(part)) return thirdOfYear(year + offset, part, about(mark));
  const iso = isoYear(year + offset);
  if (iso === null) return null;
  return part === 'start' || part === 'end'
    ? `${iso}-${part === 'start' ? '01' : '12'}${about(mark)}`
    : iso + mark;
}

function decade({ year }: Anchor, offset: number): string | null {
  const start = year === null ? null : isoYear(Math.floor(year / 10) * 10 + 10 * offset);
  return start === null || start.startsWith('-') ? null : `${start.slice(0, -1)}X`;
}

const one = (edtf: string | null): Outcome => (edtf === null ? null : found(counted(edtf)));

/** "last month", "early this week", "the end of next year". Null when the article's date is not told finely enough. */
export function relativeUnit(unit: Unit, side: string, part: Part, anchor: Anchor, mark: string): Outcome {
  const offset = offsetOf(side);
  const { day } = anchor;
  if (unit === 'week') return day === null ? null : weeks(day, offset, part, mark);
  if (unit === 'weekend') return day === null ? null : weekends(day, side, mark, anchor.edtf);
  if (unit === 'month') return one(months(anchor, offset, part, mark));
  return one(unit === 'year' ? years(anchor, offset, part, mark) : decade(anchor, offset));
}

/** So many units from the article's date: days exactly, weeks about, months and years to the month and year. */
export function unitsAway(count: number, unit: string, anchor: Anchor, mark: string): Outcome {
  const vague = mark === '' || mark === '~' ? '~' : '%';
  if (unit === 'month') return one(months(anchor, count, '', mark));
  if (unit === 'year') return one(years(anchor, count, '', mark));
  if (unit === 'decade') return one(years(anchor, 10 * count, '', vague));
  if (anchor.day === null) return null;
  const days = count * (unit === 'day' ? 1 : unit === 'week' ? 7 : 14);
  return one(`${isoDay(anchor.day + days)}${unit === 'day' ? mark : vague}`);
}
