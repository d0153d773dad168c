import { SEASONS as NAMED_SEASONS } from '../../english-words';
import type { Unit } from '../unit';
import type { Season } from '../place';

/** Names that are also words, and short forms: alone they are months only where the words around them say so. */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set([
  'may',
  'march',
  'mar',
  'jan',
  'dec',
  'sep',
  'jun',
  'oct',
  'nov',
  'feb',
  'apr',
  'jul',
  'aug',
  'sept',
]);
export const SHORT_WEEKDAYS: ReadonlySet<string> = new Set([
  'mon',
  'tue',
  'tues',
  'wed',
  'weds',
  'thu',
  'thur',
  'thurs',
  'fri',
  'sat',
  'sun',
]);

const SEASON_LETTERS = ['SP', 'SU', 'FA', 'WI'] as const;
export const SEASONS: ReadonlyMap<string, Season> = new Map(
  [...NAMED_SEASONS].flatMap(([word, nth]) => {
    const letters = SEASON_LETTERS[nth - 1];
    return letters === undefined ? [] : [[word, letters] as const];
  }),
);

export const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['second', 'second'],
  ['minute', 'minute'],
  ['min', 'minute'],
  ['hour', 'hour'],
  ['hr', 'hour'],
  ['day', 'day'],
  ['weekend', 'weekend'],
  ['week', 'week'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['yr', 'year'],
  ['decade', 'decade'],
  ['century', 'century'],
  ['millennium', 'millennium'],
]);

export const PLURAL_UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...[...UNITS].map(([word, unit]) => [`${word}s`, unit] as const),
  ['centuries', 'century'],
  ['millennia', 'millennium'],
]);

/** Parts of the day, by their TIMEX3 letters or, for a point of it, the time. */
export const DAY_PARTS: ReadonlyMap<string, string> = new Map([
  ['morning', 'TMO'],
  ['dawn', 'TMO'],
  ['daybreak', 'TMO'],
  ['sunrise', 'TMO'],
  ['lunchtime', 'TMI'],
  ['midday', 'T12:00'],
  ['noon', 'T12:00'],
  ['afternoon', 'TAF'],
  ['evening', 'TEV'],
  ['dusk', 'TEV'],
  ['sunset', 'TEV'],
  ['night', 'TNI'],
  ['midnight', 'T24:00'],
]);

/** Words whose day is the same every year. */
export const FIXED_HOLIDAYS: ReadonlyMap<string, readonly [number, number]> = new Map<
  string,
  readonly [number, number]
>([
  ["new year's day", [1, 1]],
  ["new year's eve", [12, 31]],
  ["valentine's day", [2, 14]],
  ["st. patrick's day", [3, 17]],
  ['may day', [5, 1]],
  ['bastille day', [7, 14]],
  ['juneteenth', [6, 19]],
  ['halloween', [10, 31]],
  ['veterans day', [11, 11]],
  ['armistice day', [11, 11]],
  ['christmas eve', [12, 24]],
  ['christmas day', [12, 25]],
  ['christmas', [12, 25]],
  ['boxing day', [12, 26]],
]);

/** Words whose day is a weekday of a month: month, ISO weekday, which one (-1 the last). */
export const MOVING_HOLIDAYS: ReadonlyMap<string, readonly [number, number, number]> = new Map<
  string,
  readonly [number, number, number]
>([
  ['thanksgiving day', [11, 4, 4]],
  ['thanksgiving', [11, 4, 4]],
  ['labor day', [9, 1, 1]],
  ['memorial day', [5, 1, -1]],
  ['martin luther king day', [1, 1, 3]],
  ["presidents' day", [2, 1, 3]],
  ['columbus day', [10, 1, 2]],
  ["mother's day", [5, 7, 2]],
  ["father's day", [6, 7, 3]],
]);

/** Days that hang on Easter, by how many days behind it. */
export const CHURCH_HOLIDAYS: ReadonlyMap<string, number> = new Map([
  ['ash wednesday', -46],
  ['palm sunday', -7],
  ['maundy thursday', -3],
  ['good friday', -2],
  ['easter sunday', 0],
  ['easter monday', 1],
  ['easter', 0],
  ['whit sunday', 49],
  ['whit monday', 50],
]);

export const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
]);

/** "the nineties": the tens of a decade. */
export const DECADE_WORDS: ReadonlyMap<string, number> = new Map([
  ['twenties', 2],
  ['thirties', 3],
  ['forties', 4],
  ['fifties', 5],
  ['sixties', 6],
  ['seventies', 7],
  ['eighties', 8],
  ['nineties', 9],
]);

/** "last", "this", "next": how many units from the one under way. */
export const STEPS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
]);
