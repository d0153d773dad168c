import type { Meaning, NamedParts, Pick } from '../meaning';
import type { Captures, Rule } from '../pattern';
import { FIXED_HOLIDAYS, MOVING_HOLIDAYS } from './lexicon';
import { has, named, num, seasonOf, shift, word, words } from './helpers';

/** The parts a match captured, under the usual names. */
function parts(captures: Captures): NamedParts {
  return {
    ...(has(captures, 'year') ? { year: num(captures, 'year') } : {}),
    ...(has(captures, 'month') ? { month: num(captures, 'month') } : {}),
    ...(has(captures, 'plainmonth') ? { month: num(captures, 'plainmonth') } : {}),
    ...(has(captures, 'dom') ? { day: num(captures, 'dom') } : {}),
    ...(has(captures, 'weekday') ? { weekday: num(captures, 'weekday') } : {}),
    ...(has(captures, 'season') ? { season: seasonOf(captures) } : {}),
  };
}

const date = (captures: Captures): Meaning => named(parts(captures));

/** A weekday's short form is a date only beside more of one. */
const fullWeekday = (captures: Captures): boolean => word(captures, 'weekday') !== 'short';

/** A number anywhere is a year when it looks like one of living memory. */
function freeYear(captures: Captures): Meaning | null {
  const year = num(captures, 'year');
  return year >= 1900 && year <= 2050 && word(captures, 'year') === '' ? bareYear(captures) : null;
}

function bareYear(captures: Captures): Meaning | null {
  return has(captures, 'year') ? named({ year: num(captures, 'year') }) : null;
}

/** What stands before a number that is a year without doubt. */
const BEFORE_YEAR = words(
  'in since of by until till from to through during before after late early mid around about circa between and for than year - ( , spring summer fall autumn winter fiscal its the his their election',
);
const COUNTED = words(
  'people troops soldiers feet miles km kilometers kilometres meters metres dollars jobs men women years days times points tons tonnes pounds votes homes shares cars percent % employees workers euros yen copies words acres students children or more hours',
);

const NO_YEARS = words(
  '$ # £ € no flight boeing route highway room model windows channel about nearly almost some than only over - / : . &',
);

const MONTH_LEADS = words(
  '- in since of by until till from through during before after for early late mid between this last next to that and',
);

const PICKS: Readonly<Record<string, Pick>> = {
  last: 'last',
  past: 'last',
  previous: 'before-told',
  this: 'this',
  next: 'next',
  coming: 'next',
  following: 'after-told',
  upcoming: 'next',
};
const pickOf = (captures: Captures): Pick => PICKS[word(captures, 'which')] ?? 'near';

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function figures(captures: Captures): Meaning | null {
  const match = ISO_DAY.exec(word(captures, 'figures'));
  if (match === null) return null;
  const [, year, month, day] = match.map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return named({ year, month, day, ...(num(captures, 'figures') === 1 ? { eitherOrder: true } : {}) });
}

const holidayRules: Rule[] = [...FIXED_HOLIDAYS].map(([name, [month, day]]) => ({
  pattern: `${name.replace("'s", " ' s").replace('st.', 'st .')} $year?`,
  means: (captures) =>
    named({ month, day, ...(has(captures, 'year') ? { year: num(captures, 'year') } : {}) }),
}));

const movingRules: Rule[] = [...MOVING_HOLIDAYS].map(([name, [month, weekday, nth]]) => ({
  pattern: `${name.replace("'s", " ' s")} $year?`,
  means: (captures) =>
    named({ month, weekday, nth, ...(has(captures, 'year') ? { year: num(captures, 'year') } : {}) }),
}));

/** Dates by name and in figures. */
export const calendarRules: readonly Rule[] = [
  { pattern: '$weekday ,? $month $dom ,? $year', means: date },
  { pattern: '$weekday ,? (the)? $dom (of)? $month ,? $year', means: date },
  { pattern: '$weekday ,? $month $dom', means: date },
  { pattern: '$weekday ,? (the)? $dom (of)? $month', means: date },
  { pattern: '$month (the)? $dom ,? $year', means: date },
  { pattern: '(the)? $dom (of)? $month ,? $year', means: date },
  { pattern: '$month (the)? $dom', means: date, notBefore: words('th million billion percent %') },
  { pattern: '(the)? $dom (of)? $month', means: date, notAfter: words('$ . :') },
  { pattern: '$weekday? ,? $month $dom - until=$dom ,? $year?', means: days },
  { pattern: '$dom - until=$dom $month ,? $year?', means: days },
  { pattern: '(the)? $number bc|bce|b.c.|b.c.e.', means: (c) => era(1 - num(c, 'number')) },
  { pattern: 'ad|a.d. $number', means: (c) => era(num(c, 'number')) },
  { pattern: '$number ad|ce|a.d.|c.e.', means: (c) => era(num(c, 'number')) },
  { pattern: '$month (of)? ,? $year', means: date },
  { pattern: '$plainmonth', means: date },
  {
    pattern: '$month',
    means: (c) => (word(c, 'month') === 'may' || word(c, 'month') === 'march' ? date(c) : null),
    after: MONTH_LEADS,
  },
  { pattern: 'which=last|this|next $month', means: (c) => named(parts(c), pickOf(c)) },
  { pattern: 'this which=past|coming $month', means: (c) => named(parts(c), pickOf(c)) },
  { pattern: '$weekday', means: (c) => (fullWeekday(c) ? date(c) : null) },
  {
    pattern: '(the|this|that)? which=last|this|next|coming|following|previous|past|upcoming $weekday',
    means: (c) => relativeWeekday(c),
  },
  {
    pattern: 'this coming $weekday ,? $month? $dom?',
    means: (c) => named(parts(c), has(c, 'month') ? 'near' : 'next'),
  },
  { pattern: '$year', means: bareYear, after: BEFORE_YEAR, notBefore: COUNTED },
  { pattern: '$year', means: freeYear, notAfter: NO_YEARS, notBefore: COUNTED },
  { pattern: 'which=last|this|next $month $dom', means: (c) => named(parts(c), pickOf(c)) },
  { pattern: 'the year $year', means: bareYear },
  { pattern: '(the)? $season (of)? ,? $year', means: date },
  {
    pattern: '(the)? which=last|past|previous|this|next|coming|following $season',
    means: (c) => seasonNear(c),
  },
  { pattern: 'this which=past|coming $season', means: (c) => named(parts(c), pickOf(c)) },
  {
    pattern: 'that $season',
    means: (c) => ({ kind: 'part', parts: parts(c), base: shift('year', 0, 'told') }),
  },
  { pattern: 'the $season', means: date, notBefore: words('of line') },
  {
    pattern: '$season',
    means: (c) => (word(c, 'season') === 'FA' || word(c, 'season') === 'SP' ? null : date(c)),
    after: words('in during by until since'),
  },
  { pattern: '(the=the)? $decade', means: decadeOf },
  { pattern: '(the)? $ord -? century', means: (c) => century(num(c, 'ord') - 1) },
  { pattern: '$figures', means: figures },
  ...holidayRules,
  ...movingRules,
];

function relativeWeekday(captures: Captures): Meaning {
  return named(parts(captures), pickOf(captures));
}

function seasonNear(captures: Captures): Meaning {
  return named(parts(captures), pickOf(captures));
}

function decadeOf(captures: Captures): Meaning | null {
  const short = word(captures, 'decade') === 'short';
  if (short && !has(captures, 'the')) return null;
  return { kind: 'place', place: { grain: 'decade', nth: num(captures, 'decade') } };
}

/** "3-5 February": the first day, and until when. */
function days(captures: Captures): Meaning | null {
  const until = num(captures, 'until');
  const first = parts(captures);
  return until > num(captures, 'dom') ? named({ ...first, untilDay: until }) : null;
}

/** A year with its era; astronomical, so that 44 BC is -43. */
function era(year: number): Meaning | null {
  const plain = Number.isInteger(year) && Math.abs(year) <= 9000 && year !== 0;
  return plain ? { kind: 'place', place: { grain: 'year', year } } : null;
}

function century(nth: number): Meaning | null {
  return nth < 1 || nth > 21 ? null : { kind: 'place', place: { grain: 'century', nth } };
}
