import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutLanes, mostLanes, shareRows, stackLanes } from '#common/timeline/lane-layout';
import { lanesOf } from '#common/timeline/lanes';
import { placeEvents } from '#common/timeline/placed-event';
import { anyEvents } from './arbitraries';

const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
const names = keys.map((key) => ({ key, label: `Lane ${key}`, hue: null }));
const anyGroups = fc
  .array(fc.uniqueArray(fc.constantFrom(...keys, 'gone'), { maxLength: 4 }), { minLength: 40, maxLength: 40 })
  .map((all) => ({
    by: 'tag' as const,
    names,
    keysOf: new Map(all.map((own, index) => [`e${index}`, own])),
  }));

test('every event is in each lane it names that is shown, or among the others, and nowhere twice', () => {
  fc.assert(
    fc.property(anyEvents, anyGroups, fc.integer({ min: 2, max: 12 }), (events, groups, most) => {
      const placed = placeEvents(events);
      const lanes = lanesOf(placed, groups, most);
      expect(lanes.length).toBeLessThanOrEqual(most);
      const shown = lanes.flatMap(({ key }) => key ?? []);
      expect(shown).toEqual(keys.filter((key) => shown.includes(key)));
      expect(lanes.slice(0, -1).every(({ key }) => key !== null)).toBe(true);
      const inLanes = lanes.map((lane) => {
        const laid = layOutLanes([lane], { pixelsPerDay: 0.01, height: 100_000 })[0]?.layout.laid ?? [];
        const ids = laid.map((each) => each.placed.event.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toHaveLength(lane.events);
        return { key: lane.key, ids: new Set(ids) };
      });
      for (const { event } of placed) {
        const own = (groups.keysOf.get(event.id) ?? []).filter((key) => shown.includes(key));
        const held = inLanes.filter(({ ids }) => ids.has(event.id)).map(({ key }) => key);
        expect(held.length).toBeGreaterThan(0);
        expect(held).toEqual(expect.arrayContaining(own));
        if (own.length > 0) expect(held).toHaveLength(own.length);
      }
    }),
  );
});

test('lanes lie one below another within the height, each with room for all it draws', () => {
  fc.assert(
    fc.property(
      anyEvents,
      anyGroups,
      fc.integer({ min: 120, max: 900 }),
      fc.double({ min: -8, max: 1.8, noNaN: true }),
      (events, groups, height, power) => {
        const lanes = lanesOf(placeEvents(events), groups, mostLanes(height));
        const laid = layOutLanes(lanes, { pixelsPerDay: 10 ** power, height });
        expect(laid).toHaveLength(lanes.length);
        let end = 0;
        for (const { y, top, layout, crowdTop, height: tall, lane } of laid) {
          expect(y).toBe(end);
          end = y + tall;
          expect(top).toBeGreaterThan(y);
          expect(layout.laid.length + layout.crowd.length).toBe(lane.events);
          for (const { row } of layout.laid)
            expect(top + (row + 1) * layout.look.rowHeight).toBeLessThanOrEqual(crowdTop);
          expect(crowdTop).toBeLessThan(end);
        }
        expect(end).toBeLessThanOrEqual(height);
      },
    ),
  );
});

test('lanes that scroll hold every event, one lane below another, none taller than the room', () => {
  fc.assert(
    fc.property(
      anyEvents,
      anyGroups,
      fc.integer({ min: 120, max: 900 }),
      fc.double({ min: -8, max: 1.8, noNaN: true }),
      (events, groups, height, power) => {
        const lanes = lanesOf(placeEvents(events), groups, 60);
        const laid = stackLanes(lanes, { pixelsPerDay: 10 ** power, height });
        expect(laid.map(({ lane }) => lane)).toEqual(lanes);
        let end = 0;
        for (const { y, height: tall, layout, lane } of laid) {
          expect(y).toBe(end);
          end = y + tall;
          expect(tall).toBeLessThanOrEqual(height);
          expect(layout.laid.length + layout.crowd.length).toBe(lane.events);
        }
      },
    ),
  );
});

test('rows are shared as evenly as what each wants allows', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 12 }), fc.nat(200), (wants, spare) => {
      const rows = wants.length + spare;
      const shares = shareRows(wants, rows);
      const given = shares.reduce((sum, share) => sum + share, 0);
      expect(given).toBe(
        Math.min(
          rows,
          wants.reduce((sum, want) => sum + want, 0),
        ),
      );
      shares.forEach((share, index) => {
        expect(share).toBeGreaterThanOrEqual(1);
        expect(share).toBeLessThanOrEqual(wants[index] ?? 0);
        // Whoever goes short has no fewer, but for the last one dealt, than anybody else.
        if (share < (wants[index] ?? 0)) expect(share).toBeGreaterThanOrEqual(Math.max(...shares) - 1);
      });
    }),
  );
});
