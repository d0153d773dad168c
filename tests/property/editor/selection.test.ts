// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBoundary } from '#common/text/graphemes';
import { trimRange } from '#common/text/trim-range';
import { showArticle } from '../../support/shown-article';
import { articleDoc } from '../text/arbitrary-doc';

const share = fc.double({ min: 0, max: 1, noNaN: true });

test('words selected in any article come back as the very same offsets, and are what the page shows there', () => {
  fc.assert(
    fc.property(articleDoc, share, share, (doc, a, b) => {
      const shown = showArticle(doc);
      try {
        const { index } = shown.editor.map;
        const [start = 0, end = 0] = [a, b].map((at) => Math.round(at * index.length)).sort((x, y) => x - y);
        // The browser's own selection keeps to whole characters; half of one is nothing a user can select.
        fc.pre(isBoundary(index, start) && isBoundary(index, end));
        shown.editor.selectWords({ start, end });
        const wanted = trimRange(index, start, end);
        const got = shown.editor.passage();
        expect(got).toEqual(wanted.start < wanted.end ? wanted : null);
        const shownWords = shown.editor.painter.ranges
          .pieces(wanted)
          .map((piece) => {
            const range = document.createRange();
            range.setStart(piece.startContainer, piece.startOffset);
            range.setEnd(piece.endContainer, piece.endOffset);
            return range.toString();
          })
          .join('');
        const words = index.slice(wanted.start, wanted.end);
        expect(shownWords.replaceAll('\n', '')).toBe(words.replaceAll('\n', ''));
      } finally {
        shown.close();
      }
    }),
    { numRuns: 150 },
  );
});
