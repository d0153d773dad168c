import { addMonths, calendarDay, dayExists, dayNumber, monthLength, weekdayOf, type DayNumber } from '../day';
import { canCount, type Anchor } from './anchor';
import type { Tense } from './language';
import type { NamedParts, Pick } from './meaning';
import { firstDay, mondayOf, type Place } from './place';

/** The place that parts with a year name, or null where there is no such day. */
export function placeInYear(parts: NamedParts, year: number): Place | null {
  const { month, day, season, quarter, half, nth, easter, weekday: name } = parts;
  if (easter !== undefined) return { grain: 'day', day: easterSunday(year) + easter };
  if (nth !== undefined && month !== undefined && name !== undefined)
    return nthWeekday(year, month, name, nth);
  if (season !== undefined) return { grain: 'season', year, season };
  if (quarter !== undefined) return { grain: 'quarter', year, nth: quarter };
  if (half !== undefined) return { grain: 'half', year, nth: half };
  if (month === undefined) return { grain: 'year', year };
  if (day === undefined) return { grain: 'month', year, month };
  return dayExists({ year, month, day }) ? { grain: 'day', day: dayNumber({ year, month, day }) } : null;
}

/** The nth of a weekday in a month; the last one for -1. */
function nthWeekday(year: number, month: number, name: number, nth: number): Place {
  const first = dayNumber({ year, month, day: 1 });
  const days = (name - weekdayOf(first) + 7) % 7;
  const last = days + 7 * Math.floor((monthLength(year, month) - 1 - days) / 7);
  return { grain: 'day', day: first + (nth < 0 ? last : days + 7 * (nth - 1)) };
}

/** Easter Sunday of a year by the Gregorian rule (the tables of the calendar of 1582, worked with remainders). */
function easterSunday(year: number): DayNumber {
  const mod = (value: number, by: number): number => ((value % by) + by) % by;
  const century = Math.floor(year / 100);
  const golden = mod(year, 19);
  const dropped = century - Math.floor(century / 4);
  const moon = mod(19 * golden + dropped - Math.floor((8 * century + 13) / 25) + 15, 30);
  const late = moon - (moon === 29 || (moon === 28 && golden > 10) ? 1 : 0);
  const fullMoon = dayNumber({ year, month: 3, day: 21 }) + late;
  return fullMoon + 7 - (weekdayOf(fullMoon) % 7);
}

/** How far ahead a day may lie and still be the one meant in a report of the past. */
const NEAR_AHEAD = 5;
/** How many times further a date against the tense must be to be left alone: tense can be misread. */
const AGAINST_TENSE = 3;
/** Past this a bare name is likelier of the other year. */
const HALF_A_YEAR = 183;

function weekday(parts: NamedParts, pick: Pick, anchor: Anchor, tense: Tense): Place | null {
  if (parts.weekday === undefined || !canCount(anchor, 'day')) return null;
  const ahead = (parts.weekday - weekdayOf(anchor.day) + 7) % 7;
  const at = (days: number): Place => ({ grain: 'day', day: anchor.day + days });
  switch (pick) {
    case 'last':
      return at(ahead === 0 ? -7 : ahead - 7);
    case 'next':
    case 'coming':
      return at(ahead === 0 ? 7 : ahead);
    case 'this':
      return at(tense === 'past' && ahead !== 0 ? ahead - 7 : ahead);
    default:
      return at(tense === 'future' || ahead === 0 ? ahead : ahead - 7);
  }
}

/** The weekend last over in a report, unless it is one; the coming one where the future is told. */
function weekend(pick: Pick, anchor: Anchor, tense: Tense): Place | null {
  if (!canCount(anchor, 'day')) return null;
  const running = weekdayOf(anchor.day) > 5;
  const back = pick === 'last' || (pick === 'near' && tense !== 'future' && !running);
  const weeks = back ? -1 : pick === 'next' ? 1 : 0;
  return { grain: 'weekend', day: mondayOf(anchor.day) + weeks * 7 };
}

/** The year whose instance of these parts is nearest to the anchor, looking the way the tense looks. */
function nearYear(parts: NamedParts, anchor: Anchor, tense: Tense): number {
  const { year } = calendarDay(anchor.day);
  const distance = (candidate: number): number => {
    const place = placeInYear(parts, candidate);
    return place === null ? Infinity : gap(place, anchor);
  };
  const cost = (candidate: number): number => {
    const days = distance(candidate);
    if (tense === 'future') return days < 0 ? -days * AGAINST_TENSE : days;
    if (tense === 'past') return days > NEAR_AHEAD ? days * AGAINST_TENSE : Math.abs(days);
    return Math.abs(days);
  };
  return [year, year - 1, year + 1].reduce((best, each) => (cost(each) < cost(best) ? each : best));
}

/** Days from the anchor to a place: 0 inside it, negative before. */
function gap(place: Place, anchor: Anchor): number {
  const from = firstDay(place);
  const length = { day: 1, week: 7, weekend: 2, month: 30, quarter: 91, half: 182, season: 91, year: 365 };
  const to = from + (place.grain === 'decade' || place.grain === 'century' ? 3650 : length[place.grain]) - 1;
  const now = anchor.known === 'month' && place.grain === 'day' ? anchor.day + 14 : anchor.day;
  if (now < from) return from - now;
  return now > to ? to - now : 0;
}

function matchingWeekday(parts: NamedParts, anchor: Anchor, guess: number): number {
  if (parts.weekday === undefined) return guess;
  const years = [guess, calendarDay(anchor.day).year, guess - 1, guess + 1];
  const fits = years.find((year) => {
    const place = placeInYear(parts, year);
    return place?.grain === 'day' && weekdayOf(place.day) === parts.weekday;
  });
  return fits ?? guess;
}

/** Last, this and next of a month, season, quarter or half: by whole ones, never the one under way for last and next. */
function picked(parts: NamedParts, pick: Pick, anchor: Anchor): Place | null {
  const { year } = calendarDay(anchor.day);
  const candidates = [year - 1, year, year + 1].flatMap((each) => placeInYear(parts, each) ?? []);
  const gaps = candidates.map((place) => ({ place, days: gap(place, anchor) }));
  if (pick === 'last') return gaps.findLast(({ days }) => days < 0)?.place ?? null;
  if (pick === 'next' || pick === 'coming') return gaps.find(({ days }) => days > 0)?.place ?? null;
  const running = gaps.find(({ days }) => days === 0)?.place;
  return running ?? placeInYear(parts, year);
}

/** A quarter or half told bare in a report is the last one that has begun. */
function begun(parts: NamedParts, anchor: Anchor, tense: Tense): Place | null {
  const { year } = calendarDay(anchor.day);
  const candidates = [year - 1, year, year + 1].flatMap((each) => placeInYear(parts, each) ?? []);
  // What is more than half a year off is seldom meant: a report of the future still names the quarter just ended.
  const ahead = candidates.find((place) => gap(place, anchor) >= 0);
  if (tense === 'future' && ahead !== undefined && gap(ahead, anchor) < HALF_A_YEAR) return ahead;
  return candidates.findLast((place) => gap(place, anchor) <= 0) ?? null;
}

/** Finds the date that a name without a year means, seen from an anchor; null where the anchor is too coarse. */
export function namedPlace(parts: NamedParts, pick: Pick, anchor: Anchor, tense: Tense): Place | null {
  if (parts.year !== undefined) return placeInYear(parts, parts.year);
  const { month, day, season, quarter, half } = parts;
  if (parts.weekend === true) return weekend(pick, anchor, tense);
  if (month === undefined && day !== undefined) return dayOfMonth(day, parts.weekday, anchor, tense);
  if (parts.easter !== undefined) {
    return canCount(anchor, 'month') ? placeInYear(parts, nearYear(parts, anchor, tense)) : null;
  }
  if (month === undefined && season === undefined && quarter === undefined && half === undefined) {
    return weekday(parts, pick, anchor, tense);
  }
  if (!canCount(anchor, 'month')) {
    return pick === 'this' ? placeInYear(parts, calendarDay(anchor.day).year) : null;
  }
  if (pick !== 'near') return picked(parts, pick, anchor);
  if (quarter !== undefined || half !== undefined) return begun(parts, anchor, tense);
  return placeInYear(parts, matchingWeekday(parts, anchor, nearYear(parts, anchor, tense)));
}

/** "the 14th": of this month or the one before or behind, as the tense says; "Friday the 13th": the nearest one. */
function dayOfMonth(day: number, name: number | undefined, anchor: Anchor, tense: Tense): Place | null {
  if (!canCount(anchor, 'day')) return null;
  const { year, month } = calendarDay(anchor.day);
  const reach = name === undefined ? [-1, 0, 1] : [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6];
  const around = reach.flatMap((months): DayNumber[] => {
    const to = addMonths(year, month, months);
    if (!dayExists({ ...to, day })) return [];
    const found = dayNumber({ ...to, day });
    return name === undefined || weekdayOf(found) === name ? [found] : [];
  });
  const found =
    tense === 'future'
      ? around.find((each) => each >= anchor.day)
      : around.findLast((each) => each <= anchor.day);
  return found === undefined ? null : { grain: 'day', day: found };
}
