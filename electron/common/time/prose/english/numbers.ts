import { MONTHS, ORDINALS, SMALL, TENS } from '../../english-words';
import { isInnerHyphen, type Captured, type Scene, type WordClass } from '../pattern';
import { UNTOLD } from '../build-meaning';
import { captured, digitsNumber, isCapital, isPartOfNumber, lower } from '../read-figures';
import { SCALES } from './lexicon';

const VAGUE: ReadonlyMap<string, number> = new Map([
  ['several', 1],
  ['some', 1],
  ['many', 1],
  ['few', 1],
  ['various', 1],
  ['numerous', 1],
  ['countless', 1],
]);

/** Words that a number may begin with. */
export const NUMBER_WORDS: readonly string[] = [...SMALL.keys(), ...TENS.keys()];

/** What a count may begin with that is no number. */
export const COUNT_WORDS: readonly string[] = ['a', 'an', 'half', 'couple', '½', ...VAGUE.keys()];

/** Words that an ordinal may begin with. */
export const ORDINAL_WORDS: readonly string[] = [...ORDINALS.keys(), ...TENS.keys(), 'thirtieth'];

/** A number in words from one to the thousands, or null. Longest first: "twenty-five", "two hundred". */
function wordsNumber(scene: Scene, from: number): Captured | null {
  let at = from;
  let total = 0;
  const tens = TENS.get(lower(scene, at));
  if (tens !== undefined) {
    total = tens;
    at += 1;
    const hyphen = lower(scene, at) === '-' && isInnerHyphen(scene, at) ? 1 : 0;
    const ones = SMALL.get(lower(scene, at + hyphen));
    if (ones !== undefined && ones < 10) {
      total += ones;
      at += hyphen + 1;
    }
  } else {
    const small = SMALL.get(lower(scene, at));
    if (small === undefined) return null;
    total = small;
    at += 1;
  }
  for (
    let scale = SCALES.get(lower(scene, at));
    scale !== undefined && at - from < 6;
    scale = SCALES.get(lower(scene, at))
  ) {
    total *= scale;
    at += 1;
  }
  return captured(at - from, total);
}

const plainNumber = (scene: Scene, at: number): Captured | null =>
  digitsNumber(scene, at) ?? wordsNumber(scene, at);

/** What may follow a number and make it finer: "2 1/2", "two and a half". */
function fraction(scene: Scene, at: number): Captured | null {
  if (scene.text.charAt(scene.tokens.at(at)?.start ?? -1) === '½') return captured(1, 0.5);
  const words = [0, 1, 2].map((step) => lower(scene, at + step));
  if (words.join(' ') === 'and a half') return captured(3, 0.5);
  const [over, slash, under] = words;
  if (slash !== '/' || !/^[1-3]$/.test(over ?? '') || !/^[2-4]$/.test(under ?? '')) return null;
  return captured(3, Number(over) / Number(under));
}

/** A count of units, "a" and the vague ones included; ranges count as their first number, marked `range`. */
export const count: WordClass = (scene, at) => {
  const word = lower(scene, at);
  if (word === '') return [];
  if (word === 'half') {
    const article = lower(scene, at + 1);
    return article === 'a' || article === 'an' ? [captured(2, 0.5)] : [captured(1, 0.5)];
  }
  if (word === 'a' || word === 'an') {
    const next = lower(scene, at + 1);
    if (next === 'couple') return [captured(lower(scene, at + 2) === 'of' ? 3 : 2, 2, 'couple')];
    if (next === 'few') return [captured(2, UNTOLD)];
    if (next === 'number' && lower(scene, at + 2) === 'of') return [captured(3, UNTOLD)];
    if (next === 'half') return [captured(2, 0.5)];
    const scale = SCALES.get(next);
    if (scale !== undefined) return [captured(2, scale)];
    return [captured(1, 1, 'a')];
  }
  if (word === 'couple') return [captured(lower(scene, at + 1) === 'of' ? 2 : 1, 2, 'couple')];
  if (VAGUE.has(word)) return [captured(1, UNTOLD)];
  const first = plainNumber(scene, at);
  if (first === null)
    return scene.text.charAt(scene.tokens.at(at)?.start ?? -1) === '½' ? [captured(1, 0.5)] : [];
  const more = fraction(scene, at + first.length);
  if (more !== null) return [captured(first.length + more.length, first.number + more.number), first];
  const joint = lower(scene, at + first.length);
  if (joint === 'to' || joint === 'or' || (joint === '-' && isInnerHyphen(scene, at + first.length))) {
    const second = plainNumber(scene, at + first.length + 1);
    if (second !== null && second.number > first.number) {
      return [captured(first.length + 1 + second.length, first.number, 'range'), first];
    }
  }
  return [first];
};

/** Numbers alone, without "a" and "several". */
export const number: WordClass = (scene, at) => {
  const found = plainNumber(scene, at);
  return found === null ? [] : [found];
};

/** "third", "3rd", "21st", "twenty-first". */
export const ordinal: WordClass = (scene, at) => {
  const word = lower(scene, at);
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word)?.[1];
  if (digits !== undefined) return [captured(1, Number(digits))];
  const tens = TENS.get(word);
  if (tens !== undefined && lower(scene, at + 1) === '-') {
    const ones = ORDINALS.get(lower(scene, at + 2));
    if (ones !== undefined && ones < 10) return [captured(3, tens + ones)];
  }
  const plain = word === 'last' || word === 'final' ? undefined : ORDINALS.get(word);
  if (plain !== undefined) return [captured(1, plain)];
  return word === 'thirtieth' ? [captured(1, 30)] : [];
};

/** A day of a month: "7", "07", "7th", "seventh". */
export const dayOfMonth: WordClass = (scene, at) => {
  const word = lower(scene, at);
  if (/^\d{1,2}$/.test(word)) {
    const value = Number(word);
    return value >= 1 && value <= 31 && !isPartOfNumber(scene, at) ? [captured(1, value)] : [];
  }
  return ordinal(scene, at).filter((each) => each.number <= 31);
};

const CENTURY_WORDS: ReadonlyMap<string, number> = new Map([
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
]);

/** What a year may begin with that is not told in digits. */
export const YEAR_WORDS: readonly string[] = [...CENTURY_WORDS.keys(), 'two', "'"];

/** A spoken year: "nineteen ninety-six", "two thousand and three". */
function spokenYear(scene: Scene, at: number): Captured | null {
  const century = CENTURY_WORDS.get(lower(scene, at));
  if (century !== undefined) {
    const rest = wordsNumber(scene, at + 1);
    return rest !== null && rest.number >= 10 && rest.number <= 99
      ? captured(1 + rest.length, century * 100 + rest.number)
      : null;
  }
  if (lower(scene, at) !== 'two' || lower(scene, at + 1) !== 'thousand') return null;
  const and = lower(scene, at + 2) === 'and' ? 1 : 0;
  const rest = SMALL.get(lower(scene, at + 2 + and));
  // "two thousand" alone counts things more often than years.
  return rest === undefined ? captured(2, 2000, 'round') : captured(3 + and, 2000 + rest);
}

/** A year: four digits from 1000 to 2199, '98, or spoken. Not where the digits are part of a longer number. */
export const year: WordClass = (scene, at) => {
  const word = lower(scene, at);
  if (/^(?:1\d|20|21)\d\d$/.test(word)) return isPartOfNumber(scene, at) ? [] : [captured(1, Number(word))];
  if (word === "'" && /^\d\d$/.test(lower(scene, at + 1)) && scene.tokens.at(at + 1)?.glued === true) {
    const short = Number(lower(scene, at + 1));
    return [captured(2, short < 40 ? 2000 + short : 1900 + short, 'short')];
  }
  const spoken = spokenYear(scene, at);
  return spoken === null ? [] : [spoken];
};

/** Whether a month without its capital is one all the same: by its length, or by the numbers beside it. */
function isPlainlyMonth(scene: Scene, at: number, word: string): boolean {
  if (word.length > 3 && word !== 'march' && word !== 'sept') return true;
  const before = scene.tokens.at(at - 1)?.kind === 'number';
  const behind = scene.tokens.at(at + 1)?.kind === 'number';
  return before && behind;
}

/** A month by name, its period included; with a capital, since "may" and "march" are verbs. */
export const month: WordClass = (scene, at) => {
  const word = lower(scene, at);
  const value = MONTHS.get(word);
  if (value === undefined || (!isCapital(scene, at) && !isPlainlyMonth(scene, at, word))) return [];
  const period = scene.tokens.at(at + 1);
  return period?.text === '.' &&
    period.glued &&
    word.length <= 4 &&
    word !== 'may' &&
    word !== 'june' &&
    word !== 'july'
    ? [captured(2, value, word)]
    : [captured(1, value, word)];
};
