import { has, named, num, seasonOf, unfilled, word } from './build-meaning';
import type { Meaning, NamedParts } from './meaning';
import type { Captures, Rule, Scene } from './pattern';
import { followsNoDay } from './read-figures';
import { sharedMonth, sharedYear, type JoinedDates } from './shared-date';

/** The parts of a date that a match captured, under the names every language gives them. */
export function partsOf(captures: Captures): NamedParts {
  return {
    ...(has(captures, 'year') ? { year: num(captures, 'year') } : {}),
    ...(has(captures, 'month') ? { month: num(captures, 'month') } : {}),
    ...(has(captures, 'plainmonth') ? { month: num(captures, 'plainmonth') } : {}),
    ...(has(captures, 'dom') ? { day: num(captures, 'dom') } : {}),
    ...(has(captures, 'weekday') ? { weekday: num(captures, 'weekday') } : {}),
    ...(has(captures, 'season') ? { season: seasonOf(captures) } : {}),
  };
}

/** "3 and 5 May": the first of two days that share their month. */
export const rowDayOf =
  (joined: JoinedDates): Rule['means'] =>
  (captures, scene, _at, end) => {
    const shared = sharedMonth(scene, end, joined);
    if (shared === null) return null;
    const day = { month: shared.month, day: num(captures, 'dom') };
    return named(shared.year === null ? day : { ...day, year: shared.year });
  };

/** A date by name; one of two that share a year ("between March and May 1943") takes it from the other. */
export const dateOf =
  (joined: JoinedDates) =>
  (captures: Captures, scene: Scene, at: number, end: number): Meaning | null => {
    const own = partsOf(captures);
    // "The 32nd of May": the author's slip is not ours to guess at.
    if (own.day === undefined && own.month !== undefined && followsNoDay(scene, at))
      return unfilled(named(own));
    if (own.year !== undefined || own.month === undefined) return named(own);
    const year = sharedYear(scene, end, own.month, joined);
    return named(year === null ? own : { ...own, year });
  };

/** "3-5 February": the first day, and until when. Of a span told backwards ("5-3 May 2020") no day is filled in. */
export function daysOf(captures: Captures): Meaning | null {
  const until = num(captures, 'until');
  if (until > num(captures, 'dom')) return named({ ...partsOf(captures), untilDay: until });
  return has(captures, 'year') ? unfilled(named(partsOf(captures))) : null;
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The year, month and day of a date in figures; null where there is no such month or day. */
export function figuresOf(captures: Captures): Required<Pick<NamedParts, 'year' | 'month' | 'day'>> | null {
  const [, year, month, day] = (ISO_DAY.exec(word(captures, 'figures')) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  return month < 1 || month > 12 || day < 1 || day > 31 ? null : { year, month, day };
}

/** "the 12th century"; null for one that nobody tells of. */
export function centuryOf(captures: Captures): Meaning | null {
  const nth = num(captures, 'ord') - 1;
  return nth < 1 || nth > 21 ? null : { kind: 'place', place: { grain: 'century', nth } };
}
