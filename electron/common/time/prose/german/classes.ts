import { UNTOLD } from '../build-meaning';
import { isInnerHyphen, type Captured, type OpenedClass, type Scene, type WordClass } from '../pattern';
import {
  byDigits,
  byWords,
  captured,
  digitsNumber,
  figures,
  isCapital,
  isPartOfNumber,
  listed,
  lower,
  quarterCode,
  QUARTER_CODES,
} from '../read-figures';
import {
  ARTICLES,
  DAY_PARTS,
  DECADE_WORDS,
  HALVES,
  LENGTH_WORDS,
  MONTHS,
  NUMBERS,
  ORDINALS,
  PLURAL_UNITS,
  SEASONS,
  SHORT_WEEKDAYS,
  UNITS,
  VAGUE,
  WEEKDAYS,
} from './words';

const hasPeriod = (scene: Scene, at: number): boolean =>
  scene.tokens.at(at)?.text === '.' && scene.tokens.at(at)?.glued === true;

/** A month by name, the short ones with their period. Nouns have a capital; a month without one is none. */
export const month: WordClass = (scene, at) => {
  const word = lower(scene, at);
  const value = MONTHS.get(word);
  if (value === undefined || !isCapital(scene, at)) return [];
  if (word.length > 4 || word === 'mai' || word === 'juni' || word === 'juli' || word === 'märz') {
    return [captured(1, value, word)];
  }
  return hasPeriod(scene, at + 1) ? [captured(2, value, word)] : [];
};

const weekday: WordClass = (scene, at) => {
  const value = WEEKDAYS.get(lower(scene, at));
  return value === undefined || !isCapital(scene, at) ? [] : [captured(1, value)];
};

/** "Mo", "Mo.": beside a date only. */
const shortWeekday: WordClass = (scene, at) => {
  const value = SHORT_WEEKDAYS.get(lower(scene, at));
  if (value === undefined || !isCapital(scene, at)) return [];
  return [captured(hasPeriod(scene, at + 1) ? 2 : 1, value)];
};

/** "montags": every one of them. */
const weekdays: WordClass = (scene, at) => {
  const word = lower(scene, at);
  const value = word.endsWith('s') ? WEEKDAYS.get(word.slice(0, -1)) : undefined;
  return value === undefined || isCapital(scene, at) ? [] : [captured(1, value)];
};

const PARTS_IN_WORD = [...DAY_PARTS].filter(([word]) => word !== 'mitternacht');

/** "Dienstagabend": the number is the weekday, the word the part of the day. */
const weekdayPart: WordClass = (scene, at) => {
  const word = lower(scene, at);
  if (!isCapital(scene, at)) return [];
  for (const [part, value] of PARTS_IN_WORD) {
    const day = word.endsWith(part) ? WEEKDAYS.get(word.slice(0, -part.length)) : undefined;
    if (day !== undefined) return [captured(1, day, value)];
  }
  return [];
};

/** An ordinal: "3." or "dritte". */
const ordinal: WordClass = (scene, at) => {
  const plain = ORDINALS.get(lower(scene, at));
  if (plain !== undefined) return [captured(1, plain)];
  const isNumber = /^\d{1,2}$/.test(lower(scene, at)) && !isPartOfNumber(scene, at);
  return isNumber && hasPeriod(scene, at + 1) ? [captured(2, Number(lower(scene, at)))] : [];
};

/** A day of a month: "3.", "dritten". */
export const dayOfMonth: WordClass = (scene, at) =>
  ordinal(scene, at).filter(({ number }) => number >= 1 && number <= 31);

/** "2007/08": a season or a term over the turn of the year. */
const runsOn = (scene: Scene, at: number): boolean =>
  scene.tokens.at(at)?.text === '/' &&
  scene.tokens.at(at)?.glued === true &&
  /^\d\d$/.test(lower(scene, at + 1));

/** A year of four digits from 1000 to 2199; the word is `span` where it is the first of two. not part of a longer number. */
export const year: WordClass = (scene, at) => {
  const word = lower(scene, at);
  if (!/^(?:1\d|20|21)\d\d$/.test(word) || isPartOfNumber(scene, at)) return [];
  const before = scene.tokens.at(at - 1);
  const tied = scene.tokens.at(at)?.glued === true && /^[-/.:#]$/.test(before?.text ?? '');
  return tied ? [] : [captured(1, Number(word), runsOn(scene, at + 1) ? 'span' : '')];
};

const plainNumber = (scene: Scene, at: number): Captured | null => {
  const word = NUMBERS.get(lower(scene, at));
  return word === undefined ? digitsNumber(scene, at) : captured(1, word);
};

/** A count of units: figures, words, "ein", "ein halbes", "einige", "ein paar"; a range is its first number. */
const count: WordClass = (scene, at) => {
  const word = lower(scene, at);
  const next = lower(scene, at + 1);
  if (ARTICLES.has(word)) {
    if (HALVES.has(next)) return [captured(2, 0.5)];
    if (next === 'paar') return [captured(2, UNTOLD)];
    return [captured(1, 1, 'a')];
  }
  if (VAGUE.has(word)) return [captured(1, UNTOLD)];
  const first = plainNumber(scene, at);
  if (first === null) return [];
  const joint = lower(scene, at + first.length);
  if (joint !== 'bis' && joint !== 'oder' && !(joint === '-' && isInnerHyphen(scene, at + first.length)))
    return [first];
  const second = plainNumber(scene, at + first.length + 1);
  return second === null || second.number <= first.number
    ? [first]
    : [captured(first.length + 1 + second.length, first.number, 'range'), first];
};

/** "1990er", "90er", "siebziger", and in one word "siebzigerjahre"; the number is the year divided by ten. */
const decade: WordClass = (scene, at) => {
  const word = lower(scene, at).replace(/(?<=er)(?:jahren?|n)$/, '');
  const joined = word.length < lower(scene, at).length ? 'joined' : '';
  const long = /^(1\d|20)(\d)0er$/.exec(word);
  if (long !== null) return [captured(1, Number(`${long[1]}${long[2]}`), joined)];
  const short = /^([2-9])0er$/.exec(word);
  const tens = short === null ? DECADE_WORDS.get(word) : Number(short[1]);
  return tens === undefined ? [] : [captured(1, 190 + tens, joined)];
};

const SHORT_DATE = /(\d{1,2})\.(\d{1,2})\.(\d{2})?(?![\d\p{L}])/uy;

/** A date in figures without its year or with two of its figures: "3.2.", "14.2.23". The word is the figures. */
const shortDate: WordClass = (scene, at) => {
  const token = scene.tokens.at(at);
  if (token?.kind !== 'number' || token.glued) return [];
  SHORT_DATE.lastIndex = token.start;
  const match = SHORT_DATE.exec(scene.text);
  return match === null ? [] : [captured(match[3] === undefined ? 4 : 5, 0, match[0])];
};

/** A year of any length, for what gives its era. */
const yearNumber: WordClass = (scene, at) => {
  const word = lower(scene, at);
  return /^[1-9]\d{0,3}$/.test(word) && !isPartOfNumber(scene, at) ? [captured(1, Number(word))] : [];
};

const two = (value: number): string => String(value).padStart(2, '0');

/** A time of day: "15.30 Uhr", "15:30 Uhr", "9 Uhr", "15:30". The number is 1 where "Uhr" leaves no doubt. */
const clock: WordClass = (scene, at) => {
  const word = lower(scene, at);
  const spoken = NUMBERS.get(word);
  const hour = /^\d{1,2}$/.test(word) ? Number(word) : (spoken ?? Number.NaN);
  if (!Number.isInteger(hour) || hour > 24) return [];
  const mark = scene.tokens.at(at + 1);
  const minute = lower(scene, at + 2);
  const separated = mark?.glued === true && /^[.:]$/.test(mark.text) && /^[0-5]\d$/.test(minute);
  const end = separated ? at + 3 : at + 1;
  const time = `T${two(hour)}:${separated ? minute : '00'}`;
  if (lower(scene, end) === 'uhr') return [captured(end + 1 - at, 1, time)];
  return separated && mark.text === ':' && lower(scene, end) !== ':' ? [captured(end - at, 0, time)] : [];
};

const unit: WordClass = (scene, at) => {
  const found = UNITS.get(lower(scene, at));
  return found === undefined || !isCapital(scene, at) ? [] : [captured(1, 1, found)];
};
const units: WordClass = (scene, at) => {
  const found = PLURAL_UNITS.get(lower(scene, at));
  return found === undefined || !isCapital(scene, at) ? [] : [captured(1, 2, found)];
};

/** "achttägig", "zweiwöchigen": a length in one word, in the letters of its unit. An age ("fünfjährig") is none. */
const lengthWord: WordClass = (scene, at) => {
  const found = LENGTH_WORDS.get(lower(scene, at));
  return found === undefined ? [] : [captured(1, found.count, found.unit)];
};

const weekdayNames = [...WEEKDAYS.keys()];
const weekdayParts = weekdayNames.flatMap((day) => PARTS_IN_WORD.map(([part]) => `${day}${part}`));
const decades = [...DECADE_WORDS.keys()].flatMap((word) => [word, `${word}jahre`, `${word}jahren`]);

/** Every class that German patterns name. */
export const germanClasses: ReadonlyMap<string, OpenedClass> = new Map<string, OpenedClass>([
  ['month', byWords(month, MONTHS.keys())],
  ['weekday', byWords(weekday, weekdayNames)],
  ['shortday', byWords(shortWeekday, SHORT_WEEKDAYS.keys())],
  [
    'weekdays',
    byWords(
      weekdays,
      weekdayNames.map((name) => `${name}s`),
    ),
  ],
  ['daypart', byWords(weekdayPart, weekdayParts)],
  ['ord', byDigits(ordinal, ORDINALS.keys())],
  ['dom', byDigits(dayOfMonth, ORDINALS.keys())],
  ['year', byDigits(year)],
  ['count', byDigits(count, ARTICLES, VAGUE, NUMBERS.keys())],
  ['decade', byDigits(decade, decades)],
  ['clock', byDigits(clock, NUMBERS.keys())],
  ['unit', byWords(unit, UNITS.keys())],
  ['units', byWords(units, PLURAL_UNITS.keys())],
  ['figures', byDigits(figures)],
  ['shortdate', byDigits(shortDate)],
  ['yearnumber', byDigits(yearNumber)],
  ['quarter', byDigits(quarterCode, QUARTER_CODES)],
  ['lengthword', byWords(lengthWord, LENGTH_WORDS.keys())],
  ['season', listed(SEASONS)],
  ['part', listed(DAY_PARTS)],
]);
