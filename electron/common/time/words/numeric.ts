import { dayExists } from '../day';
import { dayFault } from './absolute';
import { markOf } from './draft';
import { SAY, WHY } from './messages';
import { fault, found, told, type Candidate, type Outcome } from './outcome';
import { undoubt } from './partial';

const two = (value: number): string => String(value).padStart(2, '0');

function day(year: string, month: number, number: number, mark: string, why = ''): Candidate {
  return told(`${year}-${two(month)}-${two(number)}${mark}`, why);
}

/** "03/04/2023": both orders where both exist. With full stops the day comes first wherever they are used. */
function dayAndMonth(first: number, second: number, year: string, dotted: boolean, mark: string): Outcome {
  const dayFirst = dayExists({ year: Number(year), month: second, day: first });
  const monthFirst = !dotted && dayExists({ year: Number(year), month: first, day: second });
  if (dayFirst && monthFirst && first !== second) {
    return found(
      day(year, second, first, mark, WHY.dayFirst),
      day(year, first, second, mark, WHY.monthFirst),
    );
  }
  if (dayFirst) return found(day(year, second, first, mark));
  if (monthFirst) return found(day(year, first, second, mark));
  // The fault to tell is the one of the order in which the month at least is right.
  const [month, number] = first <= 12 && second > 12 && !dotted ? [first, second] : [second, first];
  return fault(dayFault(Number(year), month, number) ?? SAY.noMonth(month));
}

function monthOfYear(year: string, month: number, mark: string, why = ''): Outcome {
  return month >= 1 && month <= 12
    ? found(told(`${year}-${two(month)}${mark}`, why))
    : fault(SAY.noMonth(month));
}

function both(...outcomes: readonly Outcome[]): Outcome {
  return found(...outcomes.flatMap((each) => (each?.kind === 'found' ? each.candidates : [])));
}

/**
 * Four digits, a sign, two digits: a month, or two years of one century. With a hyphen 01 to 12 is ISO 8601's month
 * and nothing else; 21 to 41 is a part of a year to EDTF but to most people two years, so both are offered.
 */
function yearAndTwo(century: string, year: string, sign: string, last: string, mark: string): Outcome {
  const first = `${century}${year}`;
  const value = Number(last);
  const years = Number(last) > Number(year) ? `${first}${mark}/${century}${last}${mark}` : null;
  if (years === null || (sign === '-' && value >= 1 && value <= 12)) {
    if (value >= 21 && value <= 41 && sign === '-') return found(told(`${first}-${last}${mark}`));
    return monthOfYear(first, value, mark);
  }
  const span = found(told(years, WHY.years));
  if (value >= 1 && value <= 12) return both(span, monthOfYear(first, value, mark, WHY.month));
  if (sign === '-' && value >= 21 && value <= 41) {
    return both(span, found(told(`${first}-${last}${mark}`, WHY.partOfYear)));
  }
  return span;
}

/** Dates written in digits alone, other than EDTF: "03/04/2023", "14.2.2023", "2023/02/14", "02/2023", "1943-44". */
export function numeric(text: string): Outcome {
  const bare = undoubt(text);
  const mark = markOf(bare);
  const compact = bare.text.replaceAll(/ ?([/.–-]) ?/g, '$1');
  if (!/^\d+(?:[/.–-]\d+){0,2}$/.test(compact)) return null;
  const dayMonthYear = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(compact);
  if (dayMonthYear !== null) {
    const [, first, sign, second, year = ''] = dayMonthYear;
    if (year.length === 2) return fault(SAY.twoDigits(text));
    return dayAndMonth(Number(first), Number(second), year, sign === '.', mark);
  }
  const yearMonthDay = /^(\d{4})(?:([/.-])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))$/.exec(compact);
  if (yearMonthDay !== null) {
    const [, year = '', , looseMonth, looseDay, month = looseMonth, number = looseDay] = yearMonthDay;
    const wrong = dayFault(Number(year), Number(month), Number(number));
    return wrong === null ? found(day(year, Number(month), Number(number), mark)) : fault(wrong);
  }
  const pair = /^(\d{2})(\d{2})([-–/])(\d{2})$/.exec(compact);
  if (pair !== null) {
    const [, century = '', year = '', sign = '', last = ''] = pair;
    return yearAndTwo(century, year, sign, last, mark);
  }
  const monthYear = /^(\d{1,2})[/.](\d{4})$/.exec(compact);
  if (monthYear !== null) return monthOfYear(monthYear[2] ?? '', Number(monthYear[1]), mark);
  const yearMonth = /^(\d{4})[/.-](\d{1,2})$/.exec(compact);
  return yearMonth === null ? null : monthOfYear(yearMonth[1] ?? '', Number(yearMonth[2]), mark);
}
