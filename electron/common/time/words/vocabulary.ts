import type { Weekday } from '../day';
import { MONTHS, ORDINALS, SEASONS, SMALL, TENS, WEEKDAYS } from '../english-words';
import type { Third } from '../thirds';

const THIRDS: ReadonlyMap<string, Third> = new Map<string, Third>([
  ['early', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
]);

/** A month by its name or short name, in lower case. */
export const monthOf = (word: string): number | undefined => MONTHS.get(word);

/** A weekday by its name or short name, in lower case. */
export const weekdayOfWord = (word: string): Weekday | undefined => WEEKDAYS.get(word) as Weekday | undefined;

/** The EDTF code (21-24) of a season. */
export function seasonOf(word: string): number | undefined {
  const nth = SEASONS.get(word);
  return nth === undefined ? undefined : 20 + nth;
}

/** Early, mid or late. */
export const thirdOf = (word: string): Third | undefined => THIRDS.get(word);

/** A count: digits, or a word up to twenty or of a ten; "a" and "an" are one. */
export function countOf(word: string): number | undefined {
  if (/^\d{1,4}$/.test(word)) return Number(word);
  return word === 'a' || word === 'an' ? 1 : (SMALL.get(word) ?? TENS.get(word));
}

/** An ordinal: "3rd" or "third", up to three digits. */
export function ordinalOf(word: string): number | undefined {
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word)?.[1];
  return digits === undefined ? ORDINALS.get(word) : Number(digits);
}
