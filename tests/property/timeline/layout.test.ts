import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heightNeeded, layOut } from '#common/timeline/layout';
import { treeOf } from '#common/timeline/tree';
import { eventsInView } from '#common/timeline/picture';
import { placeEvents, rangeOf } from '#common/timeline/placed-event';
import { compact, roomiest } from '#common/timeline/row-look';
import { fitted, panned, xOf } from '#common/timeline/scale';
import { anyEvents } from './arbitraries';

test('at any zoom every event is drawn once or counted, and nothing overlaps', () => {
  fc.assert(
    fc.property(
      anyEvents,
      fc.integer({ min: 1, max: 12 }),
      fc.double({ min: -8, max: 1.8, noNaN: true }),
      (events, rows, power) => {
        const placed = placeEvents(events);
        const layout = layOut(treeOf(placed), { pixelsPerDay: 10 ** power, rows });
        const ids = [...layout.laid.map((each) => each.placed), ...layout.crowd].map(({ event }) => event.id);
        expect(ids.toSorted()).toEqual(placed.map(({ event }) => event.id).toSorted());
        expect(layout.rowsUsed).toBeLessThanOrEqual(rows);
        for (let row = 0; row < layout.rowsUsed; row += 1) {
          const own = layout.laid.filter((each) => each.row === row).toSorted((a, b) => a.x1 - b.x1);
          own.forEach((each, index) => {
            const before = own[index - 1];
            if (before) expect(each.x1).toBeGreaterThanOrEqual(before.end);
          });
        }
      },
    ),
  );
});

test('a layout serves every closer zoom: what it lays side by side never overlaps there', () => {
  fc.assert(
    fc.property(
      anyEvents,
      fc.double({ min: -8, max: 1.2, noNaN: true }),
      fc.double({ min: 1, max: 4, noNaN: true }),
      (events, power, closer) => {
        const placed = placeEvents(events);
        const range = rangeOf(placed.map(({ days }) => days));
        if (!range) return;
        const layout = layOut(treeOf(placed), { pixelsPerDay: 10 ** power, rows: 5 });
        const pixelsPerDay = 10 ** power * closer;
        const days = range.to - range.from + 1;
        const scale = { from: range.from, pixelsPerDay, width: days * pixelsPerDay };
        const drawn = eventsInView(layout, scale);
        expect(drawn).toHaveLength(layout.laid.length);
        for (let row = 0; row < layout.rowsUsed; row += 1) {
          const own = drawn
            .filter((each) => each.row === row)
            .map(({ bar, labelX, placed: { labelWidth } }) => ({
              from: Math.min(bar.x1, labelX),
              to: Math.max(bar.x2, labelX + labelWidth),
            }))
            .toSorted((a, b) => a.from - b.from);
          own.forEach((each, index) => {
            const before = own[index - 1];
            if (before) expect(each.from).toBeGreaterThanOrEqual(before.to);
          });
        }
      },
    ),
  );
});

test('only what no row has room for is counted, and a view finds all that lies in it', () => {
  fc.assert(
    fc.property(anyEvents, fc.integer({ min: 1, max: 40 }), fc.nat(1000), (events, rows, at) => {
      const placed = placeEvents(events.map((each) => ({ ...each, partOf: null })));
      const range = rangeOf(placed.map(({ days }) => days));
      if (!range) return;
      const fit = fitted(range, 300, 24);
      const layout = layOut(treeOf(placed), { pixelsPerDay: fit.pixelsPerDay, rows });
      const alone = layOut(treeOf(layout.crowd), { pixelsPerDay: fit.pixelsPerDay, rows: 999 });
      const base = (each: { readonly base: number }): number => each.base * fit.pixelsPerDay;
      for (const { x1, end } of alone.laid) {
        const by = base(alone) - base(layout);
        const taken = layout.laid.filter((each) => each.x1 < end + by + 1e-6 && each.end > x1 + by - 1e-6);
        expect(new Set(taken.map(({ row }) => row)).size).toBe(rows);
      }
      const view = { ...fit, from: range.from + ((range.to - range.from) * at) / 1000, width: 80 };
      const by = xOf(view, layout.base);
      const inView = layout.laid.filter(({ x1, end }) => end + by > 0.001 && x1 + by < view.width - 0.001);
      const found = new Set(eventsInView(layout, view).map((each) => each.placed.event.id));
      expect(inView.filter((each) => !found.has(each.placed.event.id))).toEqual([]);
    }),
  );
});

test('bar and title lie within what an event takes, wherever the view is', () => {
  fc.assert(
    fc.property(anyEvents, fc.double({ min: -2000, max: 2000, noNaN: true }), (events, by) => {
      const placed = placeEvents(events);
      const range = rangeOf(placed.map(({ days }) => days));
      if (!range) return;
      const scale = panned(fitted(range, 900, 24), by, range);
      const layout = layOut(treeOf(placed), { pixelsPerDay: scale.pixelsPerDay, rows: 6 });
      for (const {
        bar,
        labelX,
        placed: { labelWidth, event },
      } of eventsInView(layout, scale)) {
        const laid = layout.laid.find((each) => each.placed.event.id === event.id);
        const width = (laid?.end ?? 0) - (laid?.x1 ?? 0);
        expect(labelX).toBeGreaterThanOrEqual(bar.x1 - 1e-6);
        expect(labelX + labelWidth).toBeLessThanOrEqual(bar.x1 + width + 1e-6);
        if (bar.solid) {
          expect(bar.solid.x1).toBeGreaterThanOrEqual(bar.x1 - 1e-6);
          expect(bar.solid.x2).toBeLessThanOrEqual(bar.x2 + 1e-6);
        }
      }
    }),
  );
});

test('the look that is chosen holds every event in the height, and no roomier one would', () => {
  fc.assert(
    fc.property(
      anyEvents,
      fc.integer({ min: 30, max: 1400 }),
      fc.double({ min: -6, max: 1.5, noNaN: true }),
      (events, height, power) => {
        const tree = treeOf(placeEvents(events));
        const size = { pixelsPerDay: 10 ** power, height };
        const { look, needed } = roomiest(height, (each) => heightNeeded(tree, { ...size, look: each }));
        const rows = Math.max(1, Math.floor(height / look.rowHeight));
        const layout = layOut(tree, { pixelsPerDay: size.pixelsPerDay, rows, look });
        if (needed === Infinity) expect(look).toBe(compact);
        else expect(layout.crowd).toEqual([]);
        // What is said not to fit without laying it out does not fit.
        if (needed === Infinity && height >= compact.rowHeight) expect(layout.crowd).not.toEqual([]);
        const scale = { from: tree.range.from, pixelsPerDay: size.pixelsPerDay, width: 1e6 };
        for (const { labelX, labelWidth, row, bar } of eventsInView(layout, scale)) {
          const taken = layout.laid.find(
            (each) => each.row === row && Math.abs(xOf(scale, layout.base) + each.x1 - bar.x1) < 1e-3,
          );
          if (taken) expect(labelX + labelWidth).toBeLessThanOrEqual(xOf(scale, layout.base) + taken.end);
        }
      },
    ),
  );
});
