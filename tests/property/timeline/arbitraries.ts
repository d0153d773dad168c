import fc from 'fast-check';
import { isoDay } from '#common/time/day';
import type { TimelineEvent } from '#common/timeline/placed-event';

const year = fc.integer({ min: -2500, max: 2600 }).map((value) => {
  const digits = String(Math.abs(value)).padStart(4, '0');
  return value < 0 ? `-${digits}` : digits;
});
const two = (value: number): string => String(value).padStart(2, '0');
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${two(d)}`);
const season = fc.tuple(year, fc.integer({ min: 21, max: 24 })).map(([y, s]) => `${y}-${s}`);
const point = fc.oneof(day, month, year, season);
const doubted = fc.tuple(point, fc.constantFrom('~', '?', '%')).map(([date, mark]) => `${date}${mark}`);

/** EDTF of the kinds that people date events with: days to centuries, doubts, spans and open ends. */
const anyEdtf: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: point },
  { weight: 2, arbitrary: doubted },
  fc
    .tuple(fc.integer({ min: -900_000, max: 200_000 }), fc.integer({ min: 1, max: 4000 }))
    .map(([from, length]) => `${isoDay(from)}/${isoDay(from + length)}`),
  point.map((date) => `${date}/..`),
  point.map((date) => `../${date}`),
  point.map((date) => `[${date}..]`),
  fc.constantFrom('196X', '19XX', '../..', 'Y170000002', '2023-02-14/2023-02-21', '1984?/2004-06~'),
);

/** Events as damage could leave them: any dates, any titles, parts of anything. Their ids are e0, e1, … */
export const anyEvents = fc
  .array(
    fc.record({
      edtf: fc.option(anyEdtf, { freq: 9 }),
      title: fc.string({ unit: 'grapheme', maxLength: 60 }),
      partOf: fc.option(fc.nat(40)),
      claims: fc.nat(9),
    }),
    { maxLength: 40 },
  )
  .map((given) =>
    given.map(({ partOf, ...rest }, index): TimelineEvent => ({
      ...rest,
      id: `e${index}`,
      // Rings among them are only damage, and must not hang the drawing.
      partOf: partOf === null || partOf === index ? null : `e${partOf}`,
      standing: 'unclear',
      rejected: false,
      disputed: false,
      outside: false,
    })),
  );
