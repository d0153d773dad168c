import { isoYear, monthLength } from './day';

/** Which third of a month, year, decade or century is meant; `whole` is all of it, only about. */
export type Third = 'early' | 'mid' | 'late' | 'whole';
export type ThirdMark = '~' | '%' | '?';

/**
 * EDTF has no "early", so a third is kept as a span whose two ends are marked approximate: "early Jan 2023" is
 * 2023-01-01~/2023-01-10~. A month is cut after the 10th and 20th, a year after April and August, a decade after
 * the years 3 and 6, a century after 33 and 66. `whole` serves "c. the 1960s", since 196X takes no mark.
 */
const CUTS: Readonly<
  Record<Third, Readonly<Record<'month' | 'year' | 'decade' | 'century', readonly [number, number]>>>
> = {
  early: { month: [1, 10], year: [1, 4], decade: [0, 3], century: [0, 33] },
  mid: { month: [11, 20], year: [5, 8], decade: [4, 6], century: [34, 66] },
  late: { month: [21, 31], year: [9, 12], decade: [7, 9], century: [67, 99] },
  whole: { month: [1, 31], year: [1, 12], decade: [0, 9], century: [0, 99] },
};

const two = (value: number): string => String(value).padStart(2, '0');

function span(first: string, last: string, mark: ThirdMark): string {
  return `${first}${mark}/${last}${mark}`;
}

/** The span for a third of a month of a year (astronomical), or null past four digits. */
export function thirdOfMonth(year: number, month: number, third: Third, mark: ThirdMark): string | null {
  const iso = isoYear(year);
  if (iso === null) return null;
  const [from, to] = CUTS[third].month;
  const last = Math.min(to, monthLength(year, month));
  return span(`${iso}-${two(month)}-${two(from)}`, `${iso}-${two(month)}-${two(last)}`, mark);
}

/** The span of months for a third of a year. */
export function thirdOfYear(year: number, third: Third, mark: ThirdMark): string | null {
  const iso = isoYear(year);
  if (iso === null) return null;
  const [from, to] = CUTS[third].year;
  return span(`${iso}-${two(from)}`, `${iso}-${two(to)}`, mark);
}

/** The span of years for a third of the decade or century that begins with the year `start`. */
export function thirdOfYears(
  start: number,
  unit: 'decade' | 'century',
  third: Third,
  mark: ThirdMark,
): string | null {
  const [from, to] = CUTS[third][unit];
  const first = isoYear(start + from);
  const last = isoYear(start + to);
  return first === null || last === null ? null : span(first, last, mark);
}
