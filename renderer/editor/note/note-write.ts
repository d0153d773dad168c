import type { Node } from '@tiptap/pm/model';
import type { BlockSplice } from '#common/contract/notes';
import type { RichNode } from '#common/model/rich-text';
import type { Hunk } from '#common/change/block-diff';

/** A block as the core holds it, and the node that stands for it here. Fields we do not know stay in `raw`. */
export interface HeldBlock {
  readonly raw: RichNode;
  readonly node: Node;
}

/** One call's worth of saving: the splices to send, and what the core holds once it has taken them. */
export interface NoteWrite {
  readonly splices: BlockSplice[];
  readonly after: readonly HeldBlock[];
}

/** Characters of JSON in one write: three bytes each at worst, and so well under the largest message. */
export const writeLength = 200_000;

/**
 * Makes the next write from what is to be saved, as much as one message may hold; the rest is for the next. Splices
 * go from the last block to the first, so that none moves another. One that only inserts names the block it stands
 * beside: were the note changed elsewhere, it would be refused and not land in a wrong place.
 */
export function nextWrite(
  held: readonly HeldBlock[],
  hunks: readonly Hunk<Node>[],
  room = writeLength,
): NoteWrite {
  let left = room;
  const taken: Hunk<HeldBlock>[] = [];
  for (const hunk of hunks) {
    const part = fitting(held, hunk, left, taken.length === 0);
    if (!part) break;
    taken.push(part.hunk);
    left -= part.cost;
    if (part.cut) break;
  }
  const after = [...held];
  const splices = taken.toReversed().map((hunk) => {
    after.splice(hunk.from, hunk.to - hunk.from, ...hunk.blocks);
    return spliceOf(held, hunk);
  });
  return { splices, after };
}

interface Part {
  readonly hunk: Hunk<HeldBlock>;
  readonly cost: number;
  /** True when some of it is left for the next write. */
  readonly cut: boolean;
}

/** As much of a hunk as there is room for; at least one block when it is the `first`; null when nothing fits. */
function fitting(held: readonly HeldBlock[], hunk: Hunk<Node>, room: number, first: boolean): Part | null {
  let cost = 0;
  let to = hunk.from;
  const blocks: HeldBlock[] = [];
  const takes = (length: number): boolean => {
    if (cost + length > room && !(first && cost === 0)) return false;
    cost += length;
    return true;
  };
  // A block and what it becomes go together where they can: an edit of one block must not be a loss in between.
  for (let index = 0; to < hunk.to || index < hunk.blocks.length; index++) {
    const old = to < hunk.to ? held[to] : undefined;
    const node = hunk.blocks[index];
    const raw = node && (node.toJSON() as RichNode);
    const length = (old ? JSON.stringify(old.raw).length : 0) + (raw ? JSON.stringify(raw).length : 0);
    if (!takes(length)) break;
    if (old) to++;
    if (node && raw) blocks.push({ raw, node });
  }
  const whole = to === hunk.to && blocks.length === hunk.blocks.length;
  if (to === hunk.from && blocks.length === 0) return null;
  return { hunk: { from: hunk.from, to, blocks }, cost, cut: !whole };
}

function spliceOf(held: readonly HeldBlock[], { from, to, blocks }: Hunk<HeldBlock>): BlockSplice {
  const removed = held.slice(from, to).map(({ raw }) => raw);
  const inserted = blocks.map(({ raw }) => raw);
  const before = held[from - 1]?.raw;
  const after = held[from]?.raw;
  if (removed.length > 0 || (!before && !after)) return { at: from, removed, inserted };
  if (before) return { at: from - 1, removed: [before], inserted: [before, ...inserted] };
  return { at: from, removed: [after], inserted: [...inserted, after] };
}
