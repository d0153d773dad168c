import { centuryOf, dateOf, daysOf, figuresOf, partsOf, rowDayOf } from '../calendar-meanings';
import type { Meaning, Pick } from '../meaning';
import type { JoinedDates } from '../shared-date';
import type { Captures, Rule, Scene } from '../pattern';
import { MONTHS } from '../../english-words';
import { dayOfMonth, month, year } from './numbers';
import { CHURCH_HOLIDAYS, FIXED_HOLIDAYS, MOVING_HOLIDAYS } from './lexicon';
import { has, named, num, shift, unfilled, word, words } from '../build-meaning';

const joined: JoinedDates = {
  day: dayOfMonth,
  month,
  year,
  spans: words('to through until till - \u2014'),
  lists: words('and or , &'),
  between: words('the early mid late about around -'),
};

const rowDay = rowDayOf(joined);
const date = dateOf(joined);

/** A weekday's short form is a date only beside more of one. */
const fullWeekday = (captures: Captures): boolean => word(captures, 'weekday') !== 'short';

/** A number anywhere is a year when it looks like one of living memory. */
function freeYear(captures: Captures, scene: Scene, at: number, end: number): Meaning | null {
  const year = num(captures, 'year');
  if (year < 1900 || year > 2050 || word(captures, 'year') !== '') return null;
  return plainYear(captures, scene, at, end);
}

/** A year that no round count looks like. */
function modernYear(captures: Captures, scene: Scene, at: number, end: number): Meaning | null {
  const year = num(captures, 'year');
  if (year <= 1900 || year > 2050 || year === 2000) return null;
  return plainYear(captures, scene, at, end);
}

/** A year, where its figures are no part of a longer name, number or date: "Sep-23-2020", "2019/aug/1". */
function plainYear(captures: Captures, scene: Scene, at: number, end: number): Meaning | null {
  if (word(captures, 'year') === 'round' || isTied(scene, at, -1) || isTied(scene, end - 1, 1)) return null;
  return named({ year: num(captures, 'year') });
}

/** Whether a mark ties a year to a short number or a month on one side: "12-2015", "2019-aug-1". */
function isTied(scene: Scene, at: number, side: -1 | 1): boolean {
  const mark = scene.tokens.at(at + side);
  const other = scene.tokens.at(at + 2 * side);
  if (mark === undefined || other === undefined || !/^[-/_.]$/.test(mark.text)) return false;
  const glued = side === 1 ? mark.glued && other.glued : scene.tokens.at(at)?.glued === true && mark.glued;
  if (!glued) return false;
  if (other.kind === 'number')
    return mark.text === '-' && side === 1 ? other.text.length === 1 : other.text.length < 3;
  return MONTHS.has(other.lower);
}

/** What stands before a number that is a year without doubt. */
const BEFORE_YEAR = words(
  'in since until till from through during before after late early mid circa year ( spring summer fall autumn winter fiscal election',
);
/** Behind a year and seldom behind a count: "by 1864 the south", but "by 1864 southerners". */
const BEHIND_YEAR = words(
  '. , ; : ) - " \u201d ! ? and to or the a an he she it they we his her its their this that these when while as but was were is had has have would could did until till after before in on at by for from with over under there only both all most nearly almost some when who which',
);
/** In front of years and of counts alike: "by 1830", "by 1200 men". */
const BEFORE_COUNTS_TOO = words('of by to around about between and for than - , its the his their');
const COUNTED = words(
  'people troops soldiers feet miles km kilometers kilometres meters metres dollars jobs men women years days times points tons tonnes pounds votes homes shares cars percent % employees workers euros yen copies words acres students children or more hours',
);

const NO_YEARS = words(
  '$ # £ € no flight boeing route highway room model windows channel about nearly almost some than only over - / : . &',
);

/** Words that make a weekday a name: "Black Friday", "Good Friday", "Super Tuesday". */
const NAMED_DAYS = words('black good ash bloody super palm holy maundy cyber shrove giving whit');

const MONTH_LEADS = words(
  '- in since of by until till from through during before after for early late mid between this last next to that and',
);

const PICKS: Readonly<Record<string, Pick>> = {
  last: 'last',
  past: 'last',
  previous: 'before-told',
  this: 'this',
  next: 'next',
  coming: 'coming',
  following: 'after-told',
  upcoming: 'coming',
};
const pickOf = (captures: Captures): Pick => PICKS[word(captures, 'which')] ?? 'near';

/** Figures may be written day first or month first. */
function figures(captures: Captures): Meaning | null {
  const parts = figuresOf(captures);
  return parts && named({ ...parts, ...(num(captures, 'figures') === 1 ? { eitherOrder: true } : {}) });
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

const churchRules: Rule[] = [...CHURCH_HOLIDAYS].map(([name, easter]) => ({
  pattern: `(which=last|this|next)? ${name} ,? $year?`,
  means: (captures) =>
    named({ easter, ...(has(captures, 'year') ? { year: num(captures, 'year') } : {}) }, pickOf(captures)),
}));

/** Dates by name and in figures. */
export const calendarRules: readonly Rule[] = [
  { pattern: '$weekday ,? $month $dom ,? $year', means: date },
  { pattern: '$weekday ,? (the)? $dom (of)? $month ,? $year', means: date },
  { pattern: '$weekday ,? $month $dom', means: date },
  { pattern: '$weekday ,? (the)? $dom (of)? $month', means: date },
  { pattern: '$month (the)? $dom ,|in|of? $year', means: date },
  { pattern: '(the)? $dom (of)? $month ,|in|of? $year', means: date },
  { pattern: '$dom - $month - $year', means: date },
  { pattern: '$dom / $month / $year', means: date },
  { pattern: '(the)? $dom', means: rowDay, before: words('and or to , through until &') },
  { pattern: '$weekday the $ord', means: (c) => weekdayThe(c) },
  {
    pattern: 'the $ord',
    means: (c) => (num(c, 'ord') > 31 ? null : named({ day: num(c, 'ord') })),
    after: words('on by until before since from till'),
    before: words('. , ; : ) ! ?'),
  },
  { pattern: '$month (the)? $dom', means: date, notBefore: words('th million billion percent %') },
  { pattern: '(the)? $dom (of)? $month', means: date, notAfter: words('$ . :') },
  { pattern: '$weekday? ,? $month $dom -|to|through until=$dom ,? $year?', means: daysOf },
  { pattern: '$dom - until=$dom $month ,? $year?', means: daysOf },
  { pattern: '(the)? $number bc|bce|b.c.|b.c.e.', means: (c) => era(1 - num(c, 'number')) },
  { pattern: 'ad|a.d. $number', means: (c) => era(num(c, 'number')) },
  { pattern: '$number ad|ce|a.d.|c.e.', means: (c) => era(num(c, 'number')) },
  { pattern: '$month (of)? ,? $year', means: date },
  { pattern: '$plainmonth', means: date },
  {
    pattern: '$month',
    means: (c, scene, at, end) =>
      word(c, 'month') === 'may' || word(c, 'month') === 'march' ? date(c, scene, at, end) : null,
    after: MONTH_LEADS,
  },
  { pattern: 'which=last|this|next $month', means: (c) => named(partsOf(c), pickOf(c)) },
  { pattern: 'this which=past|coming $month', means: (c) => named(partsOf(c), pickOf(c)) },
  {
    pattern: '$weekday',
    means: (c) => (fullWeekday(c) ? named(partsOf(c)) : null),
    notAfter: NAMED_DAYS,
  },
  {
    pattern: '(the|this|that)? which=last|this|next|coming|following|previous|past|upcoming $weekday',
    means: (c) => relativeWeekday(c),
  },
  {
    pattern: 'this coming $weekday ,? $month? $dom?',
    means: (c) => named(partsOf(c), has(c, 'month') ? 'near' : 'coming'),
  },
  { pattern: '$year', means: plainYear, after: BEFORE_YEAR, notBefore: COUNTED },
  { pattern: '$year', means: modernYear, after: BEFORE_COUNTS_TOO, notBefore: COUNTED },
  { pattern: '$year', means: plainYear, after: BEFORE_COUNTS_TOO, before: BEHIND_YEAR },
  { pattern: '$year', means: freeYear, notAfter: NO_YEARS, notBefore: COUNTED },
  { pattern: 'which=last|this|next $month $dom', means: (c) => named(partsOf(c), pickOf(c)) },
  { pattern: 'the year $year', means: (c) => named({ year: num(c, 'year') }) },
  { pattern: '(the)? $season (of)? ,? $year', means: date },
  {
    pattern: '(the)? which=last|past|previous|this|next|coming|following $season',
    means: (c) => seasonNear(c),
  },
  { pattern: 'this which=past|coming $season', means: (c) => named(partsOf(c), pickOf(c)) },
  {
    pattern: 'that $season',
    means: (c) => ({ kind: 'part', parts: partsOf(c), base: shift('year', 0, 'told') }),
  },
  { pattern: 'the $season', means: date, notBefore: words('of line') },
  {
    pattern: '$season',
    means: (c) => (word(c, 'season') === 'FA' || word(c, 'season') === 'SP' ? null : named(partsOf(c))),
    after: words('in during by until since'),
  },
  { pattern: '(the=the)? $decade', means: decadeOf },
  { pattern: '(the)? $ord -? century', means: centuryOf },
  { pattern: '(the)? $ord -? century bc|bce|b.c.|b.c.e.', means: (c) => unfilled(centuryOf(c)) },
  { pattern: '$figures', means: figures },
  ...holidayRules,
  ...churchRules,
  ...movingRules,
];

function relativeWeekday(captures: Captures): Meaning {
  return named(partsOf(captures), pickOf(captures));
}

function seasonNear(captures: Captures): Meaning {
  return named(partsOf(captures), pickOf(captures));
}

function decadeOf(captures: Captures): Meaning | null {
  const short = word(captures, 'decade') === 'short';
  if (short && !has(captures, 'the')) return null;
  return { kind: 'place', place: { grain: 'decade', nth: num(captures, 'decade') } };
}

/** "Friday the 13th"; a short weekday is one here too. */
const weekdayThe = (captures: Captures): Meaning | null =>
  num(captures, 'ord') > 31 ? null : named({ weekday: num(captures, 'weekday'), day: num(captures, 'ord') });

/** A year with its era; astronomical, so that 44 BC is -43. */
function era(year: number): Meaning | null {
  const plain = Number.isInteger(year) && Math.abs(year) <= 9000 && year !== 0;
  return plain ? { kind: 'place', place: { grain: 'year', year } } : null;
}
