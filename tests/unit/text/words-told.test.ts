import { expect, test } from 'vitest';
import { CodePointIndex } from '#common/text/code-points';
import { wordsTold } from '#common/text/words-told';

const text = [
  'On Monday 🕊️ the mayor spoke. On Tuesday the envoy left; talks go on in May.',
  'By Friday it was over.',
].join('\n');
const index = new CodePointIndex(text);
const range = (words: string, from = 0) => {
  const at = text.indexOf(words, from);
  return { start: index.toCodePoint(at), end: index.toCodePoint(at + words.length) };
};
const passage = range('the envoy left; talks go on in May');

test.each([
  ['words of the passage itself', 'May', range('May')],
  ['typed in another case, with other white space', 'in  may', range('in May')],
  ['beside it, in its paragraph', 'tuesday', range('Tuesday')],
  ['part of a word does not count', 'Tue', null],
  ['another paragraph does not count', 'Friday', null],
  ['its user’s own words', '14 Feb 2023', null],
  ['no words', ' ', null],
])('%s', (_what, words, expected) => {
  expect(wordsTold(index, [passage], words)).toEqual(expected);
});

test('of several places the one within the passage, else the nearest', () => {
  const both = new CodePointIndex('Monday it was, then Monday again, and Monday.');
  const at = (start: number) => ({ start, end: start + 6 });
  expect(wordsTold(both, [{ start: 20, end: 32 }], 'monday')).toEqual(at(20));
  expect(wordsTold(both, [{ start: 34, end: 37 }], 'monday')).toEqual(at(38));
  expect(wordsTold(both, [], 'monday')).toBeNull();
});
