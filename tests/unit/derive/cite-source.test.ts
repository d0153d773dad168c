import { describe, expect, test } from 'vitest';
import { citeDate, citeSource, citeSourceBriefly, type SourceFields } from '#common/derive/cite-source';
import { sourceFields } from '#common/derive/source-fields';
import { Article } from '#common/model/article';

const full: SourceFields = {
  byline: 'Ada Writer',
  title: 'Grain moves again',
  label: 'The first words of…',
  publisher: 'The Post',
  date: '14 Feb 2023',
  dateInferred: false,
  paragraph: 3,
  address: 'https://example.org/grain',
  shortId: '1a2b3c4d',
};

test('a source with everything known', () => {
  expect(citeSource(full)).toBe(
    'Ada Writer, “Grain moves again”, The Post, 14 Feb. 2023, para. 3, https://example.org/grain, id 1a2b3c4d',
  );
  expect(citeSourceBriefly(full)).toBe('“Grain moves again”, The Post, 14 Feb. 2023');
});

test('what is not known is left out; a title is never invented; a missing date says so', () => {
  const bare = {
    ...full,
    byline: ' ',
    title: '',
    publisher: '',
    date: '',
    paragraph: null,
    address: '',
    shortId: '',
  };
  expect(citeSource(bare)).toBe('[The first words of…], n.d.');
  expect(citeSource({ ...bare, label: '' })).toBe('[untitled], n.d.');
});

test('every part stays on one line', () => {
  expect(citeSource({ ...full, title: 'Two\nlines', byline: 'A\tB' })).not.toMatch(/[\n\t]/);
});

describe('dates', () => {
  test.each([
    ['14 Feb 2023', false, '14 Feb. 2023'],
    ['14 Feb 2023', true, '[14 Feb. 2023?]'],
    ['2023?', true, '[2023?]'],
    ['14–22 Sep 2023', false, '14–22 Sept. 2023'],
    ['May 2023', false, 'May 2023'],
    ['14 February 2023', false, '14 February 2023'],
    ['14 Feb. 2023', false, '14 Feb. 2023'],
    ['Jun 2023', false, 'June 2023'],
    ['', true, 'n.d.'],
  ])('%s, inferred %s: %s', (words, inferred, cited) => {
    expect(citeDate(words, inferred)).toBe(cited);
  });
});

describe('the fields of an article', () => {
  const article = (published: unknown) =>
    Article.parse({
      id: '01900000-0000-7000-8000-0000deadbeef',
      createdAt: '2024-01-01T00:00:00.000Z',
      updatedAt: '2024-01-01T00:00:00.000Z',
      published,
    });
  const told = { edtf: '2023-02-14', words: '14.2.23', by: 'user', confirmed: true };

  test('the date is read from its EDTF, and inferred only where nothing shows it', () => {
    expect(sourceFields(article({ ...told, from: 'text' }), '')).toMatchObject({
      date: '14 Feb 2023',
      dateInferred: false,
    });
    expect(sourceFields(article({ ...told, from: 'inferred' }), '')).toMatchObject({ dateInferred: true });
  });

  test('vague words are kept as they are; no date is none', () => {
    expect(sourceFields(article({ ...told, edtf: null, words: 'last spring', from: 'text' }), '').date).toBe(
      'last spring',
    );
    expect(sourceFields(article(null), '').date).toBe('');
  });

  test('the short id is of what is cited', () => {
    expect(sourceFields(article(null), '').shortId).toBe('deadbeef');
    const part = { id: '01900000-0000-7000-8000-0000cafecafe', paragraph: 2 };
    expect(sourceFields(article(null), '', part)).toMatchObject({ shortId: 'cafecafe', paragraph: 2 });
  });
});
