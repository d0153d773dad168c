import type { Meaning } from '../meaning';
import type { Unit } from '../unit';
import type { Captures, Rule, Scene } from '../pattern';
import { UNTOLD, duration, durationValue, has, num, unitOf, word, words } from '../build-meaning';

/** Whether "-ago", "-earlier" follows: "a year-earlier loss" tells of a year, and of no length. */
const isAgo = (scene: Scene, end: number): boolean =>
  scene.tokens.at(end)?.lower === '-' && /^(?:ago|earlier)$/.test(scene.tokens.at(end + 1)?.lower ?? '');

function length(captures: Captures, scene: Scene, _at: number, end: number): Meaning | null {
  if (isAgo(scene, end)) return null;
  const count = num(captures, 'count');
  const unit = unitOf(captures, 'anyunit');
  if (unit === 'weekend' && count !== 1) return null;
  const plural = has(captures, 'anyunit') && num(captures, 'anyunit') === 2;
  // "six year deal" is written; "1988 quarter" is no length. One of a thing is never many: "a years-old feud".
  if (!plural && count > 99) return null;
  if (plural && (count === 1 || (has(captures, 'hyphen') && unit === 'quarter'))) return null;
  const spelled = word(captures, 'count');
  // "a second", "a quarter", "a minute" are as often an ordinal, a part or a figure of speech.
  if (spelled === 'a' && (unit === 'second' || unit === 'quarter' || unit === 'weekend' || unit === 'day'))
    return null;
  return Number.isFinite(count) && count > 100_000_000 ? null : duration(unit, count);
}

const set = (value: string): Meaning => ({ kind: 'set', value });

const ADVERBS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['nightly', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['yearly', 'year'],
  ['annually', 'year'],
]);

const OLD = words('old -');

const BARE_LEADS = words('for in within over after of took take takes many lasted last lasts through');

export const lengthRules: readonly Rule[] = [
  {
    pattern: '$count $kind? $anyunit',
    means: length,
    notAfter: words('- last past next this first'),
    notBefore: words('old'),
  },
  { pattern: '$count $hyphen $anyunit', means: length, notBefore: OLD },
  { pattern: '$count - $anyunit - long', means: length },
  {
    pattern: '$anyunit - long',
    means: (c) => duration(unitOf(c, 'anyunit'), num(c, 'anyunit') === 1 ? 1 : UNTOLD),
  },
  {
    pattern: '$anyunit - old',
    means: (c) => (num(c, 'anyunit') === 2 ? duration(unitOf(c, 'anyunit'), UNTOLD) : null),
  },
  {
    pattern: '$count $anyunit and a half',
    means: (c) => duration(unitOf(c, 'anyunit'), num(c, 'count') + 0.5),
  },
  {
    pattern: '(the)? first|last|final $count $kind? $units',
    means: (c) => duration(unitOf(c, 'units'), num(c, 'count')),
  },
  {
    pattern: 'the (first)? $number $kind? $units',
    means: (c) => duration(unitOf(c, 'units'), num(c, 'number')),
  },
  { pattern: '$units', means: (c) => duration(unitOf(c, 'units'), UNTOLD), after: BARE_LEADS },
];

const PERIODS = words(
  'once twice times percent % million billion dollars people units tons tonnes barrels students cars euros pounds',
);

export const setRules: readonly Rule[] = [
  {
    pattern: 'every|each (other=other|second)? $unit',
    means: (c) => set(durationValue(unitOf(c, 'unit'), has(c, 'other') ? 2 : 1)),
    notBefore: words('of'),
  },
  { pattern: 'every $count $units', means: (c) => set(durationValue(unitOf(c, 'units'), num(c, 'count'))) },
  { pattern: 'every|each $weekday', means: (c) => set(`XXXX-WXX-${num(c, 'weekday')}`) },
  { pattern: 'every|each $month', means: (c) => set(`XXXX-${String(num(c, 'month')).padStart(2, '0')}`) },
  { pattern: 'every|each $season', means: (c) => set(`XXXX-${word(c, 'season')}`) },
  { pattern: 'every|each $part', means: (c) => set(`XXXX-XX-XX${word(c, 'part')}`) },
  { pattern: '$weekdays', means: (c) => set(`XXXX-WXX-${num(c, 'weekdays')}`) },
  {
    pattern: 'freq=hourly|daily|nightly|weekly|monthly|yearly|annually',
    means: adverb,
    notAfter: words('-'),
  },
  { pattern: 'per $unit', means: (c) => set(durationValue(unitOf(c, 'unit'), 1)) },
  { pattern: 'once|twice a $unit', means: (c) => set(durationValue(unitOf(c, 'unit'), 1)) },
  { pattern: 'a $unit', means: (c) => set(durationValue(unitOf(c, 'unit'), 1)), after: PERIODS },
];

function adverb(captures: Captures): Meaning | null {
  const unit = ADVERBS.get(word(captures, 'freq'));
  return unit === undefined ? null : set(durationValue(unit, 1));
}
