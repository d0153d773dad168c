import { describe, expect, test } from 'vitest';
import type { ToldRow } from '#common/contract/events';
import { aroundWords } from '#common/text/around-words';
import { readingsOf, sumUp } from '../../../../renderer/features/events/details/readings';
import { kindsToMake } from '../../../../renderer/ui/tags-for';
import { publishedWords } from '#common/formats/phrases';
import { aheadWords } from '../../../../renderer/features/events/words';
import { Tag } from '#common/model/tag';

const told = (edtf: string | null, more: Partial<ToldRow> = {}): ToldRow => ({
  evidence: `${edtf} ${JSON.stringify(more)}`,
  annotation: 'a',
  quote: { before: '', words: '', after: '' },
  article: 'x',
  articleLabel: 'Report',
  published: null,
  saidBy: [],
  date: { edtf, words: edtf ?? 'soon', confirmed: true },
  quoted: true,
  isDate: false,
  towards: null,
  against: [],
  twoAccounts: false,
  ...more,
});

describe('dates as told', () => {
  test('what cannot hold beside the event’s date says so, and is not held against the others', () => {
    const readings = readingsOf([
      told('2023-01', { towards: 'cannot both hold', against: ['2023-02', '2023-02-14'] }),
      told('2023-02', { towards: 'wider', against: ['2023-01'] }),
      told('2023-02-14', { towards: 'agrees', isDate: true, against: ['2023-01'] }),
      told('2023-02', { towards: 'wider', against: ['2023-01'] }),
      told(null),
    ]);
    expect(readings.map(({ says, odds, tellings }) => [says, odds, tellings.length])).toEqual([
      ['cannot both hold with the event’s date', true, 1],
      ['wider: the event’s date lies inside it', false, 2],
      ['the event’s date', false, 1],
      ['names no day', false, 1],
    ]);
    expect(sumUp(readings)).toEqual(['1 of 3 cannot hold beside the event’s date.']);
  });

  test('without a date of the event the dates are held against one another; a speaker with two is named once', () => {
    const readings = readingsOf([
      told('2023-01', { against: ['2023-02'], twoAccounts: true, saidBy: ['Wang'] }),
      told('2023-02', { against: ['2023-01'], twoAccounts: true, saidBy: ['Wang'] }),
      told('2023'),
    ]);
    expect(readings.map(({ says }) => says)).toEqual([
      'cannot both hold with Feb 2023',
      'cannot both hold with Jan 2023',
      '',
    ]);
    expect(sumUp(readings)).toEqual([
      '2 of these 3 cannot hold beside the others.',
      'Wang gives two dates that cannot both hold.',
    ]);
  });

  test('one date needs no summing up, and dates that leave room for one another agree', () => {
    expect(sumUp(readingsOf([told('2023', { towards: 'wider' })]))).toEqual([]);
    expect(sumUp(readingsOf([told('2023'), told('2023-02')]))).toEqual([
      'They agree: none rules out another.',
    ]);
    expect(sumUp([])).toEqual([]);
  });
});

test('when articles came out is said with its numbers, and that none tells of it after', () => {
  const ahead = { before: 3, during: 0, after: 0, unclear: 0 };
  expect(publishedWords(ahead)).toBe('All 3 articles that support it were published before it.');
  expect(publishedWords({ ...ahead, during: 1, unclear: 1 })).toBe(
    'Of the articles that support it 3 were published before it, 1 within its date; of 1 that is not known.',
  );
  expect(publishedWords({ ...ahead, before: 2 })).toBe(
    'Both articles that support it were published before it.',
  );
  expect(publishedWords({ ...ahead, before: 0 })).toBe('');
  expect(aheadWords(ahead, 'unset')).toBe('No source you hold says it took place.');
  expect(aheadWords(ahead, 'happened')).not.toBe('');
  expect(aheadWords(ahead, 'called off')).toBe('');
  expect(aheadWords({ ...ahead, unclear: 1 }, 'unset')).toBe('');
});

describe('a quote around its words', () => {
  test.each([
    ['It begins on Tuesday, they say.', 'On  tuesday', 100, ['It begins ', 'on Tuesday', ', they say.']],
    ['It begins on Tuesday, they say.', 'Monday', 100, ['It begins on Tuesday, they say.', '', '']],
    ['one two three four five six seven', 'four', 9, ['…three ', 'four', ' five…']],
    ['', 'four', 9, ['', '', '']],
  ] as const)('%s', (quote, words, room, [before, found, after]) => {
    expect(aroundWords(quote, words, room)).toEqual({ before, words: found, after });
  });
});

test('a tag can be made of every kind in which none goes by that name', () => {
  const stamp = '2024-01-01T00:00:00.000Z';
  const tag = Tag.parse({
    id: '01890000-0000-7000-8000-000000000001',
    createdAt: stamp,
    updatedAt: stamp,
    name: 'Washington',
    kind: 'place',
    names: ['D.C.'],
  });
  expect(kindsToMake('washington', [{ tag }], [])).toEqual(['topic', 'person', 'group']);
  expect(kindsToMake('d.c.', [{ tag }], ['place', 'person'])).toEqual(['person']);
  expect(kindsToMake('Wash', [{ tag }], ['person', 'group'])).toEqual(['person', 'group']);
  expect(kindsToMake('  ', [{ tag }], [])).toEqual([]);
});
