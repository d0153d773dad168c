import type { Node } from '@tiptap/pm/model';
import { type Selection, TextSelection } from '@tiptap/pm/state';
import { offsetToPos, posToOffset, type BlockMap } from '#common/text/block-map';
import type { TextRange } from '#common/text/text-range';
import { trimRange } from '#common/text/trim-range';

/** The words under a selection, code points, without the white space at their ends; null when there are none. */
export function passageOf(map: BlockMap, selection: Pick<Selection, 'from' | 'to'>): TextRange | null {
  const start = posToOffset(map, selection.from);
  const end = posToOffset(map, selection.to);
  if (start >= end) return null;
  const range = trimRange(map.index, start, end);
  return range.start < range.end ? range : null;
}

/** The selection that covers a range of code points. Throws a RangeError outside the text. */
export function selectionOf(map: BlockMap, doc: Node, range: TextRange): Selection {
  return TextSelection.create(doc, offsetToPos(map, range.start), offsetToPos(map, range.end));
}
