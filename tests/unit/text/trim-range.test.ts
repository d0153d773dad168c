import { expect, test } from 'vitest';
import { CodePointIndex } from '#common/text/code-points';
import { trimRange } from '#common/text/trim-range';

test.each([
  ['a line end dragged along', '😀 one\ntwo', 2, 6, { start: 2, end: 5 }],
  ['space on both sides', ' \t😀 \n', 0, 5, { start: 2, end: 3 }],
  ['nothing to trim', 'one', 0, 3, { start: 0, end: 3 }],
  ['nothing but space', 'a \n b', 1, 4, { start: 1, end: 1 }],
  ['nothing', 'abc', 2, 2, { start: 2, end: 2 }],
])('%s', (_, text, start, end, expected) => {
  expect(trimRange(new CodePointIndex(text), start, end)).toEqual(expected);
});
