import { expect, test } from 'vitest';
import { ByZoom } from '#common/timeline/by-zoom';
import { layOut } from '#common/timeline/layout';
import { crowdInView, eventsInView } from '#common/timeline/picture';
import { placeEvents, rangeOf } from '#common/timeline/placed-event';
import { fitted, originOf, panned, xOf, zoomed } from '#common/timeline/scale';
import { treeOf } from '#common/timeline/tree';
import { manyTimelineEvents } from '../../support/timeline-event';

/** A view of many events, and how often a layout was made for it. */
function viewed(count: number) {
  const placed = placeEvents(manyTimelineEvents(count));
  const range = rangeOf(placed.map(({ days }) => days));
  if (!range) throw new Error('no range');
  const scale = fitted(range, 1366, 32);
  const tree = treeOf(placed);
  let made = 0;
  const layouts = new ByZoom(scale.pixelsPerDay, (pixelsPerDay) => {
    made += 1;
    return layOut(tree, { pixelsPerDay, rows: 24 });
  });
  return { range, scale, layouts, made: () => made };
}

test('a pan makes no layout, and what is drawn stays where it is', () => {
  const { range, scale: fit, layouts, made } = viewed(5000);
  let scale = zoomed(fit, 8, 700, range);
  const origin = originOf(scale);
  let before = new Map<string, number>();
  for (let step = 0; step < 40; step += 1) {
    scale = panned(scale, 30, range);
    if (originOf(scale).from !== origin.from) break;
    const events = eventsInView(layouts.at(scale.pixelsPerDay), scale, origin);
    const moved = events.filter(({ placed, bar }) => (before.get(placed.event.id) ?? bar.x1) !== bar.x1);
    expect(moved).toEqual([]);
    before = new Map(events.map(({ placed, bar }) => [placed.event.id, bar.x1]));
  }
  expect(before.size).toBeGreaterThan(0);
  expect(made()).toBe(1);
});

test('zooming in and out again makes each layout once', () => {
  const { range, scale: fit, layouts, made } = viewed(5000);
  let scale = fit;
  for (let step = 0; step < 60; step += 1) {
    scale = zoomed(scale, step % 20 < 10 ? 1.11 : 1 / 1.11, 700, range);
    layouts.at(scale.pixelsPerDay);
  }
  // Ten steps of 1.11 are 2.84 times closer: seven of the series, the first included.
  expect(made()).toBeLessThanOrEqual(8);
});

test('ten times the events are no more to draw', () => {
  const drawn = [5000, 50_000].map((count) => {
    const { scale, layouts } = viewed(count);
    const layout = layouts.at(scale.pixelsPerDay);
    return eventsInView(layout, scale).length + crowdInView(layout, scale).length;
  });
  expect(drawn[1]).toBeLessThan((drawn[0] ?? 0) * 1.2);
  expect(drawn[0]).toBeLessThan(700);
});

test.each([1, 0.37, 12.5])(
  'the pixels of an origin are those of its view, moved (%s pixels a day)',
  (pixelsPerDay) => {
    const scale = { from: 19_123.4, pixelsPerDay, width: 1366 };
    const origin = originOf(scale);
    const by = xOf(origin, scale.from);
    expect(by).toBeGreaterThanOrEqual(0);
    expect(by).toBeLessThan(4096 + 1e-6);
    for (const day of [19_000, 19_200.5]) expect(xOf(origin, day)).toBeCloseTo(xOf(scale, day) + by, 6);
  },
);
