import type { DayNumber } from './day';
import { parseEdtf } from './edtf';
import type { DayRange, EdtfDate, EdtfInterval, EdtfPoint, Precision } from './edtf-value';

/**
 * What a timeline draws for a date. `core` is solid: every day of it belongs to what is told; null where no day does
 * for sure. `outer` is as far as the date can reach, and fades from the core to its ends; an end may be infinite.
 * An open end (`..`) is drawn running on; an unknown one as ending somewhere, which `outer` only guesses.
 */
export interface Extent {
  readonly core: DayRange | null;
  readonly outer: DayRange;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  readonly unknownStart: boolean;
  readonly unknownEnd: boolean;
}

/**
 * How many days "about" may be off, by how finely the date is told: half of the unit or so, for a drawing, never for
 * comparing dates.
 */
const ABOUT: Readonly<Record<Precision, number>> = {
  time: 1,
  day: 2,
  month: 15,
  season: 30,
  year: 183,
  decade: 1826,
  century: 9131,
  millennium: 36_524,
  range: 1826,
  interval: 0,
  'one-of': 0,
  'all-of': 0,
};

const slack = ({ approximate, precision }: EdtfPoint): number => (approximate ? ABOUT[precision] : 0);

const CLOSED = { openStart: false, openEnd: false, unknownStart: false, unknownEnd: false } as const;

/** A date in doubt (`?`) has no day that is sure; one that is only about (`~`) keeps its unit and fades around it. */
function ofPoint(point: EdtfPoint): Extent {
  const { earliest, latest, uncertain, year, division, day } = point;
  // With digits left unspecified it is one day or month among these, and none is sure.
  const unspecified = [division, day].some((part) => part?.text.includes('X')) || /X\d|XXXX/.test(year.text);
  const around = slack(point);
  return {
    core:
      uncertain || unspecified || (year.text.includes('X') && division !== null)
        ? null
        : { from: earliest, to: latest },
    outer: { from: earliest - around, to: latest + around },
    ...CLOSED,
  };
}

/**
 * A span is sure from the last day its beginning can be to the first day its end can be. Where the two ends touch,
 * it is sure in all its days, since both units belong to it.
 */
function ofInterval({ from, to, start, end }: EdtfInterval): Extent {
  const sureFrom = from === null ? to?.earliest : from.latest;
  const sureTo = to === null ? from?.latest : to.earliest;
  const doubt = from?.uncertain === true || to?.uncertain === true;
  const outer = {
    from: from === null ? edge(to, start, -1) : from.earliest - slack(from),
    to: to === null ? edge(from, end, 1) : to.latest + slack(to),
  };
  return {
    core: doubt ? null : core(sureFrom, sureTo, from, to),
    outer,
    openStart: start === 'open',
    openEnd: end === 'open',
    unknownStart: start === 'unknown',
    unknownEnd: end === 'unknown',
  };
}

function core(
  from: DayNumber | undefined,
  to: DayNumber | undefined,
  first: EdtfPoint | null,
  last: EdtfPoint | null,
): DayRange | null {
  if (from === undefined || to === undefined) return null;
  // An open span is sure only in the unit that its known end names.
  if (first === null) return last === null ? null : { from: last.earliest, to: last.latest };
  if (last === null) return { from: first.earliest, to: first.latest };
  return from <= to ? { from, to } : { from: first.earliest, to: last.latest };
}

/** How far a span reaches on a side without a date: for ever when open, about its own unit when unknown. */
function edge(known: EdtfPoint | null, end: 'known' | 'open' | 'unknown', side: 1 | -1): DayNumber {
  if (known === null || end !== 'unknown') return side * Infinity;
  const unit = known.latest - known.earliest + 1 + 2 * ABOUT[known.precision];
  return side === 1 ? known.latest + unit : known.earliest - unit;
}

/**
 * The extent to draw for a date: EDTF or already parsed. Null only for a text that is no EDTF. "One of these" has no
 * sure day; "all of these" is sure from the first to the last.
 */
export function extentOf(date: EdtfDate): Extent;
export function extentOf(date: string | EdtfDate): Extent | null;
export function extentOf(date: string | EdtfDate): Extent | null {
  if (typeof date === 'string') {
    const parsed = parseEdtf(date);
    return parsed.ok ? extentOf(parsed.value) : null;
  }
  if (date.form === 'point') return ofPoint(date.point);
  if (date.form === 'interval') return ofInterval(date);
  const { earliest, latest, members, form, earlier, later, uncertain } = date;
  const around = Math.max(
    0,
    ...members.flatMap(({ from, to }) => [slack(from), to === null ? 0 : slack(to)]),
  );
  const bounded = Number.isFinite(earliest) && Number.isFinite(latest);
  const sure = form === 'all-of' && !uncertain && bounded;
  return {
    core: sure ? { from: earliest, to: latest } : null,
    outer: { from: earliest - around, to: latest + around },
    ...CLOSED,
    openStart: earlier,
    openEnd: later,
  };
}
