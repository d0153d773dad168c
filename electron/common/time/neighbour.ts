import { addMonths, calendarDay, isoDay, isoYear } from './day';
import { parsePoint } from './edtf-point';
import type { EdtfPoint } from './edtf-value';

/** Parts of a year that follow one another round the year: the four seasons, quarters, thirds and halves. */
const CYCLES = [
  [21, 22, 23, 24],
  [25, 26, 27, 28],
  [33, 34, 35, 36],
  [37, 38, 39],
  [40, 41],
] as const;

const two = (value: number): string => String(value).padStart(2, '0');

function nextDivision(year: number, code: number, step: 1 | -1): string | null {
  if (code <= 12) {
    const month = addMonths(year, code, step);
    const iso = isoYear(month.year);
    return iso === null ? null : `${iso}-${two(month.month)}`;
  }
  const cycle: readonly number[] | undefined = CYCLES.find((codes) => codes.some((each) => each === code));
  if (cycle === undefined) return null;
  const place = cycle.indexOf(code) + step;
  const turns = Math.floor(place / cycle.length);
  const next = cycle[place - turns * cycle.length];
  const iso = isoYear(year + turns);
  return next === undefined || iso === null ? null : `${iso}-${next}`;
}

/** The next or previous year, decade, century or millennium, by its digits before the X. Not across the year 0. */
function nextYear(text: string, step: 1 | -1): string | null {
  const match = /^(\d*)(X*)$/.exec(text);
  if (match === null) return text.includes('X') ? null : isoYear(Number(text) + step);
  const [, digits = '', open = ''] = match;
  if (digits === '') return null;
  if (open === '') return isoYear(Number(text) + step);
  const next = Number(digits) + step;
  return next < 0 || next >= 10 ** digits.length
    ? null
    : `${String(next).padStart(digits.length, '0')}${open}`;
}

function nextText({ year, division, day, earliest }: EdtfPoint, step: 1 | -1): string | null {
  if (division === null) return nextYear(year.text, step);
  if (`${year.text}${division.text}${day?.text ?? ''}`.includes('X')) return null;
  if (day === null) return nextDivision(Number(year.text), Number(division.text), step);
  return isoYear(calendarDay(earliest + step).year) === null ? null : isoDay(earliest + step);
}

/**
 * The date of the same precision just after (1) or just before (-1), keeping a mark on the whole: the day after
 * 2023-02-28, the month before 2023-03~, the season before 2023-21. Null where there is none that EDTF can write,
 * and for dates with a time, with doubt in one component, or with unspecified digits other than decade and century.
 */
export function neighbour(point: EdtfPoint, step: 1 | -1): EdtfPoint | null {
  const mark = /[?~%]$/.exec(point.edtf)?.[0] ?? '';
  const inner = point.edtf.slice(0, point.edtf.length - mark.length);
  if (point.time !== null || point.significant !== null || /[Y?~%]/.test(inner)) return null;
  const wholly = [point.division, point.day].every(
    (part) => part === null || (part.approximate === point.approximate && part.uncertain === point.uncertain),
  );
  const text = wholly ? nextText(point, step) : null;
  const next = text === null ? null : parsePoint(`${text}${mark}`);
  return next?.ok === true ? next.value : null;
}
