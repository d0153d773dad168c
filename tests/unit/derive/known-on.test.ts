import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownOn, wasOut, type DatedClaim } from '#common/derive/known-on';
import { aspects, stances } from '#common/model/evidence';
import { isoDay, parseIsoDay } from '#common/time/day';
import { parseEdtf } from '#common/time/edtf';
import type { EdtfDate } from '#common/time/edtf-value';

const read = (edtf: string): EdtfDate => {
  const date = parseEdtf(edtf);
  if (!date.ok) throw new Error(`${edtf} is no date`);
  return date.value;
};
const day = (iso: string): number => parseIsoDay(iso) ?? Number.NaN;
const claim = (
  id: string,
  published: string | null,
  told: string | null,
  more: Partial<DatedClaim> = {},
) => ({
  id,
  stance: 'supports' as const,
  about: 'event' as const,
  told: told === null ? null : read(told),
  published: published === null ? null : read(published),
  ...more,
});
const own = { date: read('2023-02-18/2023-02-19'), dateFrom: 'report' };
const claims = [
  claim('plan', '2023-02-10', '2023-02'),
  claim('sharper', '2023-02-14', '2023-02-17/2023-02-20'),
  claim('denial', '2023-02-15', '2023-02-25', { stance: 'contradicts' }),
  claim('place', '2023-02-16', '1999', { about: 'place' }),
  claim('report', '2023-02-21', '2023-02-18/2023-02-19'),
  claim('undated', null, '2001'),
];

describe('what was known of an event', () => {
  test.each([
    ['2023-02-09', 'nothing'],
    ['2023-02-10', '2023-02'],
    ['2023-02-14', '2023-02-17/2023-02-20'],
    ['2023-02-20', '2023-02-17/2023-02-20'],
    ['2023-02-21', 'its own'],
  ])('by the end of %s: %s', (iso, expected) => {
    const known = knownOn(own, claims, day(iso));
    const date = known && known.date;
    expect(known === null ? 'nothing' : date?.own ? 'its own' : date?.told.told?.edtf).toBe(expected);
  });

  test('told of without a date: none, but for one given by hand', () => {
    const bare = [claim('a', '2023-02-10', null), claim('report', '2023-02-21', '2023-02-18')];
    expect(knownOn(own, bare, day('2023-02-12'))?.date).toBeNull();
    expect(knownOn({ ...own, dateFrom: null }, bare, day('2023-02-12'))?.date).toEqual({ own: true });
    expect(knownOn({ date: null, dateFrom: null }, bare, day('2023-02-12'))?.date).toBeNull();
  });

  test('an article that only may have been out by then was not', () => {
    expect(wasOut(read('2023-02'), day('2023-02-27'))).toBe(false);
    expect(wasOut(read('2023-02'), day('2023-02-28'))).toBe(true);
    expect(wasOut(read('2023-02-01/..'), day('2040-01-01'))).toBe(false);
    expect(wasOut(null, day('2040-01-01'))).toBe(false);
  });
});

const anyDay = fc.integer({ min: 19_000, max: 19_060 });
const anyClaims = fc.array(
  fc.record({
    stance: fc.constantFrom(...stances),
    about: fc.constantFrom(...aspects),
    told: fc.option(
      fc.oneof(anyDay.map(isoDay), fc.constantFrom('2022-01', '2022', '../2022-02', '2022-01~')),
    ),
    published: fc.option(
      fc.oneof(anyDay.map(isoDay), fc.constantFrom('2022-01', '2022-02?', '2022-01-20/..')),
    ),
  }),
  { maxLength: 12 },
);

test('what is published later, or bears no date, changes nothing of what was known', () => {
  fc.assert(
    fc.property(
      anyClaims,
      anyClaims,
      anyDay,
      fc.option(fc.nat(30)),
      fc.boolean(),
      (some, more, on, from, dated) => {
        const made = [...some, ...more].map((each, at) =>
          claim(`c${at}`, each.published, each.told, { stance: each.stance, about: each.about }),
        );
        const event = {
          date: dated ? read('2022-01-15') : null,
          dateFrom: from === null ? null : `c${from}`,
        };
        const before = made.slice(0, some.length);
        const later = made.slice(some.length).filter(({ published }) => !wasOut(published, on));
        const known = knownOn(event, before, on);
        expect(knownOn(event, [...before, ...later], on)).toEqual(known);
        expect(knownOn(event, [...later, ...before].toReversed(), on)?.date).toEqual(known?.date);
        for (const { published } of known?.claims ?? []) expect(published?.latest).toBeLessThanOrEqual(on);
      },
    ),
  );
});
