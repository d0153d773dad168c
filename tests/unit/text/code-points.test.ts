import { expect, test } from 'vitest';
import { CodePointIndex, codePointLength, sliceByCodePoints } from '#common/text/code-points';

test.each([
  ['', 0],
  ['abc', 3],
  ['a😀b', 3],
  ['\ud83d', 1],
  ['\ude00\ud83d', 2],
  ['\ud83d\ud83d\ude00', 2],
  ['👩‍👧', 3],
])('%j is %i code points long', (text, length) => {
  expect(codePointLength(text)).toBe(length);
  expect(new CodePointIndex(text).length).toBe(length);
});

test.each([
  ['a😀b', 1, 2, '😀'],
  ['a😀b', 2, 3, 'b'],
  ['a😀b', 0, 99, 'a😀b'],
  ['a😀b', 2, 1, ''],
  ['a😀b', 99, 99, ''],
])('the slice of %j from %i to %i is %j', (text, start, end, words) => {
  expect(sliceByCodePoints(text, start, end)).toBe(words);
});

test.each([
  [-1, 1],
  [0, 0.5],
  [0, Number.NaN],
])('a slice from %d to %d is refused', (start, end) => {
  expect(() => sliceByCodePoints('abc', start, end)).toThrow(RangeError);
});

test.each(['abc', 'a😀c'])('an index over %j refuses what lies outside it', (text) => {
  const index = new CodePointIndex(text);
  for (const offset of [-1, 4, 1.5, Number.NaN]) expect(() => index.toUtf16(offset)).toThrow(RangeError);
  for (const utf16 of [-1, 5, 1.5, Number.NaN]) expect(() => index.toCodePoint(utf16)).toThrow(RangeError);
});

test('a million characters are indexed and looked up without walking the text each time', () => {
  const text = 'word 😀 and 𝒜 more '.repeat(50_000);
  const index = new CodePointIndex(text);
  expect(text.length).toBe(1_000_000);
  expect(index.length).toBe(900_000);
  for (let offset = 0; offset <= index.length; offset++) {
    if (index.toCodePoint(index.toUtf16(offset)) !== offset) throw new Error(`lost offset ${offset}`);
  }
});
