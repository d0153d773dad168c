import type { Captured, OpenedClass, Scene, WordClass } from './pattern';

export const captured = (length: number, number: number, word = ''): Captured => ({ length, number, word });
/** The word at a token as rules see it; empty outside the text. */
export const lower = (scene: Scene, at: number): string => scene.tokens.at(at)?.lower ?? '';

/** A class that begins with one of these words or marks, in lower case. */
export const byWords = (read: WordClass, ...words: readonly Iterable<string>[]): OpenedClass => ({
  read,
  words: new Set(words.flatMap((each) => [...each])),
  digits: false,
});

/** A class that begins with a digit, or one of these words or marks. */
export const byDigits = (read: WordClass, ...words: readonly Iterable<string>[]): OpenedClass => ({
  ...byWords(read, ...words),
  digits: true,
});

/** A class that is one word of a list. */
export function listed(words: ReadonlyMap<string, string>): OpenedClass {
  const read: WordClass = (scene, at) => {
    const found = words.get(lower(scene, at));
    return found === undefined ? [] : [captured(1, 0, found)];
  };
  return byWords(read, words.keys());
}

/** What "Q3" may be: in words, for its class begins with a digit too. */
export const QUARTER_CODES: readonly string[] = ['q1', 'q2', 'q3', 'q4'];

/** "Q3", "3Q". */
export const quarterCode: WordClass = (scene, at) => {
  const match = /^(?:q([1-4])|([1-4])q)$/.exec(lower(scene, at));
  return match === null ? [] : [captured(1, Number(match[1] ?? match[2]))];
};

/** Whether a number that no month has stands before a token: "the 32nd of May", "32. Mai", "May" of both. */
export function followsNoDay(scene: Scene, at: number): boolean {
  const skip = /^(?:of|\.)$/.test(lower(scene, at - 1)) ? 2 : 1;
  const days = /^(\d{2})(?:st|nd|rd|th)?$/.exec(lower(scene, at - skip));
  return days !== null && Number(days[1]) > 31;
}

/** Whether a token is written with a capital, as names are. */
export const isCapital = (scene: Scene, at: number): boolean =>
  /^\p{Lu}/u.test(scene.tokens.at(at)?.text ?? '');

const GROUPED = /(\d{1,3}(?:,\d{3}){0,2}|\d{1,6})(?:\.(\d{1,2}))?(?![\d\p{L}])/uy;

/** A number in digits: "16", "1,200", "2.5". */
export function digitsNumber(scene: Scene, at: number): Captured | null {
  const token = scene.tokens.at(at);
  if (token?.kind !== 'number') return null;
  GROUPED.lastIndex = token.start;
  const match = GROUPED.exec(scene.text);
  if (match === null) return null;
  const end = token.start + match[0].length;
  let length = 1;
  while ((scene.tokens.at(at + length - 1)?.end ?? Infinity) < end) length += 1;
  if (scene.tokens.at(at + length - 1)?.end !== end) return null;
  return captured(length, Number(`${(match[1] ?? '').replaceAll(',', '')}.${match[2] ?? '0'}`));
}

/** Whether digits run on past a mark: "7.5", "7,500", "7:30", "$7". */
export function isPartOfNumber(scene: Scene, at: number): boolean {
  const mark = scene.tokens.at(at + 1);
  const next = scene.tokens.at(at + 2);
  if (mark?.glued !== true || next?.glued !== true) return mark?.text === '%' && mark.glued;
  return /^[.,:]$/.test(mark.text) && next.kind === 'number';
}

const NUMERIC =
  /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d-])|(\d{1,2})([-/.])(\d{1,2})\6(\d{4}|\d{2})(?![\d/-])/y;

/**
 * A date in figures: 2023-02-14, 14.02.2023, 2/14/2023. The word is the ISO date, and the number is 1 where day and
 * month may be the other way round. Two-digit years only with slashes.
 */
export const figures: WordClass = (scene, at) => {
  const token = scene.tokens.at(at);
  const previous = scene.tokens.at(at - 1);
  if (token?.kind !== 'number' || token.text.length > 4) return [];
  if (token.glued && previous !== undefined && /[\p{L}\d/.\-$#]/u.test(previous.text)) return [];
  NUMERIC.lastIndex = token.start;
  const match = NUMERIC.exec(scene.text);
  if (match === null) return [];
  const end = token.start + match[0].length;
  let length = 5;
  const last = scene.tokens.at(at + 4);
  if (last === undefined) return [];
  const timed = last.end > end && /^\d{1,2}t\d\d$/.test(last.lower) ? 1 : 0;
  if (last.end !== end && timed === 0) return [];
  if (timed === 1) while (scene.tokens.at(at + length)?.glued === true && length < 12) length += 1;
  const [, y1, , m1, d1, a = '', mark, b = '', y2 = ''] = match;
  const two = (value: string): string => value.padStart(2, '0');
  if (y1 !== undefined) return [captured(length, 0, `${y1}-${two(m1 ?? '')}-${two(d1 ?? '')}`)];
  if (y2.length === 2 && mark !== '/') return [];
  const year4 = y2.length === 4 ? y2 : `${Number(y2) < 40 ? '20' : '19'}${y2}`;
  if (mark === '.' || Number(a) > 12) return [captured(length, 0, `${year4}-${two(b)}-${two(a)}`)];
  // Americans put the month first, the British the day: both readings are kept where both are dates.
  const either = a !== b && Number(b) <= 12 ? 1 : 0;
  return [captured(length, either, `${year4}-${two(a)}-${two(b)}`)];
};
