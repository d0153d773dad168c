import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarDay, isoDay, type CalendarDay } from '#common/time/day';
import { parseEdtf } from '#common/time/edtf';
import { formatDate } from '#common/time/format';
import { readDate } from '#common/time/parse-words';
import { edtfLike, noise } from './arbitraries';
import { typedDate } from './typed-dates';

test('every EDTF, in words short or long, is read back as the same date', () => {
  fc.assert(
    fc.property(edtfLike, fc.constantFrom('short' as const, 'long' as const), (text, style) => {
      const parsed = parseEdtf(text);
      fc.pre(parsed.ok);
      const words = formatDate(parsed.value, style);
      const reading = readDate(words);
      expect([words, reading]).toEqual([
        words,
        expect.objectContaining({ kind: 'one', edtf: parsed.value.edtf }),
      ]);
    }),
    { numRuns: 1000 },
  );
});

test('what was read from words says itself back in words that are read the same', () => {
  fc.assert(
    fc.property(noise, fc.constantFrom('2023-02-14', '2023-02', null), (text, against) => {
      const reading = readDate(text, { against });
      const readings =
        reading.kind === 'one' ? [reading] : reading.kind === 'several' ? reading.readings : [];
      for (const { edtf, words } of readings) {
        expect(readDate(words)).toMatchObject({ kind: 'one', edtf });
        expect(parseEdtf(edtf)).toMatchObject({ ok: true, value: { edtf } });
      }
    }),
    { numRuns: 700 },
  );
});

test('no text makes the reader throw, and an answer that is no date says why', () => {
  fc.assert(
    fc.property(
      noise,
      fc.constantFrom(undefined, null, '2023-02-14', '-0043', 'nonsense', '../..'),
      (text, against) => {
        const reading = readDate(text, against === undefined ? {} : { against });
        if (reading.kind === 'none' || reading.kind === 'needs-article-date') {
          expect(reading.message.length).toBeGreaterThan(20);
        }
        if (reading.kind === 'several') expect(reading.readings.length).toBeGreaterThan(1);
      },
    ),
    { numRuns: 700 },
  );
});

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function nth(day: number): string {
  const tail = day > 10 && day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${tail}`;
}

/** One day as different people write it. */
const writings: readonly ((date: CalendarDay, month: string) => string)[] = [
  ({ year, day }, month) => `${day} ${month} ${year}`,
  ({ year, day }, month) => `${month} ${day}, ${year}`,
  ({ year, day }, month) => `${nth(day)} ${month.slice(0, 3)}. ${year}`,
  ({ year, day }, month) => `the ${nth(day)} of ${month.toLowerCase()}, ${year}`,
  ({ year, day }, month) => `${day}-${month.slice(0, 3).toUpperCase()}-${year}`,
  ({ year, month, day }) => `${year}/${month}/${day}`,
  ({ year, month, day }) => `${day}.${month}.${year}`,
];

const modernDay = fc.integer({ min: -300_000, max: 40_000 });

test('a day is the same day however it is written', () => {
  fc.assert(
    fc.property(modernDay, fc.constantFrom(...writings), (number, write) => {
      const date = calendarDay(number);
      const typed = write(date, MONTHS[date.month - 1] ?? '');
      expect([typed, readDate(typed)]).toEqual([typed, expect.objectContaining({ edtf: isoDay(number) })]);
    }),
  );
});

test('a span keeps its ends however little of them is said twice', () => {
  fc.assert(
    fc.property(
      modernDay,
      fc.integer({ min: 0, max: 400 }),
      fc.constantFrom(' to ', '–', ' - ', ' until '),
      (from, days, between) => {
        const [a, b] = [calendarDay(from), calendarDay(from + days)];
        const [first, last] = [MONTHS[a.month - 1], MONTHS[b.month - 1]];
        const start =
          a.year !== b.year
            ? `${a.day} ${first} ${a.year}`
            : a.month !== b.month
              ? `${a.day} ${first}`
              : `${a.day}`;
        expect(readDate(`${start}${between}${b.day} ${last} ${b.year}`)).toMatchObject({
          kind: 'one',
          edtf: `${isoDay(from)}/${isoDay(from + days)}`,
        });
      },
    ),
  );
});

test('typed words are read, and every reading says itself back in words that are read the same', () => {
  fc.assert(
    fc.property(typedDate, (typed) => {
      const reading = readDate(typed);
      const readings =
        reading.kind === 'one' ? [reading] : reading.kind === 'several' ? reading.readings : [];
      expect([typed, readings.length]).not.toEqual([typed, 0]);
      for (const { edtf, words } of readings) {
        expect([typed, readDate(words)]).toEqual([typed, expect.objectContaining({ kind: 'one', edtf })]);
        expect(readDate(formatDate(edtf, 'short'))).toMatchObject({ kind: 'one', edtf });
      }
    }),
    { numRuns: 1000 },
  );
});
