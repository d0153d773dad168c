import { has, named, num, shift, unfilled, word, words } from '../build-meaning';
import { centuryOf, dateOf, daysOf, figuresOf, partsOf, rowDayOf } from '../calendar-meanings';
import { marked, type Meaning, type Pick } from '../meaning';
import type { Captures, Rule, Scene } from '../pattern';
import type { JoinedDates } from '../shared-date';
import { dayOfMonth, month, year } from './classes';
import { CHURCH_HOLIDAYS, FIXED_HOLIDAYS } from './words';

/** The first of two years names no date by itself: "the 2007/08 season". */
const date = (captures: Captures): Meaning =>
  marked(named(partsOf(captures)), word(captures, 'year') === 'span' ? { unsure: true } : {});

/** What turns to the past, the present and what comes, in every case. */
export const LAST =
  'vergangene|vergangenen|vergangener|vergangenes|letzte|letzten|letzter|letztes|vorige|vorigen|voriger|voriges';
export const THIS = 'diese|diesen|dieser|dieses|diesem|laufenden|laufende';
export const NEXT = 'nächste|nächsten|nächster|nächstes|kommende|kommenden|kommender|kommendes';
export const WHICH = `which=${LAST}|${THIS}|${NEXT}`;

/** Which way such a word turns: -1, 0 or 1. */
export function stepOf(captures: Captures): number {
  const which = word(captures, 'which');
  if (/^(?:vergang|letzt|vorig)/.test(which)) return -1;
  return /^(?:nächst|kommend)/.test(which) ? 1 : 0;
}

function pickOf(captures: Captures): Pick {
  if (word(captures, 'which').startsWith('kommend')) return 'coming';
  const step = stepOf(captures);
  return step === 0 ? 'this' : step < 0 ? 'last' : 'next';
}

/** "Mai dieses Jahres", "3. Mai vorigen Jahres". */
const ofYear = (captures: Captures): Meaning => ({
  kind: 'part',
  parts: partsOf(captures),
  base: shift('year', stepOf(captures)),
});

/** A date in figures; Germans write the day first, so that nothing is left open. */
function figures(captures: Captures): Meaning | null {
  const parts = figuresOf(captures);
  return parts && named(parts);
}

/** "3. 5. 1999", with spaces. */
function spaced(captures: Captures): Meaning | null {
  const month = num(captures, 'mon');
  return month > 12 ? null : named({ ...partsOf(captures), month });
}

const joined: JoinedDates = {
  day: dayOfMonth,
  month,
  year,
  spans: words('bis -'),
  lists: words('und oder sowie ,'),
  between: words('zum am den dem der anfang mitte ende'),
};

const rowDay = rowDayOf(joined);
const monthDate = dateOf(joined);

/** In front of "Sonntag" and behind "Winter" a hyphen makes one word of two: "Herz-Jesu-Sonntag", "Winter-Biathlon". */
const COMPOUND = words('-');

/** What a month that is a date stands behind; without any it is as often each of them, or a word for a mood. */
const MONTH_LEADS = words(
  'im vom zum am zwischen seit bis ab für gegen nach vor anfang mitte ende beginn und oder sowie , ( der des dem den diesem diesen kommenden vergangenen letzten nächsten',
);

/** A month by itself: filled in behind what leads to one. */
function bareMonth(captures: Captures, scene: Scene, at: number, end: number): Meaning | null {
  const meaning = monthDate(captures, scene, at, end);
  const before = scene.tokens.at(at - 1)?.lower ?? '';
  const hasYear = meaning?.kind === 'named' && meaning.parts.year !== undefined;
  return MONTH_LEADS.has(before) || hasYear ? meaning : unfilled(meaning);
}

/** "In der Nacht zum Mittwoch" begins on the day before: of the two none is filled in. */
const bareWeekday = (captures: Captures, scene: Scene, at: number): Meaning | null => {
  const isNight =
    scene.tokens.at(at - 2)?.lower === 'nacht' && NIGHT_TO.has(scene.tokens.at(at - 1)?.lower ?? '');
  return isNight ? unfilled(date(captures)) : date(captures);
};
const NIGHT_TO = words('zum auf');

/** What stands before a number that is a year without doubt. */
const BEFORE_YEAR = words('seit frühjahr frühling sommer herbst winter ende anfang mitte');
const COUNTED = words(
  'menschen personen euro mark dollar einwohner meter metern kilometer kilometern uhr prozent tonnen stück zuschauer besucher mitglieder soldaten arbeitsplätze millionen',
);
const NO_YEARS = words('nr no tel $ € / art str plz von davon');

/**
 * A year told without any word for it. What a count stands before is a noun, and German nouns have capitals: before
 * one, a round number or one long past is likelier a count.
 */
function freeYear(captures: Captures, scene: Scene, at: number, end: number): Meaning | null {
  const year = num(captures, 'year');
  if (year < 1500 || year > 2050) return null;
  const behind = scene.tokens.at(end);
  const noun = behind !== undefined && !behind.breaks && /^\p{Lu}/u.test(behind.text);
  if (year % 100 === 0 ? noun || year < 1900 : noun && year < 1900) return null;
  const before = scene.tokens.at(at - 1)?.text ?? '';
  return /^[./:]$/.test(before) && scene.tokens.at(at)?.glued === true ? null : date(captures);
}

const CENTURY = 'jahrhundert|jahrhunderts|jahrhunderte|jahrhunderten';

const decade = (captures: Captures): Meaning => ({
  kind: 'place',
  place: { grain: 'decade', nth: num(captures, 'decade') },
});

const holidays: Rule[] = [
  ...[...FIXED_HOLIDAYS].map(([name, [month, day]]) => ({ name, given: { month, day } })),
  ...[...CHURCH_HOLIDAYS].map(([name, easter]) => ({ name, given: { easter } })),
].map(({ name, given }) => ({
  pattern: `${name} $year?`,
  means: (captures) => named({ ...given, ...(has(captures, 'year') ? { year: num(captures, 'year') } : {}) }),
}));

/** Dates by name and in figures. */
export const calendarRules: readonly Rule[] = [
  { pattern: '$weekday ,? (den|dem|der)? $dom $month $year?', means: date },
  { pattern: '$shortday ,? $dom $month $year?', means: (c) => named(partsOf(c)) },
  { pattern: '$weekday ,? (den|dem|der)? $figures', means: figures },
  { pattern: '$dom $month ,? $year', means: date },
  { pattern: '$dom $month', means: monthDate },
  { pattern: `$dom $month ${WHICH} jahres|jahrs`, means: ofYear },
  { pattern: '$dom - until=$dom $month $year?', means: daysOf },
  { pattern: '$dom', means: rowDay, before: words('und oder bis sowie ,') },
  { pattern: '$dom mon=$dom $year', means: spaced },
  { pattern: '$month $year', means: date },
  { pattern: '$month', means: bareMonth, notAfter: COMPOUND },
  { pattern: `$month ${WHICH} jahres|jahrs`, means: ofYear },
  { pattern: `${WHICH} jahr ,? im|in? $month`, means: ofYear },
  { pattern: `${WHICH} $month`, means: (c) => named(partsOf(c), pickOf(c)) },
  { pattern: '$weekday', means: () => shift('day', 0), after: words('heutigen heutiger') },
  { pattern: '$weekday', means: () => shift('day', -1), after: words('gestrigen gestriger') },
  { pattern: '$weekday', means: () => shift('day', 1), after: words('morgigen morgiger') },
  { pattern: '$weekday', means: bareWeekday, notAfter: COMPOUND },
  { pattern: `(der|den|dem)? ${WHICH} $weekday`, means: (c) => named(partsOf(c), pickOf(c)) },
  { pattern: `${WHICH} woche ,? am? $weekday`, means: (c) => ofWeek(c) },
  {
    pattern: '(der|den|dem|am)? darauffolgenden|folgenden $weekday',
    means: (c) => named(partsOf(c), 'after-told'),
  },
  { pattern: '$weekday which=nächster|kommender|vergangener|letzter|dieser woche', means: (c) => ofWeek(c) },
  { pattern: 'jahr|jahre|jahres|jahren $year', means: date },
  { pattern: '$year', means: date, after: BEFORE_YEAR, notBefore: COUNTED },
  { pattern: '$year', means: freeYear, after: words('von'), before: words('bis') },
  { pattern: '$year', means: freeYear, notAfter: NO_YEARS, notBefore: COUNTED },
  { pattern: '$season $year', means: date },
  { pattern: '$season des jahres $year', means: date },
  {
    pattern: '$season',
    means: date,
    after: words('im vom zum am seit bis ab diesem dem'),
    notBefore: COMPOUND,
  },
  // "Den Sommer über", "für den Sommer": some summer, or every one.
  { pattern: '$season', means: (c) => unfilled(named(partsOf(c))), after: words('den'), notBefore: COMPOUND },
  { pattern: `${WHICH} $season`, means: (c) => named(partsOf(c), pickOf(c)) },
  { pattern: `$season ${WHICH} jahres|jahrs`, means: ofYear },
  { pattern: '(die|den|der)? $decade -? jahre|jahren', means: decade },
  { pattern: '(die|den|der)? $decade', means: (c) => (word(c, 'decade') === 'joined' ? decade(c) : null) },
  { pattern: `$ord ${CENTURY}`, means: centuryOf },
  { pattern: '$figures', means: figures },
  { pattern: '$shortdate', means: shortDate, after: words('am vom zum den dem seit') },
  { pattern: '$weekday ,? (den|dem)? $shortdate', means: shortDate },
  { pattern: '$shortday ,? $shortdate', means: shortDate },
  { pattern: `$ord ${CENTURY} v|n . chr .`, means: (c) => unfilled(centuryOf(c)) },
  { pattern: '(jahr|jahre)? $yearnumber v . chr .', means: (c) => era(1 - num(c, 'yearnumber')) },
  { pattern: '(jahr|jahre)? $yearnumber n . chr .', means: (c) => era(num(c, 'yearnumber')) },
  { pattern: '(jahr|jahre)? $yearnumber vor christus|christi', means: (c) => era(1 - num(c, 'yearnumber')) },
  { pattern: '(jahr|jahre)? $yearnumber nach christus|christi', means: (c) => era(num(c, 'yearnumber')) },
  ...holidays,
];

/** "3.2.", "14.2.23": the year of two figures is of this century up to 39, as everywhere here. */
function shortDate(captures: Captures): Meaning | null {
  const [, day, month, year = ''] = /^(\d+)\.(\d+)\.(\d*)$/.exec(word(captures, 'shortdate')) ?? [];
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  const parts = { month: Number(month), day: Number(day) };
  return named(year === '' ? parts : { ...parts, year: Number(`${Number(year) < 40 ? '20' : '19'}${year}`) });
}

/** A year with its era; astronomical, so that 44 v. Chr. is -43. */
function era(year: number): Meaning | null {
  const plain = Number.isInteger(year) && Math.abs(year) <= 9000;
  return plain ? { kind: 'place', place: { grain: 'year', year } } : null;
}

function ofWeek(captures: Captures): Meaning {
  return { kind: 'weekday-of', weekday: num(captures, 'weekday'), by: stepOf(captures), from: 'now' };
}
