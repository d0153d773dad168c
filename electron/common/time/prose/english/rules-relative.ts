import type { Meaning } from '../meaning';
import type { Captures, Rule, Scene } from '../pattern';
import {
  UNTOLD,
  duration,
  future,
  named,
  num,
  past,
  present,
  shift,
  unfilled,
  unitOf,
  word,
  words,
} from '../build-meaning';
import { LONG_UNITS } from '../day-meanings';
import { counted } from './counted';
import { endsName, isInTitleCase } from './titles';
import { STEPS } from './lexicon';

const TOLD_STEPS: ReadonlyMap<string, number> = new Map([
  ['previous', -1],
  ['preceding', -1],
  ['prior', -1],
  ['same', 0],
  ['that', 0],
  ['following', 1],
  ['next', 1],
  ['subsequent', 1],
]);

/** "last week", "this year", "the next month". A day so told is counted from the day told last. */
function whole(captures: Captures, scene: Scene, at: number, end: number): Meaning | null {
  const unit = unitOf(captures, 'unit');
  const by = STEPS.get(word(captures, 'which'));
  const meaning = by === undefined || !LONG_UNITS.has(unit) ? null : counted(unit, by);
  return isInTitleCase(scene, at, end) ? unfilled(meaning) : meaning;
}

function wholeTold(captures: Captures): Meaning | null {
  const unit = unitOf(captures, 'unit');
  const by = TOLD_STEPS.get(word(captures, 'which'));
  // "That quarter" is as often the one compared with as the one reported on.
  if (unit === 'quarter' && by === 0) return { kind: 'reported', unsure: true };
  return by === undefined || (unit !== 'day' && !LONG_UNITS.has(unit)) ? null : counted(unit, by, 'told');
}

/** "three weeks ago", "two years earlier". What is shorter than a day ago has no date of its own. */
function back(captures: Captures, from: 'now' | 'told', direction: -1 | 1): Meaning | null {
  const unit = unitOf(captures, 'anyunit');
  const count = num(captures, 'count');
  const vague = from === 'now' ? (direction < 0 ? past() : future()) : null;
  if (Number.isNaN(count)) return vague;
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return vague;
  if (!Number.isInteger(count) || count > 10_000) return vague;
  return counted(unit, direction * count, from);
}

/** The last day of a year, or the days about it. */
const yearEnd = (by: number): Meaning => ({
  kind: 'part',
  parts: { month: 12, day: 31 },
  base: shift('year', by),
  mod: 'APPROX',
});

/** What may follow "the day before" where it ends there: before anything else it is the day before that happened. */
const ENDS_HERE: ReadonlySet<string> = new Set([
  '',
  ...words(
    '. , ; : ) ! ? " ” - and or but when while that in at on by to from for with into during who which',
  ),
]);

export const relativeRules: readonly Rule[] = [
  // "The people of tomorrow", "many of today's computers": no day.
  { pattern: 'today', means: present, after: words('of') },
  { pattern: 'tomorrow', means: future, after: words('of') },
  { pattern: 'today', means: (_c, scene, _at, end) => (namesTheTimes(scene, end) ? present() : null) },
  { pattern: 'today|tonight', means: todayOr },
  { pattern: 'yesterday', means: () => shift('day', -1) },
  { pattern: 'tomorrow', means: () => shift('day', 1) },
  { pattern: '(the)? day before yesterday', means: () => shift('day', -2) },
  { pattern: '(the)? day after tomorrow', means: () => shift('day', 2) },
  { pattern: 'last night', means: () => ({ ...shift('day', -1), time: 'TNI' }) },
  // "Over the past week" runs up to today, "in the next year" from it: no week or year of the calendar.
  {
    pattern: '(the)? which=past (calendar)? $unit',
    means: (...at) => unfilled(whole(...at)),
    notAfter: words('of'),
  },
  {
    pattern: 'the which=last|next|coming $unit',
    means: (...at) => unfilled(whole(...at)),
    after: words('for in over during within'),
  },
  {
    pattern: '(the)? which=last|this|next|past|previous|coming|current|upcoming (calendar)? $unit',
    means: whole,
    notAfter: words('of'),
  },
  {
    pattern: '(the)? which=last|this|next|past|previous|coming|current|upcoming fiscal|academic|school $unit',
    // A firm's own year, and a school's, may begin in any month.
    means: (...at) => unfilled(whole(...at)),
  },
  { pattern: 'which=last|this|next (calendar)? $unit', means: whole },
  { pattern: 'this which=past|coming $unit', means: whole },
  { pattern: '(the)? which=following|previous|preceding|prior|subsequent $unit', means: wholeTold },
  { pattern: 'that|the which=same $unit', means: wholeTold },
  { pattern: 'which=that $unit', means: wholeTold },
  { pattern: 'the which=next day', means: () => shift('day', 1, 'told') },
  { pattern: 'the day before|earlier', means: () => shift('day', -1, 'told'), before: ENDS_HERE },
  {
    pattern: 'the day before',
    means: () => unfilled(shift('day', -1, 'told')),
    notBefore: words('yesterday last a the his her its their'),
  },
  { pattern: 'a day earlier', means: () => shift('day', -1, 'told') },
  { pattern: 'a day later', means: () => shift('day', 1, 'told') },
  { pattern: 'the day after', means: () => shift('day', 1, 'told'), before: words('. , ; "') },
  { pattern: '$count $kind? $anyunit ago', means: (c) => back(c, 'now', -1) },
  { pattern: 'years|months|weeks|days|decades|hours|minutes|centuries ago', means: () => past() },
  {
    pattern: '$count $kind? $anyunit earlier|previously',
    means: (c) => back(c, 'told', -1),
    notBefore: words('the a an his her its their he she it they'),
  },
  {
    pattern: '$count $kind? $anyunit before',
    means: (c) => back(c, 'told', -1),
    before: words('. , ; : ) ! ? " ” - and but when'),
  },
  { pattern: '$count $kind? $anyunit later', means: (c) => back(c, 'told', 1) },
  { pattern: '$count $kind? $anyunit from now', means: (c) => back(c, 'now', 1) },
  {
    pattern: 'year -? end',
    means: () => yearEnd(0),
    after: words('by until at through before'),
  },
  {
    pattern: 'year -? end',
    means: () => yearEnd(-1),
    after: words('since'),
  },
  {
    pattern: 'the day',
    means: () => shift('day', 0, 'told'),
    after: words('in during throughout'),
    notBefore: words('of when that before after'),
  },
  // "Ahead of the weekend" is told of any weekend, by verbs of the past.
  {
    pattern: 'the weekend',
    means: () => unfilled(named({ weekend: true })),
    after: words('of before until till'),
  },
  { pattern: 'the weekend', means: () => named({ weekend: true }) },
  { pattern: '(the)? which=last|past|this|next|coming weekend', means: weekendNear },
  { pattern: 'this which=past|coming weekend', means: weekendNear },
  { pattern: '$month which=last|this|next year', means: monthOfYear },
  { pattern: 'which=last|this|next year ,? in $month', means: monthOfYear },
];

/** "June last year", "last year in June". */
function monthOfYear(captures: Captures): Meaning {
  const base = shift('year', STEPS.get(word(captures, 'which')) ?? 0);
  return { kind: 'part', parts: { month: num(captures, 'month') }, base };
}

const THE_TIMES = words('world society generation youth standards technology climate');

/** "today's world": our times, and no day. */
const namesTheTimes = (scene: Scene, end: number): boolean =>
  scene.tokens.at(end + 1)?.lower === 's' && THE_TIMES.has(scene.tokens.at(end + 2)?.lower ?? '');

function todayOr(_captures: Captures, scene: Scene, at: number): Meaning | null {
  const day = shift('day', 0);
  const meaning = scene.tokens.at(at)?.lower === 'tonight' ? { ...day, time: 'TNI' } : day;
  return endsName(scene, at) ? unfilled(meaning) : meaning;
}

/** Words for no date in particular. */
export const vagueRules: readonly Rule[] = [
  { pattern: 'now', means: present, notBefore: words('that -'), notAfter: words('-') },
  { pattern: 'right|just now', means: present },
  { pattern: 'currently|nowadays', means: present },
  { pattern: 'present', means: present, after: words('at'), before: words('. , ; the there') },
  { pattern: 'current', means: present, notBefore: words('events account') },
  { pattern: 'these days', means: present },
  { pattern: 'the moment', means: present, after: words('at for'), notBefore: words('of when that') },
  { pattern: 'recently|lately', means: past },
  { pattern: 'more|most recently', means: past },
  { pattern: 'the (recent)? past', means: past, notBefore: words('of'), after: words('in from of') },
  {
    pattern: 'the (near|distant|foreseeable)? future',
    means: future,
    notBefore: words('of'),
    after: words('in for into about'),
  },
  { pattern: 'the short|near|long term', means: future, after: words('in over') },
];

/** Vague lengths near today: "recent weeks", "coming months". */
export const spanRules: readonly Rule[] = [
  {
    pattern: '(the)? recent|coming|past|last|next|previous $units',
    means: (c) => duration(unitOf(c, 'units'), UNTOLD),
  },
  {
    pattern: '(the)? recent|coming|past|last|next|previous|first|final|latest $count $kind? $anyunit',
    means: (c) => (word(c, 'count') === 'a' ? null : duration(unitOf(c, 'anyunit'), num(c, 'count'))),
  },
];

function weekendNear(captures: Captures): Meaning {
  const which = word(captures, 'which');
  const pick = which === 'last' || which === 'past' ? 'last' : which === 'next' ? 'next' : 'this';
  return named({ weekend: true }, pick);
}
