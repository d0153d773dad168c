import { addMonths, calendarDay, dayNumber, isoDay, isoYear, weekdayOf, type DayNumber } from '../day';
import type { Unit } from './unit';

export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** A stretch of the calendar that has a name: what an expression comes to once it is resolved. */
export type Place =
  | { readonly grain: 'day'; readonly day: DayNumber }
  /** Weeks by their Monday. */
  | { readonly grain: 'week' | 'weekend'; readonly day: DayNumber }
  | { readonly grain: 'month'; readonly year: number; readonly month: number }
  | { readonly grain: 'quarter' | 'half'; readonly year: number; readonly nth: number }
  /** A winter belongs to the year it begins in. */
  | { readonly grain: 'season'; readonly year: number; readonly season: Season }
  | { readonly grain: 'year'; readonly year: number }
  /** The year divided by 10, by 100. */
  | { readonly grain: 'decade' | 'century'; readonly nth: number };

/** Years the tagger answers for: past them a slip of the author is likelier than a date. */
const FIRST_YEAR = -9998;
const LAST_YEAR = 9998;

const SEASON_MONTHS: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

const two = (value: number): string => String(value).padStart(2, '0');

/** The Monday of a day's week. */
export const mondayOf = (day: DayNumber): DayNumber => day - (weekdayOf(day) - 1);

/** The first day of a place. */
export function firstDay(place: Place): DayNumber {
  switch (place.grain) {
    case 'day':
    case 'week':
      return place.day;
    case 'weekend':
      return place.day + 5;
    case 'month':
      return dayNumber({ year: place.year, month: place.month, day: 1 });
    case 'quarter':
      return dayNumber({ year: place.year, month: place.nth * 3 - 2, day: 1 });
    case 'half':
      return dayNumber({ year: place.year, month: place.nth * 6 - 5, day: 1 });
    case 'season':
      return dayNumber({ year: place.year, month: SEASON_MONTHS[place.season], day: 1 });
    case 'year':
      return dayNumber({ year: place.year, month: 1, day: 1 });
    case 'decade':
      return dayNumber({ year: place.nth * 10, month: 1, day: 1 });
    case 'century':
      return dayNumber({ year: place.nth * 100, month: 1, day: 1 });
  }
}

/** The year a place begins in. */
export const yearOf = (place: Place): number => calendarDay(firstDay(place)).year;

/** The place of one unit that holds a day. */
export function placeAt(day: DayNumber, unit: Unit): Place {
  const { year, month } = calendarDay(day);
  switch (unit) {
    case 'week':
    case 'weekend':
      return { grain: unit, day: mondayOf(day) };
    case 'month':
      return { grain: 'month', year, month };
    case 'quarter':
      return { grain: 'quarter', year, nth: Math.ceil(month / 3) };
    case 'year':
      return { grain: 'year', year };
    case 'decade':
      return { grain: 'decade', nth: Math.floor(year / 10) };
    case 'century':
    case 'millennium':
      return { grain: 'century', nth: Math.floor(year / 100) };
    default:
      return { grain: 'day', day };
  }
}

/** `unitSpan` units of a kind in months, or null for units shorter than a month. */
const MONTHS_IN: Readonly<Partial<Record<Unit, number>>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
};
const DAYS_IN: Readonly<Partial<Record<Unit, number>>> = { day: 1, week: 7, weekend: 7 };

/** The place of this unit that lies `by` units from the one a day is in. */
export function shifted(day: DayNumber, unit: Unit, by: number): Place {
  const days = DAYS_IN[unit];
  if (days !== undefined) return placeAt(day + by * days, unit);
  const { year, month } = calendarDay(day);
  const to = addMonths(year, month, by * (MONTHS_IN[unit] ?? 0));
  return placeAt(
    dayNumber({ year: Math.max(FIRST_YEAR, Math.min(LAST_YEAR, to.year)), month: to.month, day: 1 }),
    unit,
  );
}

/** Whether a place lies in years that articles tell of. */
export function isTellable(place: Place): boolean {
  const year = yearOf(place);
  return year > FIRST_YEAR && year < LAST_YEAR;
}

/** ISO 8601's week of a Monday: its year is that of its Thursday. */
function isoWeek(monday: DayNumber): string {
  const thursday = monday + 3;
  const { year } = calendarDay(thursday);
  const week = Math.floor((thursday - dayNumber({ year, month: 1, day: 1 })) / 7) + 1;
  return `${isoYear(year) ?? year}-W${two(week)}`;
}

/** A place as a TIMEX3 value: `2023-02-14`, `2023-W07-WE`, `2023-Q3`, `2023-SP`, `199`. */
export function timexOf(place: Place): string {
  const year = (value: number): string => isoYear(value) ?? String(value);
  switch (place.grain) {
    case 'day':
      return isoDay(place.day);
    case 'week':
      return isoWeek(place.day);
    case 'weekend':
      return `${isoWeek(place.day)}-WE`;
    case 'month':
      return `${year(place.year)}-${two(place.month)}`;
    case 'quarter':
      return `${year(place.year)}-Q${place.nth}`;
    case 'half':
      return `${year(place.year)}-H${place.nth}`;
    case 'season':
      return `${year(place.year)}-${place.season}`;
    case 'year':
      return place.year > 0 ? year(place.year) : `BC${String(1 - place.year).padStart(4, '0')}`;
    case 'decade':
      return String(place.nth).padStart(3, '0');
    case 'century':
      return two(place.nth);
  }
}
