import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CodePointIndex } from '#common/text/code-points';
import { isBoundary, widenToGraphemes } from '#common/text/graphemes';
import { awkwardText } from './arbitrary-doc';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const text = fc.array(awkwardText, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('\n'));

test('boundaries found in a window are those of the whole text', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const index = new CodePointIndex(whole);
      const starts = new Set([...segmenter.segment(whole)].map((segment) => segment.index)).add(whole.length);
      for (let offset = 0; offset <= index.length; offset++) {
        expect(isBoundary(index, offset)).toBe(starts.has(index.toUtf16(offset)));
      }
    }),
    { numRuns: 300 },
  );
});

test('widening gives the smallest run of whole clusters around a range', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
      const index = new CodePointIndex(whole);
      const [start = 0, end = 0] = [a % (index.length + 1), b % (index.length + 1)].sort((x, y) => x - y);
      const all = Array.from({ length: index.length + 1 }, (_, offset) => offset);
      const edges = all.filter((offset) => isBoundary(index, offset));
      expect(widenToGraphemes(index, start, end)).toEqual({
        start: edges.filter((edge) => edge <= start).at(-1),
        end: edges.find((edge) => edge >= end),
      });
    }),
  );
});
