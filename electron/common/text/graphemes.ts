import type { CodePointIndex } from './code-points';
import { graphemeWindow, isProvenBoundary } from './grapheme-window';
import type { TextRange } from './text-range';

// Grapheme boundaries do not depend on the language; naming one keeps the machine's own out of it.
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The grapheme cluster that holds a UTF-16 index, as UTF-16 indexes; empty at the end of the text. */
function clusterAt(text: string, index: number): { readonly from: number; readonly to: number } {
  const { from, to } = graphemeWindow(text, index);
  const found = segmenter.segment(text.slice(from, to)).containing(index - from);
  if (found === undefined) return { from: index, to: index };
  return { from: from + found.index, to: from + found.index + found.segment.length };
}

/** The last grapheme boundary at or before a UTF-16 index. */
export function graphemeFloor(text: string, index: number): number {
  return isProvenBoundary(text, index) ? index : clusterAt(text, index).from;
}

/** The first grapheme boundary at or after a UTF-16 index. */
export function graphemeCeil(text: string, index: number): number {
  if (isProvenBoundary(text, index)) return index;
  const cluster = clusterAt(text, index);
  return cluster.from === index ? index : cluster.to;
}

/** Whether a code point offset of the text lies between two grapheme clusters (UAX 29, extended). */
export function isBoundary(index: CodePointIndex, offset: number): boolean {
  const utf16 = index.toUtf16(offset);
  return graphemeFloor(index.text, utf16) === utf16;
}

/**
 * Widens [start, end), code points, to the whole grapheme clusters it touches. An empty range inside a cluster
 * becomes that cluster; one between clusters stays empty. Offsets outside the text throw a RangeError.
 */
export function widenToGraphemes(index: CodePointIndex, start: number, end: number): TextRange {
  return {
    start: index.toCodePoint(graphemeFloor(index.text, index.toUtf16(start))),
    end: index.toCodePoint(graphemeCeil(index.text, index.toUtf16(end))),
  };
}
