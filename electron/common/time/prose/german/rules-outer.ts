import { has, inner, named, num, shift, unfilled, unitOf, word, words } from '../build-meaning';
import { isDayLike, LONG_UNITS, timedDate, toldDay } from '../day-meanings';
import { marked, type Meaning, type Modifier } from '../meaning';
import type { Captures, Rule } from '../pattern';
import type { Unit } from '../unit';
import { DAY_PARTS } from './words';

const MODS: ReadonlyMap<string, Modifier> = new Map<string, Modifier>([
  ['anfang', 'FIRST'],
  ['beginn', 'FIRST'],
  ['mitte', 'MID'],
  ['ende', 'LAST'],
  ['frühen', 'START'],
  ['späten', 'END'],
]);

/** "Anfang Mai" is its first third, "Anfang 2020" its first months; "Ende des Jahres" is about December. */
function modified(captures: Captures): Meaning | null {
  const meaning = inner(captures, 'date');
  const mod = MODS.get(word(captures, 'mod'));
  return meaning === null || mod === undefined || meaning.mod !== undefined ? null : marked(meaning, { mod });
}

/** "Ende des Jahres", "Anfang der Woche": of the one under way. */
function edgeOf(captures: Captures): Meaning | null {
  const unit = unitOf(captures, 'unit');
  const mod = MODS.get(word(captures, 'mod'));
  return mod === undefined || !LONG_UNITS.has(unit) ? null : { ...shift(unit, 0), mod };
}

const clock = (captures: Captures): string => word(captures, 'clock');
const part = (captures: Captures): string => word(captures, 'part');

const dayPart = (captures: Captures): Meaning => ({
  kind: 'named',
  parts: { weekday: num(captures, 'daypart') },
  pick: 'near',
  time: word(captures, 'daypart'),
});

/** The day, or so many units, before or behind a day that is told with it. */
function beside(captures: Captures, unit: Unit, count: number): Meaning | null {
  const base = inner(captures, 'date');
  if (base === null || base.time !== undefined || !isDayLike(base)) return null;
  return { kind: 'beside', unit, by: word(captures, 'where') === 'nach' ? count : -count, base };
}

const dayBeside = (captures: Captures): Meaning | null => beside(captures, 'day', 1);

/** "Drei Tage vor dem 8. Mai 1945", "zwei Wochen nach Ostern". */
function countedFrom(captures: Captures): Meaning | null {
  const count = num(captures, 'count');
  const unit = unitOf(captures, has(captures, 'units') ? 'units' : 'unit');
  const counts = Number.isInteger(count) && count <= 10_000 && (unit === 'day' || LONG_UNITS.has(unit));
  return counts ? beside(captures, unit, count) : null;
}

const bareParts = [...DAY_PARTS.keys()].filter((name) => name !== 'früh').join('|');

export const outerRules: readonly Rule[] = [
  { pattern: 'mod=anfang|beginn|mitte|ende (des|der|dieses)? $date', means: modified },
  { pattern: 'mod=anfang|beginn|mitte|ende des|der|dieses $unit', means: edgeOf },
  { pattern: '(die|den|der)? mod=frühen|späten $date', means: modified },
  {
    pattern: 'etwa|rund|gegen|circa $date',
    means: (c) => marked(inner(c, 'date') ?? shift('day', 0), { mod: 'APPROX' }),
  },
  { pattern: 'ca . $date', means: (c) => marked(inner(c, 'date') ?? shift('day', 0), { mod: 'APPROX' }) },
  { pattern: 'um $year', means: (c) => marked(named({ year: num(c, 'year') }), { mod: 'APPROX' }) },
  { pattern: '$count $units where=vor|nach (dem|der|den)? $date', means: countedFrom },
  { pattern: '$count $unit where=vor|nach (dem|der|den)? $date', means: countedFrom },
  { pattern: '(dem|der|den)? tag where=vor|nach (dem|der|den)? $date', means: dayBeside },
  { pattern: 'vorabend des $date', means: dayBeside },
  { pattern: '$date ,? (um|ab|gegen)? $clock', means: (c) => timedDate(c, clock(c)) },
  // Bare "heute" is as often nowadays; with a part of the day or a time it is the day of publication.
  { pattern: 'heute', means: () => unfilled(shift('day', 0)) },
  { pattern: '$date $part', means: (c) => timedDate(c, part(c)) },
  { pattern: '$daypart', means: dayPart },
  { pattern: '$daypart ,? um|gegen|ab $clock', means: (c) => ({ ...dayPart(c), time: clock(c) }) },
  { pattern: '$clock', means: (c) => (num(c, 'clock') === 1 ? toldDay(clock(c)) : null) },
  { pattern: '$clock', means: (c) => toldDay(clock(c)), after: words('um ab gegen bis') },
  {
    pattern: bareParts,
    means: (_c, scene, at) => toldDay(DAY_PARTS.get(scene.tokens.at(at)?.lower ?? '') ?? ''),
    after: words('am'),
  },
];
