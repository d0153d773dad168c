import { addDays, addMonths, isoDay, isoYear, monthLength } from './day';
import { parsePoint } from './edtf-point';
import type { EdtfPart, EdtfPoint } from './edtf-value';
import { writePoint } from './edtf-write';

/** How far a date is moved: so many days or calendar months, to later above 0. */
export interface Shift {
  readonly unit: 'days' | 'months';
  readonly count: number;
}

/** Parts of a year that follow one another through it, in the order of their codes: seasons, quarters, thirds, halves. */
const cycles: readonly (readonly number[])[] = [
  [21, 22, 23, 24],
  [25, 26, 27, 28],
  [31, 32, 29, 30],
  [33, 34, 35, 36],
  [37, 38, 39],
  [40, 41],
];
const monthsOf = { decade: 120, century: 1200, millennium: 12_000 } as const;

/**
 * The least a date can be moved by and stay told as finely as it is: a day for a day, a month for a month. Null for what
 * fits no such step: a year told to some digits (`1950S2`), digits left open in the middle of one.
 */
export function pointStep({ precision, division, significant }: EdtfPoint): Shift | null {
  if (significant !== null) return null;
  switch (precision) {
    case 'time':
    case 'day':
      return { unit: 'days', count: 1 };
    case 'month':
      return { unit: 'months', count: 1 };
    case 'season':
      return { unit: 'months', count: 12 / (cycleOf(Number(division?.text))?.length ?? 1) };
    case 'year':
      return { unit: 'months', count: 12 };
    case 'decade':
    case 'century':
    case 'millennium':
      return { unit: 'months', count: monthsOf[precision] };
    default:
      return null;
  }
}

/**
 * The date moved, with its precision, its doubts and its time of day. A day that a month does not have becomes the last
 * that it has. Null where the shift does not suit the date (a month by days), or leads out of what EDTF can write.
 */
export function movePoint(point: EdtfPoint, shift: Shift): EdtfPoint | null {
  const parts = shift.unit === 'days' ? byDays(point, shift.count) : byMonths(point, shift.count);
  if (parts === null) return null;
  const [year, division, day] = parts;
  if (year === null) return null;
  const written = writePoint({
    year: { ...point.year, text: year },
    division: withText(point.division, division),
    day: withText(point.day, day),
    time: point.time,
    significant: point.significant,
  });
  const moved = parsePoint(written);
  return moved.ok ? moved.value : null;
}

type Parts = readonly [year: string | null, division: string | null, day: string | null];

function withText(part: EdtfPart | null, text: string | null): EdtfPart | null {
  return part && text !== null ? { ...part, text } : part;
}

function byDays({ precision, earliest }: EdtfPoint, count: number): Parts | null {
  if (precision !== 'day' && precision !== 'time') return null;
  const [, year = null, month = null, day = null] =
    /^(-?\d{4})-(\d{2})-(\d{2})$/.exec(isoDay(addDays(earliest, count))) ?? [];
  return [year, month, day];
}

function byMonths({ year, division, day }: EdtfPoint, count: number): Parts | null {
  const code = Number(division?.text);
  // A part of the year that is left open, or none at all, goes with its year.
  if (year.text.includes('X') || division === null || Number.isNaN(code))
    return byYears(year.text, count / 12);
  if (code > 12) return bySeasons(Number(year.text), code, count);
  const next = addMonths(Number(year.text), code, count);
  const last = monthLength(next.year, next.month);
  const kept =
    day === null || day.text.includes('X') ? (day?.text ?? null) : two(Math.min(Number(day.text), last));
  return [isoYear(next.year), two(next.month), kept];
}

function bySeasons(year: number, code: number, count: number): Parts | null {
  const cycle = cycleOf(code);
  if (cycle === undefined) return byYears(isoYear(year) ?? '', count / 12);
  const steps = (count * cycle.length) / 12;
  if (!Number.isInteger(steps)) return null;
  const place = cycle.indexOf(code) + steps;
  const years = Math.floor(place / cycle.length);
  const next = cycle[place - years * cycle.length];
  return next === undefined ? null : [isoYear(year + years), String(next), null];
}

/** Years as written: with an open decade or century, by whole ones of these. Not across the year 0 then. */
function byYears(text: string, count: number): Parts | null {
  const match = /^(-?)(\d+)(X*)$/.exec(text);
  if (match === null) return null;
  const [, sign = '', digits = '', open = ''] = match;
  const steps = count / 10 ** open.length;
  if (!Number.isInteger(steps)) return null;
  const value = Number(`${sign}${digits}`) + steps;
  if (open === '') return [isoYear(value) ?? String(value), null, null];
  const most = 10 ** digits.length;
  if (sign === '' ? value < 0 || value >= most : value >= 0 || value <= -most) return null;
  return [`${sign}${String(Math.abs(value)).padStart(digits.length, '0')}${open}`, null, null];
}

function cycleOf(code: number): readonly number[] | undefined {
  return cycles.find((codes) => codes.includes(code));
}

const two = (value: number): string => String(value).padStart(2, '0');
