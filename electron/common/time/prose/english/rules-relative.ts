import { marked, type Meaning, type NamedParts, type Pick } from '../meaning';
import type { Unit } from '../unit';
import type { Captures, Rule, Scene } from '../pattern';
import {
  UNTOLD,
  duration,
  future,
  has,
  named,
  num,
  past,
  present,
  shift,
  unitOf,
  word,
  words,
} from '../build-meaning';

const STEPS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
]);
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

const LONG_ENOUGH: ReadonlySet<Unit> = new Set<Unit>([
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
]);

/** "last week", "this year", "the next month". A day so told is counted from the day told last. */
function whole(captures: Captures): Meaning | null {
  const unit = unitOf(captures, 'unit');
  const by = STEPS.get(word(captures, 'which'));
  return by === undefined || !LONG_ENOUGH.has(unit) ? null : shift(unit, by);
}

function wholeTold(captures: Captures): Meaning | null {
  const unit = unitOf(captures, 'unit');
  const by = TOLD_STEPS.get(word(captures, 'which'));
  if (unit === 'quarter' && by === 0) return { kind: 'reported' };
  return by === undefined || (unit !== 'day' && !LONG_ENOUGH.has(unit)) ? null : shift(unit, by, 'told');
}

/** "three weeks ago", "two years earlier". What is shorter than a day ago has no date of its own. */
function back(captures: Captures, from: 'now' | 'told', direction: -1 | 1): Meaning | null {
  const unit = unitOf(captures, 'anyunit');
  const count = num(captures, 'count');
  const vague = from === 'now' ? (direction < 0 ? past() : future()) : null;
  if (Number.isNaN(count)) return vague;
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return vague;
  if (!Number.isInteger(count) || count > 10_000) return vague;
  return shift(unit, direction * count, from);
}

const ORDINAL_HALF: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['last', 2],
  ['latter', 2],
]);
const QUARTERS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['final', 4],
  ['last', 4],
]);

function quarterParts(captures: Captures): NamedParts | null {
  const nth = has(captures, 'quarter') ? num(captures, 'quarter') : QUARTERS.get(word(captures, 'nth'));
  const half = has(captures, 'halfcode')
    ? num(captures, 'halfcode')
    : ORDINAL_HALF.get(word(captures, 'half'));
  const year = has(captures, 'year') ? { year: num(captures, 'year') } : {};
  if (nth !== undefined) return { quarter: nth, ...year };
  return half === undefined ? null : { half, ...year };
}

function quarter(captures: Captures, pick: Pick = 'near'): Meaning | null {
  const parts = quarterParts(captures);
  return parts === null ? null : named(parts, pick);
}

/** The last day of a year, or the days about it. */
const yearEnd = (by: number): Meaning => ({
  kind: 'part',
  parts: { month: 12, day: 31 },
  base: shift('year', by),
  mod: 'APPROX',
});

/** A firm's own year and its parts may begin in any month: their number is told, and no date. */
const fiscal = (meaning: Meaning | null): Meaning | null => unfilled(meaning);

const unfilled = (meaning: Meaning | null): Meaning | null =>
  meaning === null ? null : marked(meaning, { unsure: true });

/** A quarter or half of a year that is told relative to today. */
function quarterOf(captures: Captures): Meaning | null {
  const parts = quarterParts(captures);
  const by = STEPS.get(word(captures, 'which'));
  return parts === null || by === undefined ? null : { kind: 'part', parts, base: shift('year', by) };
}

function yearAgoQuarter(captures: Captures): Meaning | null {
  const parts = quarterParts(captures);
  if (parts === null) return { kind: 'compared', unsure: true };
  return { kind: 'part', parts, base: shift('year', -1) };
}

const FIGURES = words('$ % cents million billion percent compared versus');
const SET_BESIDE = words('from than versus');
const LOOK_BACK = 14;

/** Whether figures are compared in front of a token: "$58 million, or $1.40 a share, a year earlier". */
function amongFigures(scene: Scene, at: number): boolean {
  for (let index = at - 1; index >= at - LOOK_BACK; index--) {
    const token = scene.tokens.at(index);
    if (token === undefined || token.breaks) return false;
    if (FIGURES.has(token.lower)) return true;
    if (index === at - 1 && SET_BESIDE.has(token.lower)) return true;
  }
  return false;
}

/** "a year ago", "a year earlier": of figures the same stretch of the year before, else a year. */
function yearBefore(captures: Captures, scene: Scene, at: number): Meaning {
  if (amongFigures(scene, at)) return { kind: 'compared', unsure: true };
  return shift('year', -1, word(captures, 'how') === 'ago' ? 'now' : 'told');
}

const NTH = 'nth=first|second|third|fourth|final';
const HALF = 'half=first|second|latter half';

export const relativeRules: readonly Rule[] = [
  { pattern: 'today|tonight', means: (_c, scene, at) => todayOr(scene.tokens.at(at)?.lower ?? '') },
  { pattern: 'yesterday', means: () => shift('day', -1) },
  { pattern: 'tomorrow', means: () => shift('day', 1) },
  { pattern: '(the)? day before yesterday', means: () => shift('day', -2) },
  { pattern: '(the)? day after tomorrow', means: () => shift('day', 2) },
  { pattern: 'last night', means: () => ({ ...shift('day', -1), time: 'TNI' }) },
  // "Over the past week" runs up to today: no week of the calendar.
  { pattern: '(the)? which=past (calendar)? $unit', means: (c) => unfilled(whole(c)), notAfter: words('of') },
  {
    pattern: 'the which=last $unit',
    means: (c) => unfilled(whole(c)),
    after: words('for in over during within'),
  },
  {
    pattern: '(the)? which=last|this|next|past|previous|coming|current|upcoming (calendar)? $unit',
    means: whole,
    notAfter: words('of'),
  },
  {
    pattern: '(the)? which=last|this|next|past|previous|coming|current|upcoming fiscal|academic|school $unit',
    means: (c) => fiscal(whole(c)),
  },
  { pattern: 'which=last|this|next (calendar)? $unit', means: whole },
  { pattern: 'this which=past|coming $unit', means: whole },
  { pattern: '(the)? which=following|previous|preceding|prior|subsequent $unit', means: wholeTold },
  { pattern: 'that|the which=same $unit', means: wholeTold },
  { pattern: 'which=that $unit', means: wholeTold },
  { pattern: 'the which=next day', means: () => shift('day', 1, 'told') },
  {
    pattern: 'the day before|earlier',
    means: () => shift('day', -1, 'told'),
    notBefore: words('yesterday last a the his her its their'),
  },
  { pattern: 'a day earlier', means: () => shift('day', -1, 'told') },
  { pattern: 'a day later', means: () => shift('day', 1, 'told') },
  { pattern: 'the day after', means: () => shift('day', 1, 'told'), before: words('. , ; "') },
  {
    pattern: 'a|one year how=ago|earlier',
    means: yearBefore,
    notBefore: words('the a an his her its their he she it they'),
  },
  {
    pattern: 'a|one year how=before',
    means: yearBefore,
    before: words('. , ; : ) ! ? " ” - and but when'),
  },
  { pattern: 'year - how=earlier|ago', means: () => ({ kind: 'compared', unsure: true }) },
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
  { pattern: `(the)? ${NTH} -? quarter`, means: (c) => fiscal(quarter(c)), before: words('ended ending') },
  { pattern: `(the)? ${NTH} -? quarter`, means: (c) => quarter(c) },
  { pattern: `(the)? fiscal -? ${NTH} -? quarter`, means: (c) => fiscal(quarter(c)) },
  { pattern: `(the)? ${NTH} -? quarter (of|in)? $year`, means: (c) => quarter(c) },
  { pattern: `(the)? (fiscal)? ${NTH} -? quarter (of|in)? fiscal $year`, means: (c) => fiscal(quarter(c)) },
  { pattern: `(the)? $year ${NTH} -? quarter`, means: (c) => quarter(c) },
  { pattern: `(the)? $year fiscal ${NTH} -? quarter`, means: (c) => fiscal(quarter(c)) },
  { pattern: '$quarter (of)? $year?', means: (c) => quarter(c) },
  { pattern: '$year -? $quarter', means: (c) => quarter(c) },
  { pattern: '$halfcode (of)? $year', means: (c) => quarter(c) },
  { pattern: '$year -? $halfcode', means: (c) => quarter(c) },
  { pattern: `(the)? ${NTH} -? quarter (of)? which=last|this|next year`, means: quarterOf },
  { pattern: `which=last|this|next year ' s ${NTH} -? quarter`, means: quarterOf },
  { pattern: `(the)? ${HALF} (of)? $year`, means: (c) => quarter(c) },
  { pattern: `(the)? ${HALF} of which=last|this|next year`, means: quarterOf },
  { pattern: `which=last|this|next year ' s ${HALF}`, means: quarterOf },
  { pattern: `the ${HALF} of the year`, means: (c) => quarter(c) },
  { pattern: `(the|its)? (comparable)? year - ago|earlier ${NTH}? quarter|period`, means: yearAgoQuarter },
  { pattern: 'the latest quarter|period', means: () => ({ kind: 'reported' }) },
  {
    pattern: 'the quarter',
    means: () => ({ kind: 'reported' }),
    after: words('for in of during'),
    notBefore: words('of ended ending'),
  },
  {
    pattern: '(the)? $year quarter|period',
    means: (c) => ({ kind: 'reported', year: num(c, 'year'), unsure: true }),
  },
  {
    pattern: 'the (full|fiscal)? year',
    means: () => shift('year', 0),
    after: words('for of'),
    notBefore: words('ended ending award'),
  },
  { pattern: 'the (fiscal)? year', means: () => duration('year', 1), before: words('ended ending') },
  { pattern: 'the quarter', means: () => duration('quarter', 1), before: words('ended ending') },
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
  { pattern: '(the)? fiscal (year)? $year', means: (c) => fiscal(named({ year: num(c, 'year') })) },
  { pattern: 'the weekend', means: () => named({ weekend: true }) },
  { pattern: '(the)? which=last|past|this|next|coming weekend', means: weekendNear },
  { pattern: 'this which=past|coming weekend', means: weekendNear },
  {
    pattern: '$month which=last|this|next year',
    means: (c) => ({
      kind: 'part',
      parts: { month: num(c, 'month') },
      base: shift('year', STEPS.get(word(c, 'which')) ?? 0),
    }),
  },
];

function todayOr(word_: string): Meaning {
  return word_ === 'tonight' ? { ...shift('day', 0), time: 'TNI' } : shift('day', 0);
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
