import { expect, test } from 'vitest';
import { findWords } from '#common/text/find-words';
import { FoldedText } from '#common/text/folded-text';
import { WaysWritten } from '#common/text/ways-written';

const found = (text: string, words: string): string[] =>
  findWords(new FoldedText(text), words, 100).map(({ start, end }) => text.slice(start, end));

test.each([
  [
    'Nonproliferation, non-proliferation and non proliferation',
    'nonproliferation',
    ['Nonproliferation', 'non-proliferation'],
  ],
  [
    'Nonproliferation, non-proliferation and non proliferation',
    'non-proliferation',
    ['Nonproliferation', 'non-proliferation', 'non proliferation'],
  ],
  ['a loan of 1,250,000 or of 1250000', '1250000', ['1,250,000', '1250000']],
  ['a loan of 1,250,000 or of 1250000', '1,250,000', ['1,250,000', '1250000']],
  ['a no-regrets ore', 'ore', ['ore']],
  ['well – so', 'well-so', ['well – so']],
  ['a - b - c', '-', ['-', '-']],
  ['the end', 'the ', ['the ']],
  ['Malmö-Lund', 'malmolund', ['Malmö-Lund']],
  ['nothing here', '', []],
  ['nothing here', '\u0301', []],
])('in %j the words %j are found as %j', (text, words, expected) => {
  expect(found(text, words)).toEqual(expected);
});

test('no more places are given than asked for', () => {
  expect(findWords(new FoldedText('a-b a b ab'), 'a', 2)).toHaveLength(2);
});

test('one way of looking may be taken to several texts, with hyphens and without', () => {
  const ways = new WaysWritten('nonproliferation');
  const first = (text: string) => ways.firstIn(new FoldedText(text).folded, 0);
  expect(first('the nonproliferation treaty')).toEqual({ start: 4, end: 20 });
  expect(first('the non-proliferation treaty')).toEqual({ start: 4, end: 21 });
  expect(first('no such treaty')).toBeNull();
  expect(first('a non-proliferation treaty')).toEqual({ start: 2, end: 19 });
});
