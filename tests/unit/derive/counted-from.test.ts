import { expect, test } from 'vitest';
import { countedFromWords } from '#common/derive/counted-from';
import { Article } from '#common/model/article';

const id = '01890000-0000-7000-8000-000000000001';
const at = '2024-01-01T00:00:00.000Z';
const stated = { edtf: '2031-05-06', words: '6 May 2031', by: 'user', confirmed: true, from: 'text' };

const dated = (published: object | null) =>
  Article.parse({ id, createdAt: at, updatedAt: at, published: published && { ...stated, ...published } });

const { id: article } = dated({});
const told = { against: { edtf: '2031-05-06', article, field: 'published' as const } };

test('of a day counted from a date that the article states nothing is said, nor of one that stands by itself', () => {
  expect(countedFromWords(told, dated({}))).toBe('');
  expect(countedFromWords({ against: null }, dated({ from: 'inferred' }))).toBe('');
});

test.each([
  ['its user inferred', { from: 'inferred' }, 'is itself inferred'],
  ['the program inferred', { from: 'inferred', by: 'program', confirmed: false }, 'is itself inferred'],
  ['nobody has confirmed', { by: 'program', confirmed: false }, 'is itself not confirmed'],
  ['is another now', { edtf: '2031-05-07' }, 'has changed since'],
  ['is gone', null, 'is no longer held'],
])('a day counted from a date that %s says so', (_, published, says) => {
  expect(countedFromWords(told, dated(published))).toBe(
    `counted from an article’s date of publication, which ${says}`,
  );
});

test('the day an article was accessed is named as such, and an article that is gone has no date', () => {
  const accessed = { against: { ...told.against, field: 'accessed' as const } };
  expect(countedFromWords(accessed, undefined)).toBe(
    'counted from the day an article was accessed, which is no longer held',
  );
});
