import { CodePointIndex } from './code-points';
import { textblocksOf, type DocNode } from './textblocks';

/** One textblock: where its text lies in the flattened text and where the editor holds it. */
export interface MappedBlock {
  readonly type: string;
  /** Code point offsets in the flattened text; `textEnd` is where the LF after the block stands. */
  readonly textStart: number;
  readonly textEnd: number;
  /** The ProseMirror position before the block's first character. */
  readonly pos: number;
  /** The same text in UTF-16 units of the flattened text, which are also the units of positions inside. */
  readonly utf16Start: number;
  readonly utf16Length: number;
}

/** The only way between offsets and editor positions: the blocks in reading order, and the text they make. */
export interface BlockMap {
  readonly blocks: readonly MappedBlock[];
  readonly index: CodePointIndex;
}

/**
 * Builds the map of an article document or of the same document as an editor gives it back in JSON. Linear in
 * the document. A node that is not of our closed schema throws.
 */
export function buildBlockMap(doc: DocNode): BlockMap {
  const textblocks = textblocksOf(doc);
  const index = new CodePointIndex(textblocks.map((block) => block.text).join('\n'));
  let utf16Start = 0;
  const blocks = textblocks.map(({ type, text, pos }): MappedBlock => {
    const textStart = index.toCodePoint(utf16Start);
    const textEnd = index.toCodePoint(utf16Start + text.length);
    const block = { type, textStart, textEnd, pos, utf16Start, utf16Length: text.length };
    utf16Start += text.length + 1;
    return block;
  });
  return { blocks, index };
}

/** How many leading blocks start at or before something; starts ascend with the blocks. */
function startedBy(
  blocks: readonly MappedBlock[],
  start: (block: MappedBlock) => number,
  at: number,
): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const block = blocks[middle];
    if (block !== undefined && start(block) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The ordinal, from 0, of the block that holds a code point offset; the LF between two blocks belongs to the
 * former. -1 when the document has no text. Throws a RangeError outside the text.
 */
export function blockAtOffset(map: BlockMap, offset: number): number {
  map.index.toUtf16(offset);
  return startedBy(map.blocks, (block) => block.textStart, offset) - 1;
}

/**
 * The ProseMirror position of a code point offset. An offset at the end of a block, on the LF, is the end of
 * that block; the next offset is the start of the next block. A document without text gives 0. Throws a
 * RangeError outside the text: a stale offset must not point at a plausible place.
 */
export function offsetToPos(map: BlockMap, offset: number): number {
  const block = map.blocks[blockAtOffset(map, offset)];
  if (block === undefined) return 0;
  return block.pos + map.index.toUtf16(offset) - block.utf16Start;
}

/**
 * The code point offset of a ProseMirror position. A position between blocks gives the nearest end or start of
 * one (the former of two as near), one between the halves of a surrogate pair the pair's start, one outside the
 * document its first or last offset.
 */
export function posToOffset(map: BlockMap, pos: number): number {
  const started = startedBy(map.blocks, (block) => block.pos, pos);
  const block = map.blocks[started - 1];
  const next = map.blocks[started];
  if (block === undefined) return 0;
  const past = pos - (block.pos + block.utf16Length);
  if (past <= 0) return map.index.toCodePoint(block.utf16Start + pos - block.pos);
  return next !== undefined && next.pos - pos < past ? next.textStart : block.textEnd;
}
