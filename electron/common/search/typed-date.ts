import { parseIsoDay } from '../time/day';

const dayFirst = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;
const yearFirst = /^(\d{4})([./])(\d{1,2})\2(\d{1,2})$/;

const isoOf = (year: string, month: string, day: string): string | null => {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseIsoDay(iso) === null ? null : iso;
};

/**
 * The day that a word typed in figures means, as 2023-02-14: 14.02.2023, 14/2/2023, 2023.2.14, and 2/14/2023, which is
 * none with the day first. Null for anything else.
 */
export function typedDate(word: string): string | null {
  const [, first = '', , second = '', last = ''] = dayFirst.exec(word) ?? yearFirst.exec(word) ?? [];
  if (first === '') return null;
  if (first.length === 4) return isoOf(first, second, last);
  return isoOf(last, second, first) ?? isoOf(last, first, second);
}
