import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDates, contains, intersects, isBefore, relation } from '#common/time/compare';
import { parseEdtf } from '#common/time/edtf';
import type { EdtfDate } from '#common/time/edtf-value';
import { extentOf } from '#common/time/extent';
import { edtfLike, noise } from './arbitraries';

/** Only what parses: refused texts are shown to be refused, and not thrown over, by the tests of noise. */
const date: fc.Arbitrary<EdtfDate> = edtfLike
  .map(parseEdtf)
  .filter((result) => result.ok)
  .map((result) => result.value);

test('no text makes the parser throw, and every refusal is a sentence', () => {
  fc.assert(
    fc.property(fc.oneof(noise, edtfLike), (text) => {
      const result = parseEdtf(text);
      if (!result.ok) expect(result.error.message).toMatch(/\.$/);
    }),
    { numRuns: 1500 },
  );
});

test('the canonical spelling is read as the same date', () => {
  fc.assert(
    fc.property(date, (one) => {
      expect(parseEdtf(one.edtf)).toEqual({ ok: true, value: one });
    }),
  );
});

test('bounds hold every range, in order and apart', () => {
  fc.assert(
    fc.property(date, ({ earliest, latest, ranges }) => {
      expect(earliest).toBeLessThanOrEqual(latest);
      expect([ranges[0]?.from, ranges.at(-1)?.to]).toEqual([earliest, latest]);
      for (const range of ranges) expect(range.from).toBeLessThanOrEqual(range.to);
      for (const [index, range] of ranges.slice(1).entries()) {
        expect(range.from).toBeGreaterThan((ranges[index]?.to ?? Infinity) + 1);
      }
    }),
  );
});

test('an extent reaches at least as far as the date, and its core stays inside', () => {
  fc.assert(
    fc.property(date, (one) => {
      const { core, outer, unknownStart, unknownEnd } = extentOf(one);
      if (!unknownStart) expect(outer.from).toBeLessThanOrEqual(one.earliest);
      if (!unknownEnd) expect(outer.to).toBeGreaterThanOrEqual(one.latest);
      expect(outer.from).toBeLessThanOrEqual(outer.to);
      if (core === null) return;
      expect(core.from).toBeLessThanOrEqual(core.to);
      expect(core.from).toBeGreaterThanOrEqual(outer.from);
      expect(core.to).toBeLessThanOrEqual(outer.to);
    }),
  );
});

test('"before" is a strict partial order', () => {
  fc.assert(
    fc.property(date, date, date, (a, b, c) => {
      expect(isBefore(a, a)).toBe(false);
      if (isBefore(a, b)) expect(isBefore(b, a)).toBe(false);
      if (isBefore(a, b) && isBefore(b, c)) expect(isBefore(a, c)).toBe(true);
    }),
  );
});

test('"contains" is a partial order up to equal days', () => {
  fc.assert(
    fc.property(date, date, date, (a, b, c) => {
      expect(contains(a, a)).toBe(true);
      if (contains(a, b) && contains(b, a)) expect(a.ranges).toEqual(b.ranges);
      if (contains(a, b) && contains(b, c)) expect(contains(a, c)).toBe(true);
      if (contains(a, b)) expect(intersects(a, b)).toBe(true);
    }),
  );
});

test('a relation read the other way round is its mirror', () => {
  const mirror = {
    before: 'after',
    after: 'before',
    within: 'contains',
    contains: 'within',
    equal: 'equal',
    overlaps: 'overlaps',
    apart: 'apart',
  } as const;
  fc.assert(
    fc.property(date, date, (a, b) => {
      expect(relation(b, a)).toBe(mirror[relation(a, b)]);
      const apart = ['before', 'after', 'apart'].includes(relation(a, b));
      expect(intersects(a, b)).toBe(!apart);
    }),
  );
});

test('the order of lists is total and does not depend on where it began', () => {
  fc.assert(
    fc.property(fc.array(date, { maxLength: 12 }), (dates) => {
      const sorted = dates.toSorted(compareDates);
      const again = dates.toReversed().sort(compareDates);
      expect(again.map((each) => each.edtf)).toEqual(sorted.map((each) => each.edtf));
      for (const [index, each] of sorted.entries()) {
        const before = sorted[index - 1];
        if (before !== undefined) expect(before.earliest).toBeLessThanOrEqual(each.earliest);
      }
    }),
  );
});
