import type { Season } from '../place';
import type { Unit } from '../unit';

const numbered = (names: string): ReadonlyMap<string, number> =>
  new Map(names.split(' | ').flatMap((row, at) => row.split(' ').map((name) => [name, at + 1] as const)));

export const MONTHS = numbered(
  'januar jänner jan | februar feber feb | märz mär mrz | april apr | mai | juni jun | juli jul | august aug | september sep sept | oktober okt | november nov | dezember dez',
);
export const WEEKDAYS = numbered(
  'montag | dienstag | mittwoch | donnerstag | freitag | samstag sonnabend | sonntag',
);
/** Before a date only: "Mo, 3. Mai". */
export const SHORT_WEEKDAYS = numbered('mo | di | mi | do | fr | sa | so');

export const SEASONS: ReadonlyMap<string, Season> = new Map<string, Season>([
  ['frühling', 'SP'],
  ['frühjahr', 'SP'],
  ['frühlings', 'SP'],
  ['frühjahrs', 'SP'],
  ['sommer', 'SU'],
  ['sommers', 'SU'],
  ['herbst', 'FA'],
  ['herbstes', 'FA'],
  ['winter', 'WI'],
  ['winters', 'WI'],
]);

const inflected = (rows: readonly (readonly [Unit, string])[]): ReadonlyMap<string, Unit> =>
  new Map(rows.flatMap(([unit, forms]) => forms.split(' ').map((form) => [form, unit] as const)));

/** One of a unit, in every case; and several. Some forms are both. */
export const UNITS = inflected([
  ['second', 'sekunde'],
  ['minute', 'minute'],
  ['hour', 'stunde'],
  ['day', 'tag tages tags'],
  ['week', 'woche'],
  ['weekend', 'wochenende wochenendes'],
  ['month', 'monat monats monates'],
  ['quarter', 'quartal quartals quartales'],
  ['year', 'jahr jahres jahrs'],
  ['decade', 'jahrzehnt jahrzehnts jahrzehntes'],
  ['century', 'jahrhundert jahrhunderts'],
  ['millennium', 'jahrtausend jahrtausends'],
]);
export const PLURAL_UNITS = inflected([
  ['second', 'sekunden'],
  ['minute', 'minuten'],
  ['hour', 'stunden'],
  ['day', 'tage tagen'],
  ['week', 'wochen'],
  ['weekend', 'wochenenden'],
  ['month', 'monate monaten'],
  ['quarter', 'quartale quartalen'],
  ['year', 'jahre jahren'],
  ['decade', 'jahrzehnte jahrzehnten'],
  ['century', 'jahrhunderte jahrhunderten'],
  ['millennium', 'jahrtausende jahrtausenden'],
]);

/** Parts of the day by their TIMEX3 letters. */
export const DAY_PARTS: ReadonlyMap<string, string> = new Map([
  ['morgen', 'TMO'],
  ['früh', 'TMO'],
  ['vormittag', 'TMO'],
  ['mittag', 'T12:00'],
  ['nachmittag', 'TAF'],
  ['abend', 'TEV'],
  ['nacht', 'TNI'],
  ['mitternacht', 'T24:00'],
]);

const ONES = 'ein zwei drei vier fünf sechs sieben acht neun'.split(' ');
const TENS = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');

/** Numbers written as one word, to ninety-nine, and a hundred and a thousand. */
export const NUMBERS: ReadonlyMap<string, number> = new Map<string, number>([
  ...'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'
    .split(' ')
    .map((word, at) => [word, at + 1] as const),
  ...TENS.flatMap((tens, at) => [
    [tens, (at + 2) * 10] as const,
    ...ONES.map((one, units) => [`${one}und${tens}`, (at + 2) * 10 + units + 1] as const),
  ]),
  ...['hundert', 'einhundert'].map((word) => [word, 100] as const),
  ...['tausend', 'eintausend'].map((word) => [word, 1000] as const),
  ['beide', 2],
  ['beiden', 2],
  ['anderthalb', 1.5],
  ['eineinhalb', 1.5],
  ['zweieinhalb', 2.5],
  ['dreieinhalb', 3.5],
  ['viereinhalb', 4.5],
]);

const LENGTH_UNITS: readonly (readonly [Unit, string])[] = [
  ['hour', 'stündig'],
  ['day', 'tägig'],
  ['week', 'wöchig'],
  ['month', 'monatig'],
];
const ENDINGS = ['', 'e', 'en', 'er', 'es', 'em'];

/** "achttägig", "zweiwöchigen", "mehrstündiges": a length in one word; the count is NaN where it is not told. */
export const LENGTH_WORDS: ReadonlyMap<string, { readonly unit: Unit; readonly count: number }> = new Map(
  [['ein', 1] as const, ...NUMBERS, ['mehr', Number.NaN] as const].flatMap(([number, count]) =>
    LENGTH_UNITS.flatMap(([unit, stem]) =>
      ENDINGS.map((end) => [`${number}${stem}${end}`, { unit, count }] as const),
    ),
  ),
);

/** "ein Jahr": the article is a count too, but a weak one. */
export const ARTICLES: ReadonlySet<string> = new Set(['ein', 'eine', 'einem', 'einen', 'einer', 'eines']);
export const HALVES: ReadonlySet<string> = new Set(['halbe', 'halben', 'halbes', 'halber', 'halbem']);
export const VAGUE: ReadonlySet<string> = new Set(
  'einige einigen einiger mehrere mehreren mehrerer viele vielen vieler wenige wenigen weniger paar etliche etlichen zahlreiche zahlreichen'.split(
    ' ',
  ),
);

const ORDINAL_STEMS = 'erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft'.split(' ');
/** First to twelfth, in every case. */
export const ORDINALS: ReadonlyMap<string, number> = new Map(
  ORDINAL_STEMS.flatMap((stem, at) =>
    ['e', 'en', 'er', 'es', 'em'].map((end) => [`${stem}${end}`, at + 1] as const),
  ),
);

/** "die Siebzigerjahre", "die siebziger Jahre": the tens of a decade. */
export const DECADE_WORDS: ReadonlyMap<string, number> = new Map(
  TENS.map((tens, at) => [`${tens}er`, at + 2]),
);

/** Days of the same date every year: month and day. */
export const FIXED_HOLIDAYS: ReadonlyMap<string, readonly [number, number]> = new Map<
  string,
  readonly [number, number]
>([
  ['neujahr', [1, 1]],
  ['heiligabend', [12, 24]],
  ['heiliger abend', [12, 24]],
  ['weihnachten', [12, 25]],
  ['silvester', [12, 31]],
  ['allerheiligen', [11, 1]],
  ['mariä himmelfahrt', [8, 15]],
  ['nikolaus', [12, 6]],
  ['neujahrstag', [1, 1]],
  ['dreikönigstag', [1, 6]],
  ['heilige drei könige', [1, 6]],
  ['heiligen drei könige', [1, 6]],
  ['tag der arbeit', [5, 1]],
  ['tag der deutschen einheit', [10, 3]],
  ['reformationstag', [10, 31]],
  ['allerseelen', [11, 2]],
  ['erster weihnachtsfeiertag', [12, 25]],
  ['ersten weihnachtsfeiertag', [12, 25]],
  ['1 . weihnachtsfeiertag', [12, 25]],
  ['zweiter weihnachtsfeiertag', [12, 26]],
  ['zweiten weihnachtsfeiertag', [12, 26]],
  ['2 . weihnachtsfeiertag', [12, 26]],
  ['stephanstag', [12, 26]],
]);

/** Days that hang on Easter, by how many days behind it. */
export const CHURCH_HOLIDAYS: ReadonlyMap<string, number> = new Map([
  ['rosenmontag', -48],
  ['aschermittwoch', -46],
  ['palmsonntag', -7],
  ['gründonnerstag', -3],
  ['karfreitag', -2],
  ['karsamstag', -1],
  ['ostern', 0],
  ['ostersonntag', 0],
  ['ostermontag', 1],
  ['christi himmelfahrt', 39],
  ['pfingsten', 49],
  ['pfingstsonntag', 49],
  ['pfingstmontag', 50],
  ['fronleichnam', 60],
]);
