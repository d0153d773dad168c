import type { Weekday } from '../day';
import type { Third } from '../thirds';

/**
 * The English words that dates are typed with. Maps, not objects: a typed "constructor" must find nothing.
 */
const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan'],
    ['february', 'feb', 'febr'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const WEEKDAYS: ReadonlyMap<string, Weekday> = new Map<string, Weekday>([
  ...(['monday', 'mon', 'mondays'] as const).map((name) => [name, 1] as const),
  ...(['tuesday', 'tue', 'tues'] as const).map((name) => [name, 2] as const),
  ...(['wednesday', 'wed', 'weds'] as const).map((name) => [name, 3] as const),
  ...(['thursday', 'thu', 'thur', 'thurs'] as const).map((name) => [name, 4] as const),
  ...(['friday', 'fri'] as const).map((name) => [name, 5] as const),
  ...(['saturday', 'sat'] as const).map((name) => [name, 6] as const),
  ...(['sunday', 'sun'] as const).map((name) => [name, 7] as const),
]);

const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 21],
  ['springtime', 21],
  ['summer', 22],
  ['summertime', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
  ['wintertime', 24],
]);

const THIRDS: ReadonlyMap<string, Third> = new Map<string, Third>([
  ['early', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
]);

const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    ['one', 'a', 'an'],
    ['two'],
    ['three'],
    ['four'],
    ['five'],
    ['six'],
    ['seven'],
    ['eight'],
    ['nine'],
    ['ten'],
    ['eleven'],
    ['twelve'],
    ['thirteen'],
    ['fourteen'],
    ['fifteen'],
    ['sixteen'],
    ['seventeen'],
    ['eighteen'],
    ['nineteen'],
    ['twenty'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const ORDINALS: ReadonlyMap<string, number> = new Map(
  [
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
    'eleventh',
    'twelfth',
    'thirteenth',
    'fourteenth',
    'fifteenth',
    'sixteenth',
    'seventeenth',
    'eighteenth',
    'nineteenth',
    'twentieth',
  ].map((name, index) => [name, index + 1] as const),
);

/** A month by its name or short name, in lower case. */
export const monthOf = (word: string): number | undefined => MONTHS.get(word);

/** A weekday by its name or short name, in lower case. */
export const weekdayOfWord = (word: string): Weekday | undefined => WEEKDAYS.get(word);

/** The EDTF code (21-24) of a season. */
export const seasonOf = (word: string): number | undefined => SEASONS.get(word);

/** Early, mid or late. */
export const thirdOf = (word: string): Third | undefined => THIRDS.get(word);

/** A count: digits or a word up to twenty; "a" and "an" are one. */
export function countOf(word: string): number | undefined {
  return /^\d{1,4}$/.test(word) ? Number(word) : SMALL_NUMBERS.get(word);
}

/** An ordinal: "3rd" or "third", up to three digits. */
export function ordinalOf(word: string): number | undefined {
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word)?.[1];
  return digits === undefined ? ORDINALS.get(word) : Number(digits);
}
