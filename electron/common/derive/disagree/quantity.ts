import { foldWord, wordsOf, type Word } from '../../sources/words';
import { termOf } from '../../sources/terms';

/** A number of things, as a span: "more than ten" is 11 and up. For a length of time the things are days. */
export interface Quantity {
  readonly least: number;
  readonly most: number;
  /** The term of what is counted, or of what is so long. */
  readonly of: string;
  readonly isLength: boolean;
  readonly words: string;
}

const days: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['week', 7],
  ['fortnight', 14],
]);

const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

/** Words that stand before a number and widen it. */
const wider: readonly (readonly [RegExp, (n: number) => [number, number]])[] = [
  [/\b(?:more than|over|above|exceeding)\s*$/i, (n) => [n, Infinity]],
  [/\b(?:at least|no fewer than|no less than)\s*$/i, (n) => [n, Infinity]],
  [/\b(?:fewer than|less than|under|up to|at most|no more than)\s*$/i, (n) => [0, n]],
  [/\b(?:about|around|some|roughly|nearly|almost|approximately|close to)\s*$/i, (n) => [n * 0.8, n * 1.2]],
];

/** The numbers of things and the lengths of time that a passage tells, with what they are of. English. */
export function quantitiesIn(text: string): Quantity[] {
  const words = wordsOf(text);
  return words.flatMap((word, at) => quantityAt(text, words, word, at) ?? []);
}

function quantityAt(text: string, words: readonly Word[], word: Word, at: number): Quantity | null {
  if (!/^\d{1,12}$/.test(word.word) || /^\d+[.,]\d{1,2}$/.test(text.slice(word.from, word.to))) return null;
  let next = at + 1;
  const scale = scales.get(words[next]?.word ?? '');
  if (scale !== undefined) next++;
  const number = Number(word.word) * (scale ?? 1);
  const unit = words[next];
  const perUnit = unit && days.get(unit.word.replace(/s$/, ''));
  const isLength = perUnit !== undefined;
  const hyphened = unit !== undefined && text.slice(word.to, unit.from) === '-';
  // "Eight days" alone says of nothing what it is the length of; "eight-day tour" does.
  if (isLength && !hyphened) return null;
  const of = nounAfter(text, words, isLength ? next + 1 : next);
  if (of === null) return null;
  const before = text.slice(Math.max(0, word.from - 24), word.from);
  const widen = wider.find(([pattern]) => pattern.test(before))?.[1];
  const [least, most] = (widen ?? ((n: number) => [n, n] as [number, number]))(number * (perUnit ?? 1));
  return { least, most, of: of.term, isLength, words: text.slice(word.from, of.to) };
}

/** What a number counts: the last of the next few words before anything that ends a group of words. */
function nounAfter(text: string, words: readonly Word[], from: number): { term: string; to: number } | null {
  let found: { term: string; to: number } | null = null;
  for (const [nth, { word, from: start, to }] of words.slice(from, from + 3).entries()) {
    const previous = words[from + nth - 1];
    const gap = previous ? text.slice(previous.to, start) : '';
    const term = termOf(word);
    if (!/^[\s-]*$/.test(gap) || term === null || /\d/.test(word) || foldWord(word) === 'of') break;
    found = { term, to };
  }
  return found;
}
