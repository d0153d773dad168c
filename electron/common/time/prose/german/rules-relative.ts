import {
  UNTOLD,
  duration,
  durationValue,
  future,
  has,
  named,
  num,
  past,
  present,
  shift,
  unitOf,
  word,
  words,
} from '../build-meaning';
import { LONG_UNITS } from '../day-meanings';
import { marked, type Meaning } from '../meaning';
import type { Captures, Rule } from '../pattern';
import type { Unit } from '../unit';
import { LAST, NEXT, stepOf, THIS, WHICH } from './rules-calendar';

/** "vergangene Woche", "diesem Jahr", "nächsten Jahres". */
function whole(captures: Captures): Meaning | null {
  const unit = unitOf(captures, 'unit');
  if (unit === 'weekend') {
    const step = stepOf(captures);
    return named({ weekend: true }, step < 0 ? 'last' : step > 0 ? 'coming' : 'this');
  }
  return LONG_UNITS.has(unit) ? shift(unit, stepOf(captures)) : null;
}

const TOLD: ReadonlyMap<string, number> = new Map([
  ['folgende', 1],
  ['folgenden', 1],
  ['folgender', 1],
  ['folgendes', 1],
  ['darauffolgenden', 1],
  ['gleichen', 0],
  ['selben', 0],
  ['nächsten', 1],
  ['vorherigen', -1],
]);

function wholeTold(captures: Captures): Meaning | null {
  const unit = unitOf(captures, 'unit');
  const by = TOLD.get(word(captures, 'told'));
  return by === undefined || (unit !== 'day' && !LONG_UNITS.has(unit)) ? null : shift(unit, by, 'told');
}

function back(captures: Captures, from: 'now' | 'told', direction: -1 | 1): Meaning | null {
  const unit = unitOf(captures, has(captures, 'units') ? 'units' : 'unit');
  const count = num(captures, 'count');
  const vague = from === 'now' ? (direction < 0 ? past() : future()) : null;
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return vague;
  return Number.isInteger(count) && count <= 10_000 ? shift(unit, direction * count, from) : vague;
}

function quarter(captures: Captures): Meaning | null {
  const nth = num(captures, 'ord');
  const year = has(captures, 'year') ? { year: num(captures, 'year') } : {};
  return nth < 1 || nth > 4 ? null : named({ quarter: nth, ...year });
}

/** "Q3 2022". */
function quarterOf(captures: Captures): Meaning {
  const year = has(captures, 'year') ? { year: num(captures, 'year') } : {};
  return named({ quarter: num(captures, 'quarter'), ...year });
}

function half(captures: Captures): Meaning | null {
  const nth = num(captures, 'ord');
  const year = has(captures, 'year') ? { year: num(captures, 'year') } : {};
  return nth < 1 || nth > 2 ? null : named({ half: nth, ...year });
}

const weekendOf: Rule['means'] = () => named({ weekend: true });

/** Dates counted from the day of publication, or from a date just told. */
export const relativeRules: readonly Rule[] = [
  { pattern: 'heute', means: () => shift('day', 0) },
  { pattern: 'morgen', means: future, after: words('von') },
  { pattern: 'gestern', means: () => shift('day', -1) },
  { pattern: 'vorgestern', means: () => shift('day', -2) },
  { pattern: 'übermorgen', means: () => shift('day', 2) },
  {
    pattern: 'morgen',
    // "am Morgen" is a part of a day, and written with a capital.
    means: (_c, scene, at) => (scene.tokens.at(at)?.text === 'morgen' ? shift('day', 1) : null),
    notAfter: words('heute gestern guten jeden am'),
  },
  { pattern: 'heuer', means: () => shift('year', 0) },
  { pattern: 'vorjahr|vorjahres|vorjahrs', means: () => shift('year', -1) },
  { pattern: `(der|die|den|das|dem|des)? ${WHICH} $unit`, means: whole },
  {
    pattern: '(der|die|den|das|dem)? told=folgende|folgenden|folgender|folgendes|darauffolgenden $unit',
    means: wholeTold,
  },
  { pattern: '(der|die|den|das|dem)? told=gleichen|selben|vorherigen $unit', means: wholeTold },
  { pattern: '(der|die|den|dem)? told=nächsten tag|tages', means: () => shift('day', 1, 'told') },
  { pattern: 'am tag darauf|danach', means: () => shift('day', 1, 'told') },
  { pattern: 'tags darauf', means: () => shift('day', 1, 'told') },
  { pattern: 'tags zuvor', means: () => shift('day', -1, 'told') },
  { pattern: 'am tag davor|zuvor', means: () => shift('day', -1, 'told') },
  { pattern: '(das|am|dem)? wochenende', means: weekendOf, after: words('am das dem übers vom') },
  { pattern: 'vor (rund|etwa|knapp|gut|fast|ungefähr)? $count $units', means: (c) => back(c, 'now', -1) },
  { pattern: 'vor (rund|etwa|knapp|gut|fast|ungefähr)? $count $unit', means: (c) => back(c, 'now', -1) },
  { pattern: '$count $units zuvor|davor|früher', means: (c) => back(c, 'told', -1) },
  { pattern: '$count $unit zuvor|davor|früher', means: (c) => back(c, 'told', -1) },
  { pattern: '$count $units später|danach|darauf', means: (c) => back(c, 'told', 1) },
  { pattern: '$count $unit später|danach|darauf', means: (c) => back(c, 'told', 1) },
  { pattern: '$ord quartal|quartals|quartales (des jahres)? $year?', means: quarter },
  { pattern: '$quarter $year?', means: quarterOf },
  { pattern: '(der|die)? $ord jahreshälfte $year?', means: half },
  { pattern: '$ord halbjahr|halbjahres|halbjahrs (des jahres)? $year?', means: half },
  { pattern: 'jahresende|jahresschluss', means: () => marked(shift('year', 0), { mod: 'LAST' }) },
  { pattern: 'jahresanfang|jahresbeginn', means: () => marked(shift('year', 0), { mod: 'FIRST' }) },
  { pattern: 'monatsende', means: () => marked(shift('month', 0), { mod: 'LAST' }) },
];

const count = (captures: Captures): number => num(captures, 'count');

/** A length: "drei Jahre", "ein halbes Jahr". "ein Tag" and the like are as often no length. */
function length(captures: Captures): Meaning | null {
  const plural = has(captures, 'units');
  const unit = unitOf(captures, plural ? 'units' : 'unit');
  if (plural && count(captures) === 1) return null;
  if (!plural && count(captures) !== 1 && !(count(captures) < 2)) return null;
  if (word(captures, 'count') === 'a' && (unit === 'quarter' || unit === 'second')) return null;
  return count(captures) > 100_000_000 ? null : duration(unit, count(captures));
}

const vagueLength = (captures: Captures): Meaning => duration(unitOf(captures, 'units'), UNTOLD);
const ABOUT = '(mindestens|fast|rund|etwa|gut|knapp|über|ungefähr)';

/** An age is no length of time that anything took. */
const OLD = words('alt alte altes alter alten älter jünger jüngere');

export const lengthRules: readonly Rule[] = [
  { pattern: `${ABOUT}? $count $units`, means: length, notBefore: OLD },
  { pattern: `${ABOUT}? $count $unit`, means: length, notBefore: OLD },
  { pattern: 'mehr|weniger als $count $units', means: length },
  { pattern: '$lengthword', means: (c) => duration(unitOf(c, 'lengthword'), num(c, 'lengthword')) },
  // "Die 48-Stunden-Frist".
  { pattern: '$count - $units', means: length, before: words('-') },
  { pattern: `(die|den|der)? ${LAST}|${NEXT} $count $units`, means: length },
  { pattern: `(die|den|der)? ${LAST}|${NEXT} $units`, means: vagueLength },
  { pattern: `${THIS} tage|tagen`, means: () => duration('day', UNTOLD) },
  { pattern: 'lange|langen jahre|jahren', means: () => duration('year', UNTOLD) },
  { pattern: '$units', means: vagueLength, after: words('seit nach vor über für') },
  {
    pattern: 'jahrelang|jahrelange|jahrelangen|langjährigen|langjährige',
    means: () => duration('year', UNTOLD),
  },
  { pattern: 'monatelang|monatelange', means: () => duration('month', UNTOLD) },
  { pattern: 'wochenlang|wochenlange', means: () => duration('week', UNTOLD) },
  { pattern: 'tagelang|tagelange', means: () => duration('day', UNTOLD) },
  { pattern: 'stundenlang|stundenlange', means: () => duration('hour', UNTOLD) },
];

const set = (value: string): Meaning => ({ kind: 'set', value });
const ADVERBS: ReadonlyMap<string, Unit> = new Map<string, Unit>(
  (
    [
      ['day', 'täglich'],
      ['week', 'wöchentlich'],
      ['month', 'monatlich'],
      ['year', 'jährlich'],
    ] as const
  ).flatMap(([unit, stem]) => ['', 'e', 'en', 'er', 'es'].map((end) => [`${stem}${end}`, unit] as const)),
);

export const setRules: readonly Rule[] = [
  {
    pattern: [...ADVERBS.keys()].join('|'),
    means: (_c, scene, at) => {
      const unit = ADVERBS.get(scene.tokens.at(at)?.lower ?? '');
      return unit === undefined ? null : set(durationValue(unit, 1));
    },
  },
  { pattern: 'jeder|jede|jedes|jeden|jedem $unit', means: (c) => set(durationValue(unitOf(c, 'unit'), 1)) },
  {
    pattern: 'jeder|jeden|jedem (letzten)? $weekday (im monat)?',
    means: (c) => set(`XXXX-WXX-${num(c, 'weekday')}`),
  },
  {
    pattern: 'jeder|jeden|jedem $ord $weekday (im monat)?',
    means: (c) => set(`XXXX-WXX-${num(c, 'weekday')}`),
  },
  {
    pattern: 'jeden|jedem $daypart',
    means: (c) => set(`XXXX-WXX-${num(c, 'daypart')}${word(c, 'daypart')}`),
  },
  {
    pattern: 'einmal|zweimal|dreimal|viermal|mehrmals im|am|pro $unit',
    means: (c) => set(durationValue(unitOf(c, 'unit'), 1)),
  },
  {
    pattern: 'einmal|zweimal|dreimal|viermal|mehrmals in der $unit',
    means: (c) => set(durationValue(unitOf(c, 'unit'), 1)),
  },
  { pattern: 'pro $unit', means: (c) => set(durationValue(unitOf(c, 'unit'), 1)) },
  { pattern: 'alle $count $units', means: (c) => set(durationValue(unitOf(c, 'units'), count(c))) },
  { pattern: '$weekdays', means: (c) => set(`XXXX-WXX-${num(c, 'weekdays')}`) },
  { pattern: 'morgens', means: () => set('XXXX-XX-XXTMO') },
  { pattern: 'abends', means: () => set('XXXX-XX-XXTEV') },
  { pattern: 'nachts', means: () => set('XXXX-XX-XXTNI') },
];

/** Words for no date in particular. */
export const vagueRules: readonly Rule[] = [
  { pattern: 'jetzt|derzeit|gegenwärtig|zurzeit|heutzutage|momentan', means: present },
  { pattern: 'zur zeit', means: present, notBefore: words('der des') },
  { pattern: 'kürzlich|unlängst|neulich|damals', means: past },
  { pattern: 'vor kurzem', means: past },
  { pattern: 'bald|demnächst', means: future },
  { pattern: 'zukunft', means: future, after: words('in') },
];
