import { isDayLike, LONG_UNITS, timedDate, toldDay } from '../day-meanings';
import { marked, type Meaning, type Modifier } from '../meaning';
import type { Unit } from '../unit';
import { counted } from './counted';
import type { Captures, Rule } from '../pattern';
import { duration, inner, named, num, seasonOf, shift, unitOf, word, words } from '../build-meaning';

const MODS: ReadonlyMap<string, Modifier> = new Map<string, Modifier>([
  ['early', 'START'],
  ['late', 'END'],
  ['mid', 'MID'],
  ['start', 'FIRST'],
  ['beginning', 'FIRST'],
  ['middle', 'MID'],
  ['end', 'LAST'],
  ['first', 'FIRST'],
  ['last', 'LAST'],
  ['final', 'LAST'],
]);

function modified(captures: Captures): Meaning | null {
  const meaning = inner(captures, 'date');
  const mod = MODS.get(word(captures, 'mod'));
  return meaning === null || mod === undefined ? null : marked(meaning, { mod });
}

const plain = (captures: Captures): Meaning | null => inner(captures, 'date');
const length = (captures: Captures): Meaning | null => inner(captures, 'duration');

const part = (captures: Captures): string => word(captures, 'part');
const clock = (captures: Captures): string => word(captures, 'clock');

/** On the day of the story: today, as a report says "this morning". */
const today = (time: string): Meaning => ({ ...shift('day', 0), time });

const ABOUT = 'about|around|nearly|almost|roughly|approximately';

export const outerRules: readonly Rule[] = [
  { pattern: 'mod=early|late (in)? (the)? -? $date', means: modified },
  { pattern: 'the mod=early|late $date', means: modified },
  { pattern: '(the)? mod=mid -? $date', means: modified },
  { pattern: 'the mod=start|beginning|middle|end of $date', means: modified },
  { pattern: 'mod=start|beginning|middle|end of $date', means: modified },
  { pattern: 'earlier|later $date', means: plain },
  { pattern: 'sometime (in)? $date', means: plain },
  { pattern: 'some time $date', means: plain },
  { pattern: 'the mod=first|last|final days|day|weeks|week|months|hours of $date', means: modified },
  { pattern: '12 part=noon|midnight|midday', means: (c) => toldDay(POINTS.get(word(c, 'part')) ?? '') },
  { pattern: `${ABOUT} $date`, means: (c) => about(c) },
  { pattern: `${ABOUT} $duration`, means: length },
  { pattern: 'more|less than $duration', means: length },
  { pattern: 'at least|most $duration', means: length },
  { pattern: 'up to $duration', means: length },
  { pattern: 'no more|less than $duration', means: length },
  { pattern: 'over a|an $unit', means: (c) => duration(unitOf(c, 'unit'), 1) },
  { pattern: '$duration or so|more|less|two', means: length },
  { pattern: '$duration or so ago', means: (c) => agoOf(c) },
  { pattern: 'the mod=start|beginning|middle|end of the $unit', means: edgeOf },
  {
    pattern: 'the part=morning|afternoon|evening',
    means: (c) => toldDay(PARTS.get(word(c, 'part')) ?? ''),
    after: words('in during by'),
  },
  {
    pattern: 'mod=early|mid|late -? part=morning|afternoon|evening',
    means: (c) => toldDay(PARTS.get(word(c, 'part')) ?? ''),
    after: words('by in until since'),
  },
  { pattern: 'the mod=early|late $season', means: (c) => named({ season: seasonOf(c) }) },
  { pattern: '(the)? (mod=early|late|mid)? -? $date -? $part', means: (c) => timedDate(c, part(c)) },
  { pattern: '$date ,? at $part', means: (c) => timedDate(c, part(c)) },
  { pattern: '$part (on|of)? $date', means: (c) => timedDate(c, part(c)) },
  { pattern: 'mod=early|late|mid -? $part (on)? $date', means: (c) => timedDate(c, part(c)) },
  { pattern: 'the $part of $date', means: (c) => timedDate(c, part(c)) },
  { pattern: '$clock ,? (on)? $date', means: (c) => timedDate(c, clock(c)) },
  { pattern: '$date ,? at (about|around)? $clock', means: (c) => timedDate(c, clock(c)) },
  { pattern: '$date ,? $clock', means: (c) => timedDate(c, clock(c)) },
  { pattern: '(about|around)? $clock', means: (c) => (num(c, 'clock') === 1 ? toldDay(clock(c)) : null) },
  {
    pattern: '$clock',
    means: (c) => toldDay(clock(c)),
    after: words('at by around about until till from since after before between and to'),
  },
  { pattern: '(early|late|earlier|later)? this $part', means: (c) => today(part(c)) },
  { pattern: 'the which=next|following|previous|same $part', means: (c) => nextPart(c) },
  { pattern: 'that $part', means: (c) => toldDay(part(c)) },
  {
    pattern: 'midnight|noon|midday',
    means: (_c, scene, at) => toldDay(POINTS.get(scene.tokens.at(at)?.lower ?? '') ?? ''),
    after: words('at by until before after around about since'),
  },
  { pattern: 'the weekend of $date', means: (c) => aroundDate(c, 'weekend') },
  { pattern: 'the week of $date', means: (c) => aroundDate(c, 'week') },
  { pattern: '$count $anyunit where=before|after|from $date', means: (c) => countedFrom(c) },
  { pattern: '(the)? day before $date', means: (c) => beside(c, -1) },
  { pattern: '(the)? day after $date', means: (c) => beside(c, 1) },
  { pattern: '$month of $date', means: (c) => partOf(c) },
];

const POINTS: ReadonlyMap<string, string> = new Map([
  ['midnight', 'T24:00'],
  ['noon', 'T12:00'],
  ['midday', 'T12:00'],
]);

const PARTS: ReadonlyMap<string, string> = new Map([
  ['morning', 'TMO'],
  ['afternoon', 'TAF'],
  ['evening', 'TEV'],
]);

/** "the end of the year", "the start of the week": of the one under way. */
function edgeOf(captures: Captures): Meaning | null {
  const unit = unitOf(captures, 'unit');
  const mod = MODS.get(word(captures, 'mod'));
  if (mod === undefined || !LONG_UNITS.has(unit)) return null;
  return { ...counted(unit, 0), mod };
}

const UNIT_LETTERS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['D', 'day'],
  ['W', 'week'],
  ['M', 'month'],
  ['Y', 'year'],
]);

/** "a week or so ago". */
function agoOf(captures: Captures): Meaning | null {
  const meaning = length(captures);
  const match = meaning?.kind === 'duration' ? /^P(\d+)([DWMY])$/.exec(meaning.value) : null;
  if (match === null) return null;
  const unit = UNIT_LETTERS.get(match[2] ?? '');
  return unit === undefined ? null : { ...counted(unit, -Number(match[1])), mod: 'APPROX' };
}

const PART_STEPS: ReadonlyMap<string, number> = new Map([
  ['next', 1],
  ['following', 1],
  ['previous', -1],
  ['same', 0],
]);

function nextPart(captures: Captures): Meaning {
  return { ...shift('day', PART_STEPS.get(word(captures, 'which')) ?? 0, 'told'), time: part(captures) };
}

function about(captures: Captures): Meaning | null {
  const meaning = inner(captures, 'date');
  return meaning === null || meaning.mod !== undefined ? meaning : marked(meaning, { mod: 'APPROX' });
}

function aroundDate(captures: Captures, unit: 'week' | 'weekend'): Meaning | null {
  const base = inner(captures, 'date');
  return base === null || !isDayLike(base) ? null : { kind: 'around', unit, base };
}

function beside(captures: Captures, by: number): Meaning | null {
  const base = inner(captures, 'date');
  return base === null || !isDayLike(base) ? null : { kind: 'beside', unit: 'day', by, base };
}

/** "three days after 3 May", "two weeks before Christmas". */
function countedFrom(captures: Captures): Meaning | null {
  const base = inner(captures, 'date');
  const count = num(captures, 'count');
  const unit = unitOf(captures, 'anyunit');
  if (base === null || base.time !== undefined || !Number.isInteger(count) || count > 10_000) return null;
  const isYears = unit === 'year' && base.kind === 'named' && base.parts.year !== undefined;
  if (!isYears && !isDayLike(base)) return null;
  if (unit !== 'day' && !LONG_UNITS.has(unit)) return null;
  return { kind: 'beside', unit, by: word(captures, 'where') === 'before' ? -count : count, base };
}

function partOf(captures: Captures): Meaning | null {
  const base = inner(captures, 'date');
  if (base === null || base.kind !== 'shift' || base.unit !== 'year') return null;
  return { kind: 'part', parts: { month: num(captures, 'month') }, base };
}
