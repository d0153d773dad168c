import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from '#common/timeline/layout';
import { treeOf } from '#common/timeline/tree';
import { eventsInView } from '#common/timeline/picture';
import { placeEvents, rangeOf } from '#common/timeline/placed-event';
import { fitted, panned } from '#common/timeline/scale';
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
        const ids = [...layout.laid, ...layout.crowd].map((each) => each.placed.event.id);
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
