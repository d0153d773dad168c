import type { DayRange } from '../time/edtf-value';
import { groupBy } from '../group-by';
import { barOf, type Bar, type Span } from './bar';
import type { LaidWhole, TimelineLayout } from './layout';
import type { PlacedEvent } from './placed-event';
import { drawnWidth } from './row-look';
import { endOf, xOf, type Scale } from './scale';
import { SpanIndex } from './span-index';

/** An event in view. The title stays in view as long as its bar is. */
export interface DrawnEvent {
  readonly placed: PlacedEvent;
  readonly row: number;
  readonly bar: Bar;
  readonly labelX: number;
  readonly labelWidth: number;
}

/** What of a layout a view touches, in the layout's own pixels. */
function viewOf({ base, pixelsPerDay }: TimelineLayout, scale: Scale): Span {
  const x1 = (scale.from - base) * pixelsPerDay;
  return { x1, x2: x1 + (scale.width / scale.pixelsPerDay) * pixelsPerDay };
}

/**
 * The events of a layout that a view shows, in order of where they begin. The view may be closer than the layout, never
 * further. Pixels are counted in `origin`, a view of the same zoom: where that stays, panning changes next to nothing.
 */
export function eventsInView(layout: TimelineLayout, scale: Scale, origin = scale): DrawnEvent[] {
  const { x1, x2 } = viewOf(layout, scale);
  const edge = xOf(origin, scale.from);
  return layout.near.laid.touching(x1, x2).map(({ placed, row }) => {
    const bar = barOf(placed.extent, placed.days, (day) => xOf(origin, day));
    const labelWidth = drawnWidth(placed.labelWidth, layout.look);
    const last = Math.max(bar.x1, bar.x2 - labelWidth);
    return { placed, row, bar, labelX: bar.x1 >= edge + 4 ? bar.x1 : Math.min(edge + 4, last), labelWidth };
  });
}

/** The wholes in view; `origin` as for events. */
export function wholesInView(layout: TimelineLayout, scale: Scale, origin = scale): LaidWhole[] {
  const { x1, x2 } = viewOf(layout, scale);
  const x = pixelsOf(layout, origin);
  return layout.near.wholes.touching(x1, x2).map((whole) => ({ ...whole, x1: x(whole.x1), x2: x(whole.x2) }));
}

/** Pixels of a layout as those of a view. */
function pixelsOf({ base, pixelsPerDay }: TimelineLayout, view: Scale): (x: number) => number {
  const [by, times] = [xOf(view, base), view.pixelsPerDay / pixelsPerDay];
  return (x) => by + x * times;
}

/** A stretch of what found no room, as drawn. */
export interface DrawnBin {
  readonly x: number;
  readonly width: number;
  readonly events: readonly PlacedEvent[];
}

/** What found no room, in stretches that move with the view and never overlap; `origin` as for events. */
export function crowdInView(layout: TimelineLayout, scale: Scale, origin = scale): DrawnBin[] {
  const { x1, x2 } = viewOf(layout, scale);
  const x = pixelsOf(layout, origin);
  return layout.near.crowd
    .touching(x1, x2)
    .map((bin) => ({ x: x(bin.x1), width: x(bin.x2) - x(bin.x1) - 2, events: bin.events }));
}

/** Stretches of the crowd in pixels of the layout from `from` on, and how these lie in a view's: all are moved as one. */
export interface LaidCrowd {
  readonly bins: readonly { readonly x: number; readonly width: number; readonly count: number }[];
  readonly x: number;
  readonly times: number;
}

/** Pixels of a layout from which a crowd is counted on: a drawing holds places with few digits. */
const crowdStep = 4096;

/** What found no room, to be stretched into the view: while one zooms within a layout nothing else of it changes. */
export function crowdAsLaid(layout: TimelineLayout, scale: Scale, origin: Scale): LaidCrowd {
  const { x1, x2 } = viewOf(layout, scale);
  const from = Math.floor(x1 / crowdStep) * crowdStep;
  const bins = layout.near.crowd
    .touching(x1, x2)
    .map((bin) => ({ x: bin.x1 - from, width: bin.x2 - bin.x1 - 2, count: bin.events.length }));
  return { bins, x: pixelsOf(layout, origin)(from), times: origin.pixelsPerDay / layout.pixelsPerDay };
}

/** How tall a stretch of `count` events is drawn, in pixels of `most`. */
export function crowdHeight(count: number, most: number): number {
  return Math.min(most, 3 + 2 * Math.sqrt(count - 1));
}

/** An article on the axis: the days it can have been published on. */
export interface ArticleMark {
  readonly id: string;
  readonly label: string;
  readonly days: DayRange;
}

/** Articles whose marks fall on the same pixels at some zoom. */
interface TickGroup {
  readonly days: DayRange;
  readonly articles: readonly ArticleMark[];
}

/** All articles' ticks at one zoom, found by their days. */
export type Ticks = SpanIndex<TickGroup>;

const tickWidth = 3;

/** Gathers articles whose marks would fall on one spot; made once for a zoom, it serves every closer one. */
export function ticksOf(articles: readonly ArticleMark[], pixelsPerDay: number): Ticks {
  const spot = (day: number): number => Math.round((day * pixelsPerDay) / tickWidth);
  const groups = groupBy(articles, ({ days: { from, to } }) => {
    const middle = (from + to + 1) / 2;
    const wide = from !== to && (to + 1 - from) * pixelsPerDay >= tickWidth;
    return wide ? `${spot(from)} ${spot(to + 1)}` : `${spot(middle)}`;
  });
  const ticks = [...groups.values()].flatMap((held) =>
    held[0] ? [{ days: held[0].days, articles: held }] : [],
  );
  return new SpanIndex(ticks, ({ days }) => ({ from: days.from, to: days.to + 1 }));
}

/** A tick as drawn: one of a day at a point, one over days where no day is known as long as they. */
export interface TickMark {
  readonly x1: number;
  readonly x2: number;
  readonly articles: readonly ArticleMark[];
}

/** The ticks in view; `origin` as for events. */
export function ticksInView(ticks: Ticks, scale: Scale, origin = scale): TickMark[] {
  return ticks.touching(scale.from, endOf(scale)).map(({ days, articles }) => {
    const [x1, x2] = [xOf(origin, days.from), xOf(origin, days.to + 1)];
    const middle = (x1 + x2) / 2;
    const short = days.from === days.to || x2 - x1 < tickWidth;
    return short ? { x1: middle, x2: middle, articles } : { x1, x2, articles };
  });
}
