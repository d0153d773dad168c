import type { RichNode } from '../model/rich-text';
import { diffBlocks, type Hunk, type Likeness } from './block-diff';
import { sameJson } from './equal';
import { mergeBlocks, type Merged } from './merge-blocks';

/** How the stored blocks of a note are told apart. */
export const storedBlocks: Likeness<RichNode> = { keyOf: (raw) => JSON.stringify(raw), same: sameJson };

/** Stands above what one window wrote where another had written at the same time: the user takes out what is too much. */
export const writtenAtOnce: RichNode = {
  type: 'paragraph',
  content: [
    { type: 'text', marks: [{ type: 'italic' }], text: 'Written at the same time in another window:' },
  ],
};

/** Joins what two windows made of the same blocks of a note: theirs came first. */
export function mergeNote(
  base: readonly RichNode[],
  mine: readonly RichNode[],
  theirs: readonly RichNode[],
): Merged<RichNode> {
  const hunks = (after: readonly RichNode[]): Hunk<RichNode>[] => diffBlocks(base, after, storedBlocks);
  return mergeBlocks(base, hunks(mine), hunks(theirs), sameJson, writtenAtOnce);
}
