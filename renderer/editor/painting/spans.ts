import { changedSpan } from '#common/change/changed-span';
import { blockAtOffset, type BlockMap } from '#common/text/block-map';
import type { TextRange } from '#common/text/text-range';
import type { BlockSpan } from './view-window';

/** From where to where the text lies that differs in how it is laned; null where none does. */
export function spanChanged(plan: readonly TextRange[], next: readonly TextRange[]): TextRange | null {
  const { from, before, after } = changedSpan(plan, next);
  const touched = [...plan.slice(from, before), ...next.slice(from, after)];
  if (touched.length === 0) return null;
  return {
    start: touched.reduce((least, { start }) => Math.min(least, start), Infinity),
    end: touched.reduce((most, { end }) => Math.max(most, end), 0),
  };
}

/** The textblocks that a range of code points touches; none for no range. */
export function blocksTouched(map: BlockMap, range: TextRange | null): BlockSpan {
  if (!range || range.start > map.index.length) return { from: 0, to: 0 };
  return {
    from: Math.max(0, blockAtOffset(map, range.start)),
    to: blockAtOffset(map, Math.min(range.end, map.index.length)) + 1,
  };
}
