import type { DayNumber } from '../time/day';
import type { DayRange } from '../time/edtf-value';
import type { Extent } from '../time/extent';

/** From `x1` to `x2`, pixels. */
export interface Span {
  readonly x1: number;
  readonly x2: number;
}

/**
 * An event as a bar. `solid`: every day of it is sure; `before` and `after` fade away from it. Where nothing is sure
 * there is no solid part and the two meet in the middle. An open end runs on beyond its fading.
 */
export interface Bar extends Span {
  readonly solid: Span | null;
  readonly before: Span | null;
  readonly after: Span | null;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** A bar is never narrower than this, so that one day can be seen and hit among centuries. */
export const narrowest = 7;
/** How far an open end is drawn running on, in pixels: it has no length of its own. */
export const openLength = 56;
/** How far the mark of what lies outside its whole reaches beyond its bar. */
export const outsideRoom = 18;

/** The bar of an extent; `x` gives the pixel where a day begins. `days` as a placed event has them. */
export function barOf(extent: Extent, days: DayRange, x: (day: DayNumber) => number): Bar {
  const { core, outer } = extent;
  const openStart = outer.from === -Infinity;
  const openEnd = outer.to === Infinity;
  const known = widened({ x1: x(days.from), x2: x(days.to + 1) });
  const x1 = openStart ? known.x1 - openLength : known.x1;
  const x2 = openEnd ? known.x2 + openLength : known.x2;
  const ends = { x1, x2, openStart, openEnd };
  if (core === null) {
    if (openStart !== openEnd) {
      const whole = { x1, x2 };
      return { ...ends, solid: null, before: openStart ? whole : null, after: openEnd ? whole : null };
    }
    const middle = (x1 + x2) / 2;
    return { ...ends, solid: null, before: { x1, x2: middle }, after: { x1: middle, x2 } };
  }
  const solid = within(widened({ x1: x(core.from), x2: x(core.to + 1) }), known);
  return {
    ...ends,
    solid,
    before: x1 < solid.x1 ? { x1, x2: solid.x1 } : null,
    after: x2 > solid.x2 ? { x1: solid.x2, x2 } : null,
  };
}

function widened({ x1, x2 }: Span): Span {
  if (x2 - x1 >= narrowest) return { x1, x2 };
  const middle = (x1 + x2) / 2;
  return { x1: middle - narrowest / 2, x2: middle + narrowest / 2 };
}

function within(inner: Span, outer: Span): Span {
  return { x1: Math.max(inner.x1, outer.x1), x2: Math.min(inner.x2, outer.x2) };
}
