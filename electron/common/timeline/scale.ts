import type { DayNumber } from '../time/day';
import type { DayRange } from '../time/edtf-value';

/** A view of time: which moment stands at the left edge, and how wide a day is. `from` may lie within a day. */
export interface Scale {
  readonly from: DayNumber;
  readonly pixelsPerDay: number;
  /** Pixels from the left edge of the view to its right. */
  readonly width: number;
}

/** A day is never wider than this: beyond it nothing more is to be seen. */
const widestDay = 64;
/** How many times the whole span of the data fits the view when zoomed out all the way. */
const roomAround = 4;
/** And never less than this many days, so that one event can be seen among decades. */
const leastRoom = 36_525;

/** Where the beginning of a day lies, in pixels from the left edge. */
export function xOf(scale: Scale, day: DayNumber): number {
  return (day - scale.from) * scale.pixelsPerDay;
}

/** The moment at a pixel, in days; the reverse of `xOf`. */
export function dayAt(scale: Scale, x: number): DayNumber {
  return scale.from + x / scale.pixelsPerDay;
}

/** The moment at the right edge. */
export function endOf(scale: Scale): DayNumber {
  return dayAt(scale, scale.width);
}

/** Pixels after which the origin of a view moves on: within as many, places are exact to a small part of a pixel. */
const originStep = 4096;

/**
 * A view near this one that stays the same while it is panned, at most `originStep` pixels earlier: what is drawn in
 * its pixels needs only be moved along.
 */
export function originOf({ from, pixelsPerDay, width }: Scale): Scale {
  const days = originStep / pixelsPerDay;
  return { from: Math.floor(from / days) * days, pixelsPerDay, width };
}

/** A view that shows all days of a range, with `margin` pixels on both sides. `width` must be above 0. */
export function fitted(range: DayRange, width: number, margin: number): Scale {
  const room = Math.max(1, width - 2 * margin);
  const days = range.to - range.from + 1;
  const pixelsPerDay = Math.min(widestDay, room / days);
  const middle = range.from + days / 2;
  return { from: middle - width / 2 / pixelsPerDay, pixelsPerDay, width };
}

/** A view `factor` times closer (below 1: further), in which the moment at `x` stays where it is. */
export function zoomed(scale: Scale, factor: number, x: number, range: DayRange): Scale {
  const least = scale.width / Math.max(leastRoom, (range.to - range.from + 1) * roomAround);
  const wanted = scale.pixelsPerDay * factor;
  const pixelsPerDay = Math.min(widestDay, Math.max(Math.min(least, widestDay), wanted));
  const from = dayAt(scale, x) - x / pixelsPerDay;
  return within({ from, pixelsPerDay, width: scale.width }, range);
}

/** The view moved by pixels: above 0 shows what is later. */
export function panned(scale: Scale, pixels: number, range: DayRange): Scale {
  return within({ ...scale, from: scale.from + pixels / scale.pixelsPerDay }, range);
}

/** The same view in another width, about the same middle. */
export function resized(scale: Scale, width: number, range: DayRange): Scale {
  const middle = dayAt(scale, scale.width / 2);
  return within({ ...scale, width, from: middle - width / 2 / scale.pixelsPerDay }, range);
}

/** The view moved as little as needed to show days `from` to `to` with a margin; their beginning where all do not fit. */
export function showing(scale: Scale, days: DayRange, margin: number, range: DayRange): Scale {
  const left = xOf(scale, days.from);
  const right = xOf(scale, days.to + 1);
  if (left < margin || right - left > scale.width - 2 * margin) {
    const inView = left >= margin && left <= scale.width - margin;
    return inView ? scale : panned(scale, left - margin, range);
  }
  return right > scale.width - margin ? panned(scale, right - (scale.width - margin), range) : scale;
}

/** Keeps part of the range in view, however far one pans. */
function within(scale: Scale, range: DayRange): Scale {
  const days = scale.width / scale.pixelsPerDay;
  const least = range.from - days * 0.9;
  const most = range.to + 1 - days * 0.1;
  return { ...scale, from: Math.min(most, Math.max(least, scale.from)) };
}
