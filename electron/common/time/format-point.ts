import { calendarDay, FIRST_GREGORIAN_DAY, weekdayOf, type DayNumber } from './day';
import type { EdtfPart, EdtfPoint } from './edtf-value';
import {
  ACROSS_YEARS,
  DIVISION_WORDS,
  monthWord,
  weekdayWord,
  WORDS,
  yearPair,
  yearWord,
  type DateStyle,
} from './english';

/** How much of a day to say: all, or leaving what the other end of a span says already. */
export type Saying = 'all' | 'without year' | 'day alone';

/** The words for a year with unspecified digits where they make a decade, century or millennium; else null. */
export function yearPhrase(text: string): string | null {
  if (!text.includes('X')) return yearWord(Number(text));
  if (text === 'XXXX') return WORDS.anyYear;
  const match = /^(-?)(\d+)(X+)$/.exec(text);
  if (match === null) return null;
  const [, sign, digits = '', open = ''] = match;
  const known = Number(digits);
  const bc = sign === '-';
  if (open.length === 3) return WORDS.millennium(known + 1, bc);
  if (open.length === 2) return WORDS.century(known + 1, bc);
  // "The 1900s" could as well be the century, and the 0s to 90s of a first century are no way to speak.
  if (!bc && known >= 10 && known % 10 !== 0) return WORDS.decade(known * 10);
  if (bc) return WORDS.plainDecade(WORDS.tight(String(known * 10 + 10), yearWord(-(known * 10))));
  return known === 0 ? null : WORDS.plainDecade(WORDS.tight(yearWord(known * 10), String(known * 10 + 9)));
}

function inYear(words: string, year: string): string | null {
  const phrase = yearPhrase(year);
  if (phrase === null) return null;
  return year.includes('X') ? WORDS.within(words, phrase) : `${words} ${phrase}`;
}

function divisionWords(year: string, code: number, style: DateStyle, saying: Saying): string | null {
  if (code <= 12) {
    const month = monthWord(code, style);
    return saying === 'all' ? inYear(month, year) : month;
  }
  const words = DIVISION_WORDS[code];
  if (words === undefined) return null;
  if (!ACROSS_YEARS.has(code)) return inYear(words, year);
  const pair = year.includes('X') ? null : yearPair(Number(year));
  return pair === null ? null : `${words} ${pair}`;
}

function dayWords(point: EdtfPoint, style: DateStyle, saying: Saying): string | null {
  const { year, division, day, approximate, uncertain, earliest } = point;
  const exact = style === 'long' && point.earliest === point.latest && earliest >= FIRST_GREGORIAN_DAY;
  const weekday = exact && !approximate && !uncertain ? `${weekdayWord(weekdayOf(earliest))} ` : '';
  const number = `${weekday}${Number(day?.text)}`;
  if (saying === 'day alone') return number;
  const words = `${number} ${monthWord(Number(division?.text), style)}`;
  return saying === 'all' ? inYear(words, year.text) : words;
}

function plainWords(point: EdtfPoint, style: DateStyle, saying: Saying): string | null {
  const { year, division, day, significant } = point;
  if (significant !== null) return null;
  if (division === null) return yearPhrase(year.text);
  const opened = division.text + (day?.text ?? '');
  if (opened === 'XX' || opened === 'XXXX') {
    const phrase = yearPhrase(year.text);
    return phrase === null ? null : `${day === null ? WORDS.someMonth : WORDS.someDay} ${phrase}`;
  }
  if (division.text.includes('X')) return null;
  if (day === null) return divisionWords(year.text, Number(division.text), style, saying);
  if (day.text === 'XX') {
    const month = divisionWords(year.text, Number(division.text), style, 'all');
    return month === null ? null : `${WORDS.someDay} ${month}`;
  }
  return day.text.includes('X') ? null : dayWords(point, style, saying);
}

function boundWords(day: DayNumber, wholeYears: boolean, style: DateStyle): string {
  const { year, month, day: number } = calendarDay(day);
  return wholeYears ? yearWord(year) : `${number} ${monthWord(month, style)} ${yearWord(year)}`;
}

/** What has no words of its own is told by its bounds, with its code behind so that nothing of it is lost. */
function byBounds(point: EdtfPoint, style: DateStyle): string {
  const first = calendarDay(point.earliest);
  const last = calendarDay(point.latest);
  const years = first.month === 1 && first.day === 1 && last.month === 12 && last.day === 31;
  const from = boundWords(point.earliest, years, style);
  const to = boundWords(point.latest, years, style);
  return WORDS.coded(WORDS.between(from, to), point.edtf);
}

function timeWords(time: string): string {
  return time.replace(/(Z|[+-].*)$/, (zone) => ` ${zone === 'Z' ? WORDS.universal : zone}`);
}

/** "year and month approximate, day uncertain", or null when every component is doubted alike. */
function partDoubts(parts: readonly (EdtfPart | null)[]): string | null {
  const given = parts.filter((part) => part !== null);
  const named = (doubted: (part: EdtfPart) => boolean): string[] =>
    WORDS.components.filter((_, index) => {
      const part = parts[index];
      return part !== null && part !== undefined && doubted(part);
    });
  const approximate = named((part) => part.approximate);
  const uncertain = named((part) => part.uncertain);
  const partial = [approximate, uncertain].some((names) => names.length > 0 && names.length < given.length);
  if (!partial) return null;
  return [
    ...(approximate.length > 0 ? [`${approximate.join(WORDS.and)} ${WORDS.approximate}`] : []),
    ...(uncertain.length > 0 ? [`${uncertain.join(WORDS.and)} ${WORDS.uncertain}`] : []),
  ].join(', ');
}

/** The words with the marks of a whole date: "c. 2023?". */
export function withDoubt(words: string, approximate: boolean, uncertain: boolean): string {
  const about = approximate ? WORDS.approximately(words) : words;
  return uncertain ? WORDS.uncertainly(about) : about;
}

/** One date in English. `saying` leaves out what a span's other end says; it works for days and months alone. */
export function pointWords(point: EdtfPoint, style: DateStyle, saying: Saying = 'all'): string {
  const plain = plainWords(point, style, saying);
  if (plain === null) return byBounds(point, style);
  const words = point.time === null ? plain : WORDS.at(plain, timeWords(point.time));
  const doubts = partDoubts([point.year, point.division, point.day]);
  if (doubts !== null) return WORDS.doubted(words, doubts);
  return withDoubt(words, point.approximate, point.uncertain);
}
