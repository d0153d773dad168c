import type { CodePointIndex } from './code-points';
import { moveEdge } from './move-edge';
import type { TextRange } from './text-range';
import { trimRange } from './trim-range';

/**
 * A range with an edge moved, kept from the annotation's other stretches, code points: of the words that its maker left
 * out between two of them the last always stays out. Who wants them in adds them. `from`: the range before it was moved.
 */
export function keepGap(
  index: CodePointIndex,
  from: TextRange,
  moved: TextRange,
  others: readonly TextRange[],
  language?: string,
): TextRange {
  const next = others.map(({ start }) => start).filter((start) => start >= from.end);
  const before = others.map(({ end }) => end).filter((end) => end <= from.start);
  const last = next.length === 0 ? index.length : lastEnd(index, from, Math.min(...next), language);
  const first = before.length === 0 ? 0 : firstStart(index, from, Math.max(...before), language);
  return { start: Math.max(moved.start, first), end: Math.min(moved.end, last) };
}

/** The furthest end: after the words before the last one of the gap up to `next`. */
function lastEnd(index: CodePointIndex, from: TextRange, next: number, language: string | undefined): number {
  const word = moveEdge(index, { start: next, end: index.length }, 'start', 'word', -1, language).start;
  return word === next || word <= from.end ? from.end : trimRange(index, from.start, word).end;
}

/** The furthest start: before the words after the first one of the gap that begins at `gap`. */
function firstStart(
  index: CodePointIndex,
  from: TextRange,
  gap: number,
  language: string | undefined,
): number {
  const word = moveEdge(index, { start: 0, end: gap }, 'end', 'word', 1, language).end;
  if (word === gap || word >= from.start) return from.start;
  const after = moveEdge(index, { start: word, end: index.length }, 'start', 'word', 1, language).start;
  return Math.min(after, from.start);
}
