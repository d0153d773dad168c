import { groupBy } from '../group-by';
import { barOf, type Bar } from './bar';
import type { PlacedEvent } from './placed-event';
import { endOf, xOf, type Scale } from './scale';
import { SpanIndex } from './span-index';

/** The timeline folded to a line at one zoom: one event for those that would cover one another, found by their days. */
export type Line = SpanIndex<PlacedEvent>;

/** Pixels within which two bars begin, and end, when one covers the other. */
const spot = 2;

/** Chooses what of the events, given in order of time, is drawn on a line; made once for a zoom, it serves closer ones. */
export function lineOf(placed: readonly PlacedEvent[], pixelsPerDay: number): Line {
  const at = (day: number): number => Math.round((day * pixelsPerDay) / spot);
  const spots = groupBy(placed, ({ days }) => `${at(days.from)} ${at(days.to + 1)}`);
  const first = [...spots.values()].flatMap(([each]) => each ?? []);
  return new SpanIndex(first, ({ days }) => ({ from: days.from, to: days.to + 1 }));
}

/** An event on the line, its bar in the pixels of a view. */
export interface LineMark {
  readonly placed: PlacedEvent;
  readonly bar: Bar;
}

/** The marks in view, and that of `cursor`; what is long first, so that what is short lies above it and can be hit. */
export function lineInView(
  line: Line,
  scale: Scale,
  { origin, cursor }: { readonly origin: Scale; readonly cursor: PlacedEvent | undefined },
): LineMark[] {
  const seen = new Set(line.touching(scale.from, endOf(scale)));
  if (cursor) seen.add(cursor);
  return [...seen]
    .map((placed) => ({ placed, bar: barOf(placed.extent, placed.days, (day) => xOf(origin, day)) }))
    .sort((a, b) => b.bar.x2 - b.bar.x1 - (a.bar.x2 - a.bar.x1));
}
