import { groupBy } from '../group-by';
import type { DayNumber } from '../time/day';
import type { DayRange } from '../time/edtf-value';
import { rangeOf, type PlacedEvent } from './placed-event';

/** An event with the parts that are drawn below it. */
export interface TreeNode {
  readonly placed: PlacedEvent;
  readonly parts: readonly TreeNode[];
  /** Claims that bear on it and its parts. */
  readonly claims: number;
}

/** Events as parts of wholes, in the order in which they are given room. Made once, used at every zoom. */
export interface TimelineTree {
  readonly ranked: readonly TreeNode[];
  /** The day that pixels are counted from. */
  readonly base: DayNumber;
  /** The days of them all; the width of the widest title, and of all of them together, in pixels of `labelFont`. */
  readonly range: DayRange;
  readonly widest: number;
  readonly titles: number;
}

/** Parts within parts are drawn inside one another this deep; deeper ones stand by themselves. */
const deepest = 4;
/** A whole with more parts than this is drawn alone: no strip has that many rows. */
const mostParts = 80;

/**
 * Puts parts below their wholes: those with parts come first, then by how much evidence there is, then by time. A
 * part of a whole that has no place in time stands by itself; rings, which only damage can make, are taken apart.
 */
export function treeOf(events: readonly PlacedEvent[]): TimelineTree {
  const known = new Set(events.map(({ event }) => event.id));
  const partsOf = groupBy(events, ({ event }) =>
    event.partOf !== null && known.has(event.partOf) ? event.partOf : null,
  );
  const seen = new Set<string>();
  const node = (placed: PlacedEvent, depth: number): TreeNode => {
    seen.add(placed.event.id);
    const all = depth === 0 ? [] : (partsOf.get(placed.event.id) ?? []);
    const own = all.length > mostParts ? [] : all.filter(({ event }) => !seen.has(event.id));
    const parts = own.map((part) => node(part, depth - 1));
    return { placed, parts, claims: parts.reduce((sum, part) => sum + part.claims, placed.event.claims) };
  };
  const nodes = (partsOf.get(null) ?? []).map((placed) => node(placed, deepest));
  for (const placed of events) if (!seen.has(placed.event.id)) nodes.push(node(placed, 0));
  // Sorting is stable, and the events come in order of time.
  const ranked = nodes.sort(
    (a, b) => Number(b.parts.length > 0) - Number(a.parts.length > 0) || b.claims - a.claims,
  );
  const base = events[0]?.days.from ?? 0;
  const range = rangeOf(events.map(({ days }) => days)) ?? { from: base, to: base };
  const widest = events.reduce((most, { labelWidth }) => Math.max(most, labelWidth), 0);
  const titles = events.reduce((sum, { labelWidth }) => sum + labelWidth, 0);
  return { ranked, base, range, widest, titles };
}
