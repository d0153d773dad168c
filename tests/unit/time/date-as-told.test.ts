import { expect, test } from 'vitest';
import { DateAsTold } from '#common/model/date-as-told';
import { ArticleId } from '#common/model/ids';
import { confirmTold, isStale, toldByProgram, toldFromTyped } from '#common/time/date-as-told';
import { readDate } from '#common/time/parse-words';

const article = ArticleId.parse('0190b1f4-5d6c-7c3a-8f00-000000000001');
const against = { edtf: '2023-02-14', article, field: 'published' as const };

function worked(words: string) {
  const reading = readDate(words, { against: against.edtf });
  if (reading.kind !== 'one') throw new Error(`${words}: ${reading.kind}`);
  return reading;
}

test('a typed date counted from the article keeps what it was counted from', () => {
  const told = toldFromTyped(worked('last month'), { words: 'last month', against });
  expect(told).toEqual({
    edtf: '2023-01',
    words: 'last month',
    at: null,
    against,
    by: 'user',
    confirmed: true,
  });
  expect(DateAsTold.parse(told)).toEqual(told);
  expect(isStale(told, '2023-02-14')).toBe(false);
  expect(isStale(told, '2023-03-14')).toBe(true);
  expect(isStale(told, null)).toBe(true);
});

test('a date that stands by itself is not counted from anything and never goes stale', () => {
  const told = toldFromTyped(worked('14 Feb 2023'), { words: '14 Feb 2023', against, why: 'dateline' });
  expect(told).toMatchObject({ edtf: '2023-02-14', against: null, why: 'dateline' });
  expect(isStale(told, '1999')).toBe(false);
});

test('vague words stay words', () => {
  expect(toldFromTyped(null, { words: 'some time ago', against })).toMatchObject({
    edtf: null,
    words: 'some time ago',
    against: null,
  });
});

test('a date filled in by the program waits for the user', () => {
  const proposed = toldByProgram(worked('yesterday'), { words: 'yesterday', against, why: 'opening words' });
  expect(proposed).toMatchObject({ by: 'program', confirmed: false, why: 'opening words' });
  expect(confirmTold(proposed)).toEqual({ ...proposed, confirmed: true });
});
