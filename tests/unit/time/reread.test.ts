import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DateAsTold } from '#common/model/date-as-told';
import type { ArticleId } from '#common/model/ids';
import { dayNumber, isoDay } from '#common/time/day';
import { readDate } from '#common/time/parse-words';
import { needsReread, rereadTold, waitsForDate } from '#common/time/reread';

const article = '019b8d62-7a80-7ce6-a7a1-6b6e326a9faf' as ArticleId;

function told(words: string, against: string | null, edtf: string | null): DateAsTold {
  return {
    edtf,
    words,
    at: null,
    against: against === null ? null : { edtf: against, article, field: 'published' },
    by: 'user',
    confirmed: true,
  };
}

/** Words read against one date of the article as `old`, and what they come to against another. */
test.each([
  ['yesterday', '2023-02-14', '2023-02-13', '2023-02-16', '2023-02-15'],
  ['last month', '2023-02-14', '2023-01', '2023-03-01', '2023-02'],
  ['last month', '2023-02-14', '2023-01', '2023-02-20', '2023-01'],
  ['late last month', '2023-02-14', '2023-01-21~/2023-01-31~', '2023-03-14', '2023-02-21~/2023-02-28~'],
  ['Friday', '2023-02-14', '2023-02-17', '2023-02-15', '2023-02-17'],
  ['Friday', '2023-02-14', '2023-02-17', '2023-02-22', '2023-02-24'],
  ['Friday', '2023-02-14', '2023-02-10', '2023-02-22', '2023-02-17'],
  ['in June', '2023-02-14', '2022-06', '2024-02-14', '2023-06'],
  ['this winter', '2023-02-14', '2022-24', '2024-02', '2023-24'],
])('%s, counted from %s as %s, is %s → %s', (words, against, old, now, proposed) => {
  expect(rereadTold(told(words, against, old), now).proposed?.edtf).toBe(proposed);
});

test('where the words leave another choice than before, none is made', () => {
  // On a Tuesday it was the article's own day; on a Wednesday there is only one behind and one ahead.
  const reread = rereadTold(told('Tuesday', '2023-02-14', '2023-02-14'), '2023-02-15');
  expect(reread.proposed).toBeNull();
  expect(reread.readings.map(({ edtf }) => edtf)).toEqual(['2023-02-14', '2023-02-21']);
  // Nor where the old reading was none that the words have.
  expect(rereadTold(told('Friday', '2023-02-14', '2023-06-01'), '2023-02-15').proposed).toBeNull();
});

test('an article that lost its date, or has a coarser one, leaves words unread and says why', () => {
  expect(rereadTold(told('Tuesday', '2023-02-14', '2023-02-14'), null)).toMatchObject({
    readings: [],
    proposed: null,
    message: expect.stringContaining('date the article first') as unknown,
  });
  expect(rereadTold(told('Tuesday', '2023-02-14', '2023-02-14'), '2023-02').message).toContain('Feb 2023');
});

test('a date needs another look only when what it counts from has changed', () => {
  expect(needsReread(told('Tuesday', '2023-02-14', '2023-02-14'), '2023-02-14')).toBe(false);
  expect(needsReread(told('Tuesday', '2023-02-14', '2023-02-14'), '2023-02-15')).toBe(true);
  expect(needsReread(told('Tuesday', '2023-02-14', '2023-02-14'), null)).toBe(true);
  expect(needsReread(told('14 Feb 2023', null, '2023-02-14'), '2023-03-01')).toBe(false);
});

test('words kept because there was no date wait for one; words that are none do not', () => {
  expect(waitsForDate(told('Tuesday', null, null), null)).toBe(false);
  expect(waitsForDate(told('Tuesday', null, null), '2023-02')).toBe(false);
  expect(waitsForDate(told('Tuesday', null, null), '2023-02-14')).toBe(true);
  expect(waitsForDate(told('before the thaw', null, null), '2023-02-14')).toBe(false);
  expect(waitsForDate(told('14 Feb 2023', null, null), '2023-02-14')).toBe(false);
});

const words = fc.constantFrom(
  ...[
    'Tuesday',
    'on Friday',
    'last month',
    'in June',
    'the 22nd',
    'last Monday',
    'next weekend',
    'this spring',
  ],
  ...[
    '8 days from Tuesday',
    'before Friday',
    'since last month',
    'mid-March',
    'between Monday and Wednesday',
  ],
);
const first = dayNumber({ year: 2000, month: 1, day: 1 });
const day = fc.integer({ min: first, max: first + 9000 }).map(isoDay);

test('read again against the same date, every reading proposes itself', () => {
  fc.assert(
    fc.property(words, day, (typed, against) => {
      const reading = readDate(typed, { against });
      const all = reading.kind === 'several' ? reading.readings : reading.kind === 'one' ? [reading] : [];
      expect(all.length).toBeGreaterThan(0);
      for (const { edtf } of all)
        expect(rereadTold(told(typed, against, edtf), against).proposed?.edtf).toBe(edtf);
    }),
  );
});

test('what is proposed is always one of the readings there are now', () => {
  fc.assert(
    fc.property(words, day, day, fc.nat(5), (typed, before, now, at) => {
      const reading = readDate(typed, { against: before });
      const all = reading.kind === 'several' ? reading.readings : reading.kind === 'one' ? [reading] : [];
      const { edtf = null } = all[at % all.length] ?? {};
      const { readings, proposed } = rereadTold(told(typed, before, edtf), now);
      if (proposed) expect(readings).toContainEqual(proposed);
      else expect(readings.length).not.toBe(1);
    }),
  );
});
