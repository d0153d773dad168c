import type { CodePointIndex } from './code-points';
import type { TextRange } from './text-range';

/**
 * Takes the white space off both ends of [start, end), code points: a selection by mouse often drags the LF
 * after a paragraph along. Nothing but white space gives an empty range at `start`.
 */
export function trimRange(index: CodePointIndex, start: number, end: number): TextRange {
  const words = index.slice(start, end);
  const leading = words.length - words.trimStart().length;
  if (leading === words.length) return { start, end: start };
  // White space is never outside the basic plane, so units taken off are code points taken off.
  const trailing = words.length - words.trimEnd().length;
  return { start: start + leading, end: end - trailing };
}
