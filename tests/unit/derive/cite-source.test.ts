import { describe, expect, test } from 'vitest';
import { citeDate } from '#common/derive/cite-date';
import { citationStyleIds } from '#common/derive/citation-styles';
import { citePieces, citeSource, citeSourceBriefly } from '#common/derive/cite-source';
import { sourceFields, type SourceFields } from '#common/derive/source-fields';
import { Article } from '#common/model/article';

const full: SourceFields = {
  byline: 'Ada Writer',
  title: 'Grain moves again',
  label: 'The first words of…',
  publisher: 'The Post',
  date: '14 Feb 2023',
  year: '2023',
  dateInferred: false,
  paragraph: 3,
  address: 'https://example.org/grain',
  accessed: '',
  accessedInferred: false,
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
    year: '',
    paragraph: null,
    address: '',
    shortId: '',
  };
  expect(citeSource(bare)).toBe('[The first words of…], n.d.');
  expect(citeSource({ ...bare, label: '' })).toBe('[untitled], n.d.');
});

describe('author and date', () => {
  const cite = (fields: Partial<SourceFields> = {}) => citeSource({ ...full, ...fields }, 'author-date');

  test.each<[Partial<SourceFields>, string]>([
    [
      {},
      'Ada Writer. 2023. “Grain moves again”. The Post, 14 Feb. 2023, para. 3. https://example.org/grain. id 1a2b3c4d',
    ],
    [
      { byline: '', address: '', accessed: '1 Mar 2023' },
      'The Post. 2023. “Grain moves again”. 14 Feb. 2023, para. 3. Accessed 1 Mar. 2023. id 1a2b3c4d',
    ],
    [
      { dateInferred: true, address: '', paragraph: null },
      'Ada Writer. [2023?]. “Grain moves again”. The Post, [14 Feb. 2023?]. id 1a2b3c4d',
    ],
    [
      { date: '', year: '', title: '', publisher: '', paragraph: null, address: '', accessed: '1 Mar 2023' },
      'Ada Writer. n.d. [The first words of…]. Accessed 1 Mar. 2023. id 1a2b3c4d',
    ],
    [
      { byline: '', publisher: '', address: '', paragraph: null },
      '“Grain moves again”. 2023. 14 Feb. 2023. id 1a2b3c4d',
    ],
    [
      { date: '2023', paragraph: null, address: '' },
      'Ada Writer. 2023. “Grain moves again”. The Post. id 1a2b3c4d',
    ],
    [
      { byline: 'A. B. Jr.', date: 'last spring', year: '', paragraph: null, address: '' },
      'A. B. Jr. last spring. “Grain moves again”. The Post. id 1a2b3c4d',
    ],
  ])('%j: %s', (fields, cited) => expect(cite(fields)).toBe(cited));
});

test('an unknown date is joined by the day the source was looked at, in doubt where that is inferred', () => {
  const seen = { ...full, date: '', year: '', accessed: '3 Mar 2023', address: '', paragraph: null };
  expect(citeSource(seen)).toBe(
    'Ada Writer, “Grain moves again”, The Post, n.d., accessed 3 Mar. 2023, id 1a2b3c4d',
  );
  expect(citeSource({ ...seen, accessedInferred: true })).toContain('accessed [3 Mar. 2023?]');
});

test.each(citationStyleIds)('%s: the pieces are the line, addresses and ids by themselves', (style) => {
  const pieces = citePieces(full, style);
  expect(pieces.map(({ kind, text }) => (kind === 'id' ? `id ${text}` : text)).join('')).toBe(
    citeSource(full, style),
  );
  expect(pieces.filter(({ kind }) => kind !== 'words')).toEqual([
    { kind: 'address', text: 'https://example.org/grain' },
    { kind: 'id', text: '1a2b3c4d' },
  ]);
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

  test.each([
    ['2023-02-14', '2023'],
    ['2023-02-14/2023-02-21', '2023'],
    ['2023-02?', '2023?'],
    ['2022-12/2023-01', ''],
    ['2023/..', ''],
    ['-0043-03-15', '44 BC'],
  ])('%s is of the year “%s”', (edtf, year) => {
    expect(sourceFields(article({ ...told, edtf, from: 'text' }), '').year).toBe(year);
  });

  test('the short id is of what is cited', () => {
    expect(sourceFields(article(null), '').shortId).toBe('deadbeef');
    const part = { id: '01900000-0000-7000-8000-0000cafecafe', paragraph: 2 };
    expect(sourceFields(article(null), '', part)).toMatchObject({ shortId: 'cafecafe', paragraph: 2 });
  });
});
