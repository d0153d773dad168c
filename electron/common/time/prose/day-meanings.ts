import { inner, shift } from './build-meaning';
import { marked, type Meaning } from './meaning';
import type { Captures } from './pattern';

/** Units that begin and end somewhere: "the end of the week"; of an hour or a day nobody says so as a date. */
export const LONG_UNITS: ReadonlySet<string> = new Set([
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
]);

/** Whether a meaning is a day: only days have a time and a part of the day. */
export function isDayLike(meaning: Meaning): boolean {
  if (meaning.kind === 'shift') return meaning.unit === 'day';
  if (meaning.kind === 'weekday-of' || meaning.kind === 'beside') return true;
  if (meaning.kind !== 'named' && meaning.kind !== 'part') return false;
  const { day, weekday, easter } = meaning.parts;
  return day !== undefined || weekday !== undefined || easter !== undefined;
}

/** A nested date with a time or part of the day; null where it is no day or has one already. */
export function timedDate(captures: Captures, time: string): Meaning | null {
  const meaning = inner(captures, 'date');
  return meaning === null || time === '' || !isDayLike(meaning) || meaning.time !== undefined
    ? null
    : marked(meaning, { time });
}

/** A time or part of the day told last. */
export const toldDay = (time: string): Meaning => ({ ...shift('day', 0, 'told'), time });
