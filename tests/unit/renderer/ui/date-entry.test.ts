import { expect, test } from 'vitest';
import { ArticleId } from '#common/model/ids';
import { enterDate, enteredDate, sayWholeDate } from '../../../../renderer/ui/date-entry';

const counted = {
  edtf: '2023-02-14',
  article: ArticleId.parse('018f0000-0000-7000-8000-000000000001'),
  field: 'published' as const,
};

test('a plain date has one reading, said back with its weekday', () => {
  const { readings, message } = enterDate('14 Feb 2023');
  expect(message).toBeNull();
  expect(readings).toMatchObject([{ edtf: '2023-02-14', words: 'Tuesday 14 February 2023' }]);
});

test('a date with two readings offers both and chooses none', () => {
  expect(
    enterDate('03/04/2023')
      .readings.map(({ edtf }) => edtf)
      .toSorted(),
  ).toEqual(['2023-03-04', '2023-04-03']);
});

test('what is no date says what is understood', () => {
  const { readings, message } = enterDate('once upon a time');
  expect(readings).toEqual([]);
  expect(message).toContain('once upon a time');
});

test('words counted from an article need its date', () => {
  expect(enterDate('yesterday', null).message).not.toBeNull();
  const [reading] = enterDate('yesterday', counted).readings;
  expect(reading?.edtf).toBe('2023-02-13');
  const date = enteredDate('yesterday', reading ?? null, counted);
  expect(date).toMatchObject({
    words: 'yesterday',
    against: { edtf: '2023-02-14' },
    by: 'user',
    confirmed: true,
  });
});

test('vague words are kept as words', () => {
  const date = enteredDate(' before the war ', null);
  expect(date).toMatchObject({ edtf: null, words: 'before the war', against: null });
  expect(sayWholeDate(date)).toBe('before the war');
});
