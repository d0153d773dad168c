import { parse } from 'edtf';
import { calendarDay, FURTHEST_YEAR } from './day';
import { divisionRange, maskedRange, significantRange, yearRange } from './edtf-bounds';
import type { DayRange, EdtfError, EdtfPart, EdtfPoint, Precision } from './edtf-value';
import { writePoint } from './edtf-write';
import { err, ok, type Result } from '#common/result';

type Code = EdtfError['code'];

/** Longer than any date that has a meaning; it keeps the grammar's work small whatever is thrown at it. */
const LONGEST_POINT = 40;

const SIMPLE = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)$/;
const DATED = /^(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/;
const TIMED = /^(-?\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}(?::\d{2})?)?)$/;
const LONG_YEAR = /^Y(-?)(\d+)(?:E(\d+))?(?:S([1-9]))?([?~%]?)$/;
const SIGNIFICANT = /^(-?\d{4})S([1-9])$/;

const part = (text: string, approximate = false, uncertain = false): EdtfPart => ({
  text,
  approximate,
  uncertain,
});

function finish(
  parts: Pick<EdtfPoint, 'year' | 'division' | 'day' | 'time' | 'significant'>,
  range: DayRange,
  precision: Precision,
): EdtfPoint {
  const all = [parts.year, parts.division, parts.day].filter((each) => each !== null);
  return {
    ...parts,
    edtf: writePoint(parts),
    earliest: range.from,
    latest: range.to,
    precision,
    approximate: all.some((each) => each.approximate),
    uncertain: all.some((each) => each.uncertain),
  };
}

function precisionOf(year: string, division: string | null, day: string | null): Precision {
  const open = /X+$/.exec(year)?.[0].length ?? 0;
  if (year.includes('X')) {
    if (/X\d/.test(year)) return 'range';
    return (['decade', 'century', 'millennium'] as const)[open - 1] ?? 'range';
  }
  if (division === null) return 'year';
  if (division.includes('X')) return 'year';
  if (Number(division) > 12) return 'season';
  return day === null || day.includes('X') ? 'month' : 'day';
}

/** The year, division and day of a date already known to be well formed. */
function dated(year: EdtfPart, division: EdtfPart | null, day: EdtfPart | null): Result<EdtfPoint, Code> {
  // ISO 8601 has no year -0000: the year before 1 is 0000.
  if (year.text === '-0000') return err('not-edtf');
  const code = division === null ? 0 : Number(division.text);
  const range =
    code > 12 && day === null
      ? seasonRange(year.text, code)
      : maskedRange(year.text, division?.text ?? null, day?.text ?? null);
  if (range === null) return err('no-such-day');
  const precision = precisionOf(year.text, division?.text ?? null, day?.text ?? null);
  return ok(finish({ year, division, day, time: null, significant: null }, range, precision));
}

function seasonRange(year: string, code: number): DayRange | null {
  const years = maskedRange(year, null, null);
  if (years === null) return null;
  const first = divisionRange(calendarDay(years.from).year, code);
  const last = divisionRange(calendarDay(years.to).year, code);
  return first === null || last === null ? null : { from: first.from, to: last.to };
}

function timed(match: RegExpExecArray): Result<EdtfPoint, Code> {
  const [text, year = '', month = '', day = '', time = ''] = match;
  if (understood(text) === null) return err('not-edtf');
  const date = dated(part(year), part(month), part(day));
  if (!date.ok) return date;
  const { value } = date;
  const parts = { year: value.year, division: value.division, day: value.day, time, significant: null };
  return ok(finish(parts, { from: value.earliest, to: value.latest }, 'time'));
}

function yearAlone(year: EdtfPart, value: number, significant: number | null): Result<EdtfPoint, Code> {
  if (!Number.isSafeInteger(value) || Math.abs(value) > FURTHEST_YEAR) return err('year-too-far');
  const range = significant === null ? yearRange(value, value) : significantRange(value, significant);
  const precision = significant === null ? 'year' : 'range';
  return ok(finish({ year, division: null, day: null, time: null, significant }, range, precision));
}

/**
 * `Y` and a year of five digits or more, plain or as `17E7`. A qualifier after it is ours: the published grammar
 * forgets it, and without it "c. 20,000 BC" could not be kept at all.
 */
function longYear(match: RegExpExecArray): Result<EdtfPoint, Code> {
  const [text, sign = '', digits = '', exponent, significant, mark = ''] = match;
  if (understood(mark === '' ? text : text.slice(0, -1)) === null) return err('not-edtf');
  if ((exponent?.length ?? 0) > 2) return err('year-too-far');
  const value = Number(digits) * 10 ** Number(exponent ?? 0) * (sign === '' ? 1 : -1);
  if (!Number.isSafeInteger(value) || Math.abs(value) > FURTHEST_YEAR) return err('year-too-far');
  const long = Math.abs(value) > 9999;
  const plain = long ? String(value) : `${sign}${String(Math.abs(value)).padStart(4, '0')}`;
  const year = part(
    plain === '-0000' ? '0000' : plain,
    '~%'.includes(mark) && mark !== '',
    /[?%]/.test(mark),
  );
  return yearAlone(year, Number(plain), significant === undefined ? null : Number(significant));
}

/** What the package's grammar makes of one date; null when it is none. */
function understood(text: string): ReturnType<typeof parse> | null {
  try {
    const parsed = parse(text, { level: 3, seasonUncertainty: true });
    // Two and three digits (a century, a decade) are ISO 8601-2 but not EDTF, and a trap for "14" or "196".
    return ['Date', 'Season', 'Year'].includes(parsed.type) ? parsed : null;
  } catch {
    return null;
  }
}

/** Which of the three components carry a mark; the package gives true for all, or a bit for each of 8 digits. */
function marked(marks: boolean | number | undefined): readonly [boolean, boolean, boolean] {
  const bits = typeof marks === 'number' ? marks : marks === true ? 255 : 0;
  return [(bits & 15) !== 0, (bits & 48) !== 0, (bits & 192) !== 0];
}

function qualified(text: string): Result<EdtfPoint, Code> {
  const match = DATED.exec(text.replaceAll(/[?~%]/g, ''));
  if (match === null) return err('not-edtf');
  const parsed = understood(text);
  if (parsed === null) return err(noDayOr(match));
  const approximate = marked(parsed.approximate);
  const uncertain = marked(parsed.uncertain);
  const [, year = '', division, day] = match;
  return dated(
    part(year, approximate[0], uncertain[0]),
    division === undefined ? null : part(division, approximate[1], uncertain[1]),
    day === undefined ? null : part(day, approximate[2], uncertain[2]),
  );
}

/** A date whose shape is right but that the grammar refused: for its day, if its digits make none. */
function noDayOr([, year = '', division, day]: RegExpExecArray): Code {
  return maskedRange(year, division ?? null, day ?? null) === null ? 'no-such-day' : 'not-edtf';
}

function simple(match: RegExpExecArray): Result<EdtfPoint, Code> {
  const [, year = '', division, day, mark = ''] = match;
  const approximate = mark === '~' || mark === '%';
  const uncertain = mark === '?' || mark === '%';
  return dated(
    part(year, approximate, uncertain),
    division === undefined ? null : part(division, approximate, uncertain),
    day === undefined ? null : part(day, approximate, uncertain),
  );
}

/**
 * One EDTF date that is neither interval nor set, exactly as written: no spaces, upper case. Errors are codes, for
 * the caller to put into words. The `edtf` package is the judge of the grammar, except for whole dates with at most
 * one mark at the end: those are nearly all that a library holds, and reading them here is a hundred times faster.
 */
export function parsePoint(text: string): Result<EdtfPoint, Code> {
  if (text.length > LONGEST_POINT) return err(/^Y-?\d+$/.test(text) ? 'year-too-far' : 'not-edtf');
  const plain = SIMPLE.exec(text);
  if (plain !== null) return simple(plain);
  const withTime = TIMED.exec(text);
  if (withTime !== null) return timed(withTime);
  const long = LONG_YEAR.exec(text);
  if (long !== null) return longYear(long);
  const significant = SIGNIFICANT.exec(text);
  if (significant === null) return qualified(text);
  const [, year = '', digits] = significant;
  return year === '-0000' ? err('not-edtf') : yearAlone(part(year), Number(year), Number(digits));
}
