/** The English words that both readers of dates know: of what is typed, and of prose. Maps: "constructor" finds nothing. */

/** Names of a thing in order, each a list of its spellings, as a map from spelling to its place in the order. */
function numbered(from: number, names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(names.flatMap((spellings, index) => spellings.map((name) => [name, index + from] as const)));
}

/** Months, 1 to 12, by name and short name. */
export const MONTHS = numbered(1, [
  ['january', 'jan'],
  ['february', 'feb', 'febr'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]);

/** Weekdays as ISO 8601 counts them, Monday first. */
export const WEEKDAYS = numbered(1, [
  ['monday', 'mon'],
  ['tuesday', 'tue', 'tues'],
  ['wednesday', 'wed', 'weds'],
  ['thursday', 'thu', 'thur', 'thurs'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
  ['sunday', 'sun'],
]);

/** Seasons in the order of the year, spring first. */
export const SEASONS = numbered(1, [
  ['spring', 'springtime'],
  ['summer', 'summertime'],
  ['autumn', 'fall'],
  ['winter', 'wintertime'],
]);

const spelled = (words: string): ReadonlyMap<string, number> =>
  numbered(
    1,
    words.split(' ').map((word) => [word]),
  );

/** Numbers from one to nineteen. */
export const SMALL = spelled(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);

/** The tens from twenty on. */
export const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10] as const),
);

/** Ordinals from first to twenty-first, of centuries and of days. */
export const ORDINALS = spelled(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first',
);
