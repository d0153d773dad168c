import { openLength } from './bar';
import type { PlacedEvent } from './placed-event';
import { xOf, type Scale } from './scale';

/** Pixels left between the edge of a view and where an open end runs out: its arrow stands there. */
const beyond = 12;

/**
 * Pixels to leave free at the left and at the right of a view of all days in a range, so that what began before some
 * day, or has no end that is told, is seen to run on: an open end has no days of its own that the view would show.
 */
export function openRoom(
  placed: readonly PlacedEvent[],
  scale: Scale,
): { readonly left: number; readonly right: number } {
  const room = { left: 0, right: 0 };
  for (const { days, extent } of placed) {
    if (extent.outer.from === -Infinity) room.left = Math.max(room.left, runsOver(xOf(scale, days.from)));
    if (extent.outer.to === Infinity)
      room.right = Math.max(room.right, runsOver(scale.width - xOf(scale, days.to + 1)));
  }
  return room;
}

/** How far an open end runs over an edge that its last known day is `away` from. */
const runsOver = (away: number): number => openLength + beyond - away;

/** A view with some pixels left free at its left: what it shows moves to the right by as many. */
export function movedRight(scale: Scale, pixels: number): Scale {
  return { ...scale, from: scale.from - pixels / scale.pixelsPerDay };
}
