import { FURTHEST_YEAR, type DayNumber } from '../time/day';
import { axisSteps, type AxisStep } from './axis-steps';
import { endOf, xOf, type Scale } from './scale';
import { textWidth } from './text-width';

/** A line on the axis. `label` is null where there is no room for one. */
export interface AxisTick {
  readonly day: DayNumber;
  readonly x: number;
  readonly label: string | null;
  /** Where the label begins, and how wide it is taken to be. */
  readonly labelX: number;
  readonly labelWidth: number;
}

/** The axis as drawn: its own units, and above them the larger ones they lie in (none where labels say all). */
export interface Axis {
  readonly minor: readonly AxisTick[];
  readonly major: readonly AxisTick[];
}

export const axisFont = 12;
/** Pixels between two labels, at least. */
const gap = 10;
const inset = 4;
/** Further out than this the axis is not drawn, so that a step beyond it is still in the calendar. */
const furthest = FURTHEST_YEAR * 0.9 * 365;

/** Lines and labels for a view: the finest units whose labels fit side by side. Labels of a row never overlap. */
export function axisOf(scale: Scale): Axis {
  const step =
    axisSteps.find((each) => each.days * scale.pixelsPerDay >= roomFor(each, scale)) ?? axisSteps.at(-1);
  if (!step) return { minor: [], major: [] };
  const own = labelled(begins(step, scale), step, scale);
  const major = step.above === null ? [] : sticky(begins(step.above, scale), step.above, scale);
  return { minor: own.map((tick) => (isCrossed(tick, major) ? { ...tick, label: null } : tick)), major };
}

/** The width that a step's labels want, judged by those at both edges of the view. */
function roomFor(step: AxisStep, scale: Scale): number {
  const [first, last] = [clamped(scale.from), clamped(endOf(scale))];
  // The narrowest unit is a little shorter than the mean: a February, a year of 365 days.
  const wide = [first, last].map((at) => textWidth(step.label(step.floor(at)), axisFont));
  return (Math.max(...wide, step.days < 8 ? textWidth('28', axisFont) : 0) + gap) * 1.09;
}

function clamped(day: DayNumber): DayNumber {
  return Math.min(furthest, Math.max(-furthest, day));
}

/** Where units begin, from the one that the left edge lies in to the right edge. */
function begins(step: AxisStep, scale: Scale): DayNumber[] {
  const end = clamped(endOf(scale));
  const days: DayNumber[] = [];
  for (let at = step.floor(clamped(scale.from)); at <= end; at = step.next(at)) days.push(at);
  return days;
}

/** A label stands right of its line; one that would touch the last is left out. */
function labelled(days: readonly DayNumber[], step: AxisStep, scale: Scale): AxisTick[] {
  let free = -Infinity;
  return days.map((day) => {
    const x = xOf(scale, day);
    const text = step.label(day);
    const labelWidth = textWidth(text, axisFont);
    const labelX = x + inset;
    const fits = labelX >= free;
    if (fits) free = labelX + labelWidth + gap / 2;
    return { day, x, label: fits ? text : null, labelX, labelWidth };
  });
}

/** Whether the line of a larger unit would go through a label: weeks do not end with their months. */
function isCrossed({ labelX, labelWidth }: AxisTick, major: readonly AxisTick[]): boolean {
  return major.some(({ x }) => x > labelX - 2 && x < labelX + labelWidth + 1);
}

/** The label of a larger unit stays in view as long as any of the unit is. */
function sticky(days: readonly DayNumber[], step: AxisStep, scale: Scale): AxisTick[] {
  return days.map((day, index) => {
    const x = xOf(scale, day);
    const next = days[index + 1];
    const end = next === undefined ? xOf(scale, step.next(day)) : xOf(scale, next);
    const text = step.label(day);
    const labelWidth = textWidth(text, axisFont);
    const labelX = Math.max(x, 0) + inset;
    return { day, x, label: labelX + labelWidth + gap / 2 <= end ? text : null, labelX, labelWidth };
  });
}
