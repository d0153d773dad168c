import type { DayRange } from '../time/edtf-value';
import { barOf, type Bar } from './bar';
import type { LaidEvent, LaidWhole, TimelineLayout } from './layout';
import type { PlacedEvent } from './placed-event';
import { xOf, type Scale } from './scale';

/** Pixels of a row: its title, and below it its bar. */
export const rowHeight = 22;
/** From the top of a row to the line that its title stands on, and to the top of its bar. */
export const baseline = 11;
export const barTop = 15;
export const barHeight = 5;

/** An event in view, in pixels from the left edge. The title stays in view as long as its bar is. */
export interface DrawnEvent {
  readonly placed: PlacedEvent;
  readonly row: number;
  readonly bar: Bar;
  readonly labelX: number;
}

/** The events of a layout that a view shows. The scale must have the layout's zoom. */
export function eventsInView(layout: TimelineLayout, scale: Scale): DrawnEvent[] {
  const by = xOf(scale, layout.base);
  return layout.laid
    .filter(({ x1, end }) => end + by > 0 && x1 + by < scale.width)
    .map((laid) => drawn(laid, scale, by));
}

function drawn({ placed, row, end }: LaidEvent, scale: Scale, by: number): DrawnEvent {
  const bar = barOf(placed.extent, placed.days, (day) => xOf(scale, day));
  const last = Math.max(bar.x1, Math.min(bar.x2, end + by) - placed.labelWidth);
  return { placed, row, bar, labelX: Math.min(Math.max(bar.x1, 4), last) };
}

/** The wholes in view, in pixels from the left edge. */
export function wholesInView(layout: TimelineLayout, scale: Scale): LaidWhole[] {
  const by = xOf(scale, layout.base);
  return layout.wholes
    .map((whole) => ({ ...whole, x1: whole.x1 + by, x2: whole.x2 + by }))
    .filter(({ x1, x2 }) => x2 > 0 && x1 < scale.width);
}

/** Events without room, counted over equal stretches. */
export interface CrowdBin {
  readonly x: number;
  readonly width: number;
  readonly events: readonly PlacedEvent[];
}

const binWidth = 12;

/** What found no room, in stretches that move with the view and never overlap. */
export function crowdInView(layout: TimelineLayout, scale: Scale): CrowdBin[] {
  const by = xOf(scale, layout.base);
  const bins = new Map<number, PlacedEvent[]>();
  for (const { placed, x } of layout.crowd) {
    if (x + by < -binWidth || x + by > scale.width + binWidth) continue;
    const bin = Math.floor(x / binWidth);
    const events = bins.get(bin);
    if (events) events.push(placed);
    else bins.set(bin, [placed]);
  }
  return [...bins].map(([bin, events]) => ({ x: bin * binWidth + by, width: binWidth - 2, events }));
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

/** Articles whose marks fall on the same pixels, in view. */
export interface TickMark {
  readonly x1: number;
  readonly x2: number;
  readonly articles: readonly ArticleMark[];
}

const tickWidth = 3;

/** The articles' ticks: one on a day, a line over the days where no day is known. Those on one spot are one. */
export function ticksInView(articles: readonly ArticleMark[], scale: Scale): TickMark[] {
  const marks = new Map<string, { x1: number; x2: number; articles: ArticleMark[] }>();
  for (const article of articles) {
    const [x1, x2] = [xOf(scale, article.days.from), xOf(scale, article.days.to + 1)];
    if (x2 < 0 || x1 > scale.width) continue;
    const oneDay = article.days.from === article.days.to;
    const middle = (x1 + x2) / 2;
    const span = oneDay || x2 - x1 < tickWidth ? { x1: middle, x2: middle } : { x1, x2 };
    const key = `${Math.round(span.x1 / tickWidth)} ${Math.round(span.x2 / tickWidth)}`;
    const mark = marks.get(key);
    if (mark) mark.articles.push(article);
    else marks.set(key, { ...span, articles: [article] });
  }
  return [...marks.values()];
}
