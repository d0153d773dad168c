import { dayNumber, weekdayOf } from '../../../electron/common/time/day';
import { MONTHS, WEEKDAYS } from '../../../electron/common/time/english-words';
import * as german from '../../../electron/common/time/prose/german/words';
import type { Marked } from './timeml';

const months: ReadonlyMap<string, number> = new Map([...MONTHS, ...german.MONTHS]);
const weekdays: ReadonlyMap<string, number> = new Map([...WEEKDAYS, ...german.WEEKDAYS]);

/** The one number that words name, of a list of names; null where they name none or several. */
function oneOf(names: ReadonlyMap<string, number>, text: string): number | null {
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  const told = new Set(words.flatMap((word) => names.get(word.toLowerCase()) ?? []));
  const [first = null] = told;
  return told.size === 1 ? first : null;
}

/**
 * Whether the annotators' value of a mark is at odds with the very words it was given to: "Tuesday" with the date of a
 * Wednesday, "July last year" with a June, "27 September 1989" with a day of another month or year.
 */
export function contradictsItself({ text, value }: Marked): boolean {
  const [, year, month, day] = (/^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T|$)/.exec(value) ?? []).map(Number);
  if (year === undefined || Number.isNaN(year)) return false;
  const years = text.match(/(?<![\d.,])(?:1\d|20)\d\d(?![\d.,]\d)/g) ?? [];
  if (years.length === 1 && Number(years[0]) !== year) return true;
  if (month === undefined || Number.isNaN(month)) return false;
  const named = oneOf(months, text);
  if (named !== null && named !== month) return true;
  if (day === undefined || Number.isNaN(day)) return false;
  const weekday = oneOf(weekdays, text);
  return weekday !== null && weekday !== weekdayOf(dayNumber({ year, month, day }));
}
