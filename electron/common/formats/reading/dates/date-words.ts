/*
 * The few ways in which pages and files write their own publication date. Dates inside the prose are another
 * matter and read elsewhere; here a wrong guess would become the date everything else is worked out against,
 * so whatever could be read two ways is left as words.
 */

const months = [
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november',
  'december',
]; // prettier-ignore

function monthNumber(word: string): number | null {
  const bare = word.toLowerCase().replace(/\.$/, '');
  if (bare.length < 3) return null;
  const at = months.findIndex(
    (month) => month === bare || month.slice(0, 3) === bare || (bare === 'sept' && month === 'september'),
  );
  return at < 0 ? null : at + 1;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function dayOf(year: number, month: number | null, day: number): string | null {
  if (month === null || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Whether `YYYY-MM-DD` names a day of the Gregorian calendar (ISO 8601). */
export function isRealDay(day: string): boolean {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return dayOf(Number(year), Number(month), Number(date)) === day;
}

const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const time = '(?:[,\\s]+(?:at\\s+)?\\d{1,2}[:.]\\d{2}.*)?';
const dayFirst = new RegExp(
  `^${weekday}(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?([a-z]+\\.?),?\\s+(\\d{4})${time}$`,
  'i',
);
const monthFirst = new RegExp(
  `^${weekday}([a-z]+\\.?)\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${time}$`,
  'i',
);

/**
 * The EDTF day, month or year that such words name, or null when they name none or more than one. Understood:
 * ISO 8601 with or without a time (the day as written, no time zone is applied), 20230214, "14 February 2023",
 * "Tuesday, Feb. 14, 2023", RFC 5322 dates, 2023/02/14.
 */
export function edtfFromWords(words: string): string | null {
  const text = words.trim().replace(/\s+/g, ' ');
  const [, year, month, day] =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text) ??
    /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?: .*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(text) ??
    [];
  if (year !== undefined) return dayOf(Number(year), Number(month), Number(day));
  const [, date, name, dayFirstYear] = dayFirst.exec(text) ?? [];
  if (date !== undefined) return dayOf(Number(dayFirstYear), monthNumber(name ?? ''), Number(date));
  const [, nameFirst, dateSecond, lastYear] = monthFirst.exec(text) ?? [];
  if (nameFirst !== undefined) return dayOf(Number(lastYear), monthNumber(nameFirst), Number(dateSecond));
  const [, yearAlone, monthAlone] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(text) ?? [];
  if (yearAlone === undefined) return null;
  return monthAlone === undefined ? yearAlone : `${yearAlone}-${monthAlone}`;
}
