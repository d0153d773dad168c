import { parseEdtf } from './edtf';
import type { EdtfDate, EdtfEnd, EdtfInterval, EdtfPoint } from './edtf-value';
import { writeSet } from './edtf-write';
import { movePoint, pointStep, type Shift } from './move-point';

/** What of a date is moved: all of it, or one end of a span. */
export type MovedPart = 'whole' | 'start' | 'end';

/** A month, in days: only to guess by. */
const daysAMonth = 30.436_875;

/**
 * The least that a date, or one end of it, can be moved by with its precision kept: a day, or a number of months. What
 * has several dates moves by what suits them all. Null for what cannot be moved: an end that is open, a span of nothing
 * but open ends, `1950S2`.
 */
export function stepOf(date: EdtfDate, part: MovedPart = 'whole'): Shift | null {
  const steps = pointsOf(date, part).map(pointStep);
  if (steps.length === 0 || steps.includes(null)) return null;
  const months = steps.flatMap((step) => (step?.unit === 'months' ? [step.count] : []));
  return months.length === 0
    ? { unit: 'days', count: 1 }
    : { unit: 'months', count: months.reduce(leastCommon) };
}

/**
 * The date moved by a shift, or one end of a span by itself. Its form, precision and doubts stay, and a span keeps its
 * length. Null where the shift does not suit it, where its ends would change places, or beyond what EDTF can write.
 */
export function moveDate(date: EdtfDate, shift: Shift, part: MovedPart = 'whole'): EdtfDate | null {
  const text = written(date, part, (point) => movePoint(point, shift)?.edtf ?? null);
  const moved = text === null ? null : parseEdtf(text);
  return moved?.ok === true ? moved.value : null;
}

/**
 * The date nearest to where `days` would bring it, in whole steps of its own. An end of a span stops at the other one.
 * The date itself where there is none.
 */
export function moveByDays(date: EdtfDate, days: number, part: MovedPart = 'whole'): EdtfDate {
  const step = stepOf(date, part);
  const from = pointsOf(date, part)[0]?.earliest;
  if (step === null || from === undefined) return date;
  const wanted = from + withinSpan(date, days, part);
  const guess = (wanted - from) / (step.unit === 'days' ? 1 : step.count * daysAMonth);
  const away = (moved: EdtfDate): number =>
    Math.abs((pointsOf(moved, part)[0]?.earliest ?? Infinity) - wanted);
  return [-1, 0, 1, 2]
    .flatMap((by) => moveDate(date, { ...step, count: (Math.floor(guess) + by) * step.count }, part) ?? [])
    .reduce((best, each) => (away(each) < away(best) ? each : best), date);
}

/** As many of these days as an end of a span can go before it meets the other. */
function withinSpan(date: EdtfDate, days: number, part: MovedPart): number {
  if (date.form !== 'interval' || part === 'whole' || date.from === null || date.to === null) return days;
  const apart = date.to.earliest - date.from.earliest;
  return part === 'start' ? Math.min(days, apart) : Math.max(days, -apart);
}

/** The dates that move, in order. */
function pointsOf(date: EdtfDate, part: MovedPart): readonly EdtfPoint[] {
  if (date.form === 'point') return part === 'whole' ? [date.point] : [];
  if (date.form !== 'interval') {
    return part === 'whole'
      ? date.members.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))
      : [];
  }
  const ends = [part === 'end' ? null : date.from, part === 'start' ? null : date.to];
  return ends.filter((point) => point !== null);
}

/** The date as EDTF with the dates that move put anew; null where one of them cannot be. */
function written(date: EdtfDate, part: MovedPart, move: (point: EdtfPoint) => string | null): string | null {
  if (date.form === 'point') return part === 'whole' ? move(date.point) : null;
  if (date.form === 'interval') return writtenSpan(date, part, move);
  if (part !== 'whole') return null;
  const { members, form, earlier, later } = date;
  const moved = members.map(({ from, to }) => ({ from: again(from, move), to: to && again(to, move) }));
  const whole = moved.flatMap(({ from, to }, index) =>
    from === null || (to === null && members[index]?.to !== null) ? [] : [{ from, to }],
  );
  return whole.length === members.length ? writeSet(whole, form, earlier, later) : null;
}

function again(point: EdtfPoint, move: (point: EdtfPoint) => string | null): EdtfPoint | null {
  const edtf = move(point);
  return edtf === null ? null : { ...point, edtf };
}

function writtenSpan(
  { from, to, start, end }: EdtfInterval,
  part: MovedPart,
  move: (point: EdtfPoint) => string | null,
): string | null {
  const side = (point: EdtfPoint | null, state: EdtfEnd, own: 'start' | 'end'): string | null => {
    if (point === null) return state === 'open' ? '..' : '';
    return part === 'whole' || part === own ? move(point) : point.edtf;
  };
  const [first, last] = [side(from, start, 'start'), side(to, end, 'end')];
  return first === null || last === null ? null : `${first}/${last}`;
}

function leastCommon(a: number, b: number): number {
  const divisor = (x: number, y: number): number => (y === 0 ? x : divisor(y, x % y));
  return (a / divisor(a, b)) * b;
}
