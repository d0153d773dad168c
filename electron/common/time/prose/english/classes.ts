import type { OpenedClass, Scene, WordClass } from '../pattern';
import { isInnerHyphen } from '../pattern';
import { MONTHS, WEEKDAYS } from '../../english-words';
import {
  AMBIGUOUS_MONTHS,
  DAY_PARTS,
  DECADE_WORDS,
  PLURAL_UNITS,
  SEASONS,
  SHORT_WEEKDAYS,
  UNITS,
} from './lexicon';
import {
  byDigits,
  byWords,
  captured,
  figures,
  isCapital,
  listed,
  lower,
  quarterCode,
  QUARTER_CODES,
} from '../read-figures';
import {
  count,
  COUNT_WORDS,
  dayOfMonth,
  month,
  number,
  NUMBER_WORDS,
  ordinal,
  ORDINAL_WORDS,
  year,
  YEAR_WORDS,
} from './numbers';

const weekday: WordClass = (scene, at) => {
  const word = lower(scene, at);
  const value = WEEKDAYS.get(word);
  if (value === undefined) return [];
  if (!SHORT_WEEKDAYS.has(word)) return [captured(1, value, word)];
  // "Sat." and "Sun" are other words too: they count as days only in front of a date, with their period.
  const period = lower(scene, at + 1) === '.' ? 1 : 0;
  return isCapital(scene, at) ? [captured(1 + period, value, 'short')] : [];
};

/** "Mondays": every one of them. */
const weekdays: WordClass = (scene, at) => {
  const word = lower(scene, at);
  const value = word.endsWith('s') && isCapital(scene, at) ? WEEKDAYS.get(word.slice(0, -1)) : undefined;
  return value === undefined || word.length < 6 ? [] : [captured(1, value)];
};

/** A month that may stand alone: the ambiguous ones are left to rules that look at the words around. */
const plainMonth: WordClass = (scene, at) =>
  month(scene, at).filter((each) => !AMBIGUOUS_MONTHS.has(each.word) || each.length === 2);

/** The 1990s, '90s, nineties; the number is the year divided by ten. */
const decade: WordClass = (scene, at) => {
  const word = lower(scene, at);
  const full = /^(1\d|20)(\d)0s$/.exec(word);
  if (full !== null) return [captured(1, Number(`${full[1]}${full[2]}`))];
  if (word === "'" && /^[2-9]0s$/.test(lower(scene, at + 1))) {
    return [captured(2, 190 + Number(lower(scene, at + 1).charAt(0)))];
  }
  if (/^[2-9]0s$/.test(word)) return [captured(1, 190 + Number(word.charAt(0)), 'short')];
  if (/^(?:1\d|20)\d0$/.test(word) && lower(scene, at + 1) === "'" && lower(scene, at + 2) === 's') {
    return scene.tokens.at(at + 2)?.glued === true ? [captured(3, Math.floor(Number(word) / 10))] : [];
  }
  const spoken = DECADE_WORDS.get(word);
  if (spoken !== undefined) return [captured(1, 190 + spoken, 'short')];
  const century = { nineteen: 19, eighteen: 18 }[word];
  const tens = DECADE_WORDS.get(lower(scene, at + 1));
  return century !== undefined && tens !== undefined ? [captured(2, century * 10 + tens)] : [];
};

const HALF_DAYS: ReadonlySet<string> = new Set(['am', 'pm', 'a.m.', 'p.m.', 'a.m', 'p.m']);

function clockTime(hour: number, minute: number, half: string): string | null {
  if (minute > 59 || hour > 24) return null;
  const isAfternoon = half.startsWith('p');
  if (half !== '' && (hour > 12 || hour === 0)) return null;
  const full = half === '' ? hour : (hour % 12) + (isAfternoon ? 12 : 0);
  return `T${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const ZONES: ReadonlySet<string> = new Set([
  'est',
  'edt',
  'gmt',
  'pst',
  'pdt',
  'cst',
  'cdt',
  'utc',
  'bst',
  'cet',
  'et',
  'mst',
]);

/** How many tokens a time zone behind a time takes. */
function zoneLength(scene: Scene, at: number): number {
  const token = scene.tokens.at(at);
  return token !== undefined && ZONES.has(token.lower) && token.text === token.text.toUpperCase() ? 1 : 0;
}

/** A time of day: "10:35", "10 p.m.", "7:15 p.m. EST", "5pm", "5 o'clock". The word is TIMEX3's, from T
 * on; the number is 1 where the words leave no doubt that it is a time. */
const clock: WordClass = (scene, at) => {
  const token = scene.tokens.at(at);
  if (token?.kind !== 'number') return [];
  const joined = /^(\d{1,2})(am|pm)$/.exec(token.lower);
  if (joined !== null) {
    const time = clockTime(Number(joined[1]), 0, joined[2] ?? '');
    return time === null ? [] : [captured(1 + zoneLength(scene, at + 1), 1, time)];
  }
  if (!/^\d{1,2}$/.test(token.lower)) return [];
  const mark = scene.tokens.at(at + 1);
  const minutes = /^(\d\d)(am|pm)?$/.exec(lower(scene, at + 2));
  const separated = (mark?.text === ':' || mark?.text === '.') && mark.glued && minutes !== null;
  let next = separated ? at + 3 : at + 1;
  let half = separated ? (minutes[2] ?? '') : '';
  if (half === '' && HALF_DAYS.has(lower(scene, next))) {
    half = lower(scene, next);
    next += 1;
  } else if (lower(scene, next) === 'o' && lower(scene, next + 2) === 'clock') {
    const time = clockTime(Number(token.lower), 0, '');
    return time === null ? [] : [captured(next + 3 - at, 1, time)];
  }
  // Without its half of the day a time needs its colon, and no third part: 3:30 is also a score and a length.
  if (half === '' && (!separated || mark.text !== ':' || lower(scene, next) === ':')) return [];
  const time = clockTime(Number(token.lower), separated ? Number(minutes[1]) : 0, half);
  const zone = zoneLength(scene, next);
  return time === null ? [] : [captured(next - at + zone, half === '' && zone === 0 ? 0 : 1, time)];
};

const unit: WordClass = (scene, at) => {
  const found = UNITS.get(lower(scene, at));
  return found === undefined ? [] : [captured(1, 1, found)];
};

const units: WordClass = (scene, at) => {
  const found = PLURAL_UNITS.get(lower(scene, at));
  return found === undefined ? [] : [captured(1, 2, found)];
};

const anyUnit: WordClass = (scene, at) => [...unit(scene, at), ...units(scene, at)];

/** "trading day", "calendar year", "business days": what may stand before a unit without changing it. */
const KIND = new Map(
  [
    'trading',
    'business',
    'working',
    'consecutive',
    'straight',
    'full',
    'more',
    'additional',
    'calendar',
    'long',
    'whole',
    'further',
    'other',
    'solid',
    'successive',
    'tumultuous',
    'short',
  ].map((word) => [word, word]),
);

/** "H1". */
const halfCode: WordClass = (scene, at) => {
  const match = /^h([12])$/.exec(lower(scene, at));
  return match === null ? [] : [captured(1, Number(match[1]))];
};

const hyphen: WordClass = (scene, at) =>
  lower(scene, at) === '-' && isInnerHyphen(scene, at) ? [captured(1, 0)] : [];

const decadeWords = [...DECADE_WORDS.keys(), 'eighteen', 'nineteen'];

/** Every class that English patterns name. */
export const englishClasses: ReadonlyMap<string, OpenedClass> = new Map<string, OpenedClass>([
  ['count', byDigits(count, NUMBER_WORDS, COUNT_WORDS)],
  ['number', byDigits(number, NUMBER_WORDS)],
  ['ord', byDigits(ordinal, ORDINAL_WORDS)],
  ['dom', byDigits(dayOfMonth, ORDINAL_WORDS)],
  ['year', byDigits(year, YEAR_WORDS)],
  ['month', byWords(month, MONTHS.keys())],
  ['plainmonth', byWords(plainMonth, MONTHS.keys())],
  ['weekday', byWords(weekday, WEEKDAYS.keys())],
  [
    'weekdays',
    byWords(
      weekdays,
      [...WEEKDAYS.keys()].map((name) => `${name}s`),
    ),
  ],
  ['decade', byDigits(decade, decadeWords, ["'"])],
  ['clock', byDigits(clock)],
  ['unit', byWords(unit, UNITS.keys())],
  ['units', byWords(units, PLURAL_UNITS.keys())],
  ['anyunit', byWords(anyUnit, UNITS.keys(), PLURAL_UNITS.keys())],
  ['figures', byDigits(figures)],
  ['quarter', byDigits(quarterCode, QUARTER_CODES)],
  ['halfcode', byWords(halfCode, ['h1', 'h2'])],
  ['hyphen', byWords(hyphen, ['-'])],
  ['season', listed(SEASONS)],
  ['part', listed(DAY_PARTS)],
  ['kind', listed(KIND)],
]);
