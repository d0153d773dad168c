import { addMonths, calendarDay, dayNumber, isoDay, type DayNumber } from '../time/day';
import type { DayRange } from '../time/edtf-value';
import { formatDate } from '../time/format';
import { axisOf } from './axis';
import { dayAt, xOf, type Scale } from './scale';

/** A dragged edge this near (pixels) to a line of the axis is taken to be meant there. */
const reach = 6;

/** The days between two pixels: whole ones, and to a line of the axis where one is near. */
export function brushedDays(scale: Scale, x1: number, x2: number): DayRange {
  const [from, end] = [Math.min(x1, x2), Math.max(x1, x2)].map((x) => edgeAt(scale, x));
  const first = from ?? 0;
  return { from: first, to: Math.max(first, (end ?? first) - 1) };
}

function edgeAt(scale: Scale, x: number): DayNumber {
  const { minor, major } = axisOf(scale);
  let nearest = Math.round(dayAt(scale, x));
  let away = reach;
  for (const { day, x: line } of [...major, ...minor]) {
    if (Math.abs(line - x) >= away) continue;
    nearest = day;
    away = Math.abs(line - x);
  }
  return nearest;
}

/** The units that keys move an edge by, finest first, with the width (pixels) a day needs for it. */
const units = [
  { unit: 'day', dayWidth: 6 },
  { unit: 'month', dayWidth: 0.25 },
  { unit: 'year', dayWidth: 0 },
] as const;

/**
 * Days with one edge moved on by the unit that the zoom shows, a day, a month or a year, to where one begins. At least
 * one day is left.
 */
export function nudgedDays({ from, to }: DayRange, edge: 'from' | 'to', way: 1 | -1, scale: Scale): DayRange {
  const unit = units.find(({ dayWidth }) => scale.pixelsPerDay >= dayWidth)?.unit ?? 'year';
  if (edge === 'from') return { from: Math.min(to, nextEdge(from, unit, way)), to };
  return { from, to: Math.max(from, nextEdge(to + 1, unit, way) - 1) };
}

/** Where the next or last unit begins, seen from the beginning of a day. */
function nextEdge(day: DayNumber, unit: (typeof units)[number]['unit'], way: 1 | -1): DayNumber {
  if (unit === 'day') return day + way;
  const { year, month } = calendarDay(day);
  const own = { year, month: unit === 'year' ? 1 : month };
  const begins = dayNumber({ ...own, day: 1 });
  if (way === -1 && begins < day) return begins;
  const next = addMonths(own.year, own.month, unit === 'year' ? 12 * way : way);
  return dayNumber({ ...next, day: 1 });
}

/** Days to begin with where no drag said which: those given as far as they are in view, else the middle of the view. */
export function firstDays(scale: Scale, days: DayRange | null): DayRange {
  const inView = days !== null && xOf(scale, days.to + 1) > 0 && xOf(scale, days.from) < scale.width;
  if (inView) return days;
  return brushedDays(scale, scale.width * 0.4, scale.width * 0.6);
}

/** A range of days in words: "14–21 Feb 2023"; whole months and years by their names. */
export function sayDays({ from, to }: DayRange): string {
  const [first, after] = [calendarDay(from), calendarDay(to + 1)];
  const [start, end] = [isoDay(from), isoDay(to)];
  const whole = first.day === 1 && after.day === 1;
  // Years past four digits have no months as EDTF.
  if (Math.max(Math.abs(first.year), Math.abs(after.year)) > 9999) return `${start} – ${end}`;
  if (from === to) return formatDate(start);
  const years = whole && first.month === 1 && after.month === 1;
  const cut = years ? -6 : whole ? -3 : undefined;
  const [one, other] = [start.slice(0, cut), end.slice(0, cut)];
  return formatDate(one === other ? one : `${one}/${other}`);
}
