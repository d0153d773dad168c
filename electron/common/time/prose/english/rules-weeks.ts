import type { Meaning } from '../meaning';
import { counted } from './counted';
import type { Captures, Rule } from '../pattern';
import { named, num, shift, word, words } from '../build-meaning';

const WEEKS: ReadonlyMap<string, readonly [by: number, from: 'now' | 'told']> = new Map<
  string,
  readonly [number, 'now' | 'told']
>([
  ['last', [-1, 'now']],
  ['this', [0, 'now']],
  ['next', [1, 'now']],
  ['that', [0, 'told']],
  ['same', [0, 'told']],
  ['following', [1, 'told']],
  ['previous', [-1, 'told']],
  ['preceding', [-1, 'told']],
]);

/** "Friday last week", "Monday of the following week". */
function weekdayOfWeek(captures: Captures): Meaning | null {
  const week = WEEKS.get(word(captures, 'which'));
  if (week === undefined || word(captures, 'weekday') === '') return null;
  const [by, from] = week;
  return { kind: 'weekday-of', weekday: num(captures, 'weekday'), by, from };
}

function weekOf(captures: Captures): Meaning {
  return {
    kind: 'around',
    unit: 'week',
    base: named({ month: num(captures, 'month'), day: num(captures, 'dom') }),
  };
}

/** A fortnight is two weeks: no unit of the calendar, but counted like one. */
function fortnights(captures: Captures, direction: -1 | 1, from: 'now' | 'told'): Meaning | null {
  const count = num(captures, 'count');
  return Number.isInteger(count) && count < 1000 ? counted('week', 2 * direction * count, from) : null;
}

/** Weeks, weekends and fortnights, and the days named by them. */
export const weekRules: readonly Rule[] = [
  { pattern: '$weekday (of)? which=last|next|this week', means: weekdayOfWeek },
  { pattern: '$weekday of the which=following|previous|preceding|same week', means: weekdayOfWeek },
  { pattern: '$weekday of which=that week', means: weekdayOfWeek },
  { pattern: 'which=last|next|this week ,? (on)? $weekday', means: weekdayOfWeek },
  { pattern: 'the week (of|beginning|starting|commencing)? (on)? $month $dom', means: weekOf },
  { pattern: 'the week (of|beginning|starting|commencing)? (on)? $dom $month', means: weekOf },
  { pattern: 'that weekend', means: () => shift('weekend', 0, 'told') },
  {
    pattern: 'the which=following|next weekend',
    means: () => shift('weekend', 1, 'told'),
    before: words('. , ; )'),
  },
  { pattern: '$count fortnight|fortnights ago', means: (c) => fortnights(c, -1, 'now') },
  { pattern: '$count fortnight|fortnights earlier', means: (c) => fortnights(c, -1, 'told') },
  { pattern: '$count fortnight|fortnights later', means: (c) => fortnights(c, 1, 'told') },
  {
    pattern: '(the)? past|last|next|coming fortnight',
    means: () => ({ kind: 'duration', value: 'P2W' }),
  },
  { pattern: 'a|one fortnight', means: () => ({ kind: 'duration', value: 'P2W' }) },
];
