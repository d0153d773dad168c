import type { Weekday } from './day';

/** Two lengths of wording: for lists and chips, or written out. */
export type DateStyle = 'short' | 'long';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Parts of a year by EDTF code; winters and the plain four seasons are put together with their year elsewhere. */
export const DIVISION_WORDS: Readonly<Record<number, string>> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
  25: 'northern spring',
  26: 'northern summer',
  27: 'northern autumn',
  28: 'northern winter',
  29: 'southern spring',
  30: 'southern summer',
  31: 'southern autumn',
  32: 'southern winter',
  33: 'first quarter of',
  34: 'second quarter of',
  35: 'third quarter of',
  36: 'fourth quarter of',
  37: 'first third of',
  38: 'second third of',
  39: 'last third of',
  40: 'first half of',
  41: 'second half of',
};

/** The codes of parts that run from December into the next year, and so are told with two years. */
export const ACROSS_YEARS: ReadonlySet<number> = new Set([24, 28, 30]);

/** The name of a month (1-12): `Feb` or `February`. */
export function monthWord(month: number, style: DateStyle): string {
  const name = MONTHS[month - 1] ?? '';
  return style === 'short' ? name.slice(0, 3) : name;
}

/** The name of a weekday: `Tuesday`. */
export function weekdayWord(weekday: Weekday): string {
  return WEEKDAYS[weekday - 1] ?? '';
}

/** 1st, 2nd, 3rd, 4th, 11th, 21st. */
export function ordinal(value: number): string {
  const ten = value % 100;
  if (ten > 10 && ten < 14) return `${value}th`;
  return `${value}${['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'}`;
}

/** A year (astronomical) in words: `2023`, `AD 79`, `44 BC`, `year 12345`. */
export function yearWord(year: number): string {
  if (year <= 0) return `${1 - year} BC`;
  if (year < 1000) return `AD ${year}`;
  return year > 9999 ? `year ${year}` : String(year);
}

/** Two years in a row as one: `1943–44`, `1999–2000`, `44–43 BC`; null across the eras, which has no short form. */
export function yearPair(year: number): string | null {
  const next = year + 1;
  if (year === 0) return null;
  if (year < 0) return `${1 - year}–${1 - next} BC`;
  if (year < 1000) return `AD ${year}–${next}`;
  const turn = Math.floor(year / 100) !== Math.floor(next / 100);
  return `${year}–${turn ? next : String(next).slice(2)}`;
}

/** The wordings that join dates. Whatever is written here, the reader of typed dates reads back. */
export const WORDS = {
  approximately: (date: string) => `c. ${date}`,
  uncertainly: (date: string) => `${date}?`,
  doubted: (date: string, doubts: string) => `${date} (${doubts})`,
  components: ['year', 'month', 'day'] as const,
  approximate: 'approximate',
  uncertain: 'uncertain',
  and: ' and ',
  or: ' or ',
  within: (date: string, year: string) => `${date} in ${year}`,
  at: (date: string, time: string) => `${date} at ${time}`,
  decade: (year: number) => `the ${year}s`,
  plainDecade: (years: string) => `the decade ${years}`,
  century: (nth: number, bc: boolean) => `the ${ordinal(nth)} century${bc ? ' BC' : ''}`,
  millennium: (nth: number, bc: boolean) => `the ${ordinal(nth)} millennium${bc ? ' BC' : ''}`,
  anyYear: 'an unknown year',
  someMonth: 'some month in',
  someDay: 'some day in',
  oneOfMany: (count: number) => `one of ${count} dates`,
  allOfMany: (count: number) => `all of ${count} dates`,
  coded: (date: string, code: string) => `${date} (${code})`,
  between: (first: string, last: string) => `some time between ${first} and ${last}`,
  tight: (first: string, last: string) => `${first}–${last}`,
  loose: (first: string, last: string) => `${first} – ${last}`,
  third: (third: 'early' | 'mid' | 'late', date: string) =>
    third === 'mid' ? `mid-${date}` : `${third} ${date}`,
  before: (date: string) => `before ${date}`,
  until: (date: string) => `until ${date}`,
  after: (date: string) => `after ${date}`,
  since: (date: string) => `from ${date} on`,
  orEarlier: (date: string) => `${date} or earlier`,
  orLater: (date: string) => `${date} or later`,
  endUnknown: (date: string) => `from ${date}, end unknown`,
  startUnknown: (date: string) => `until ${date}, start unknown`,
  anyTime: 'at any time',
  sinceUnknown: 'from an unknown day on',
  untilUnknown: 'until an unknown day',
  universal: 'UTC',
} as const;
