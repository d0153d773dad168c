import { inner, num, shift, unfilled, unitOf, word, words } from '../build-meaning';
import { LONG_UNITS, timedDate, toldDay } from '../day-meanings';
import { marked, type Meaning, type Modifier } from '../meaning';
import type { Captures, Rule } from '../pattern';
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

const bareParts = [...DAY_PARTS.keys()].filter((name) => name !== 'früh').join('|');

export const outerRules: readonly Rule[] = [
  { pattern: 'mod=anfang|beginn|mitte|ende (des|der|dieses)? $date', means: modified },
  { pattern: 'mod=anfang|beginn|mitte|ende des|der|dieses $unit', means: edgeOf },
  { pattern: '(die|den|der)? mod=frühen|späten $date', means: modified },
  {
    pattern: 'etwa|rund|gegen $date',
    means: (c) => marked(inner(c, 'date') ?? shift('day', 0), { mod: 'APPROX' }),
  },
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
