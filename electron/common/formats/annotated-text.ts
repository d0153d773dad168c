import type { BlockMap, MappedBlock } from '../text/block-map';
import type { TextRange } from '../text/text-range';

/** A passage as it lies in a text, in code points; several ranges when discontinuous. */
export interface PlacedPassage {
  readonly id: string;
  readonly ranges: readonly TextRange[];
}

/** Words of one block under the same passages. */
export interface AnnotatedRun {
  readonly text: string;
  /** The passages that hold these words. */
  readonly passages: readonly string[];
  /** The passages whose last word is the last of these. */
  readonly ends: readonly string[];
}

/** One block of a text cut where passages begin and end; the runs together are its words. */
export interface AnnotatedBlock {
  readonly type: string;
  readonly runs: readonly AnnotatedRun[];
}

/** The blocks of a text in reading order, cut at the ends of passages. An empty block keeps its place. */
export function annotatedBlocks(map: BlockMap, passages: readonly PlacedPassage[]): AnnotatedBlock[] {
  const inOrder = passages
    .flatMap(({ id, ranges }) =>
      ranges.map((range, at) => ({ id, ...range, last: at === ranges.length - 1 })),
    )
    .sort((a, b) => a.start - b.start);
  let from = 0;
  return map.blocks.map((block) => {
    // Ranges are few in a block and many in a text: those over before this block are never looked at again.
    while ((inOrder[from]?.end ?? Infinity) <= block.textStart) from++;
    const here: typeof inOrder = [];
    for (let at = from; at < inOrder.length; at++) {
      const range = inOrder[at];
      if (range === undefined || range.start >= block.textEnd) break;
      if (range.end > block.textStart) here.push(range);
    }
    return { type: block.type, runs: runsOf(map, block, here) };
  });
}

function runsOf(
  { index }: BlockMap,
  block: MappedBlock,
  ranges: readonly { id: string; start: number; end: number; last: boolean }[],
): AnnotatedRun[] {
  const inside = (at: number): boolean => at > block.textStart && at < block.textEnd;
  const cuts = [
    block.textStart,
    ...ranges.flatMap(({ start, end }) => [start, end]).filter(inside),
    block.textEnd,
  ];
  const places = [...new Set(cuts)].sort((a, b) => a - b);
  return places.slice(0, -1).flatMap((start, at) => {
    const end = places[at + 1] ?? block.textEnd;
    const held = ranges.filter((range) => range.start <= start && end <= range.end);
    const ends = held.filter((range) => range.last && (range.end === end || closes(range.end, end, block)));
    return {
      text: index.slice(start, end),
      passages: held.map(({ id }) => id),
      ends: ends.map(({ id }) => id),
    };
  });
}

/** A passage may take in the LF after a block: its last word is that block's all the same. */
const closes = (passageEnd: number, end: number, block: MappedBlock): boolean =>
  end === block.textEnd && passageEnd === block.textEnd + 1;
