import { blockAtOffset, type BlockMap, type MappedBlock } from '#common/text/block-map';
import type { TextRange } from '#common/text/text-range';
import { blockText, domRange, type BlockText } from './block-text';

/** The textblocks of a shown article as elements, and the way from offsets to places in the page. */
export class BlockRanges {
  readonly elements: readonly HTMLElement[];
  readonly #map: BlockMap;

  constructor(map: BlockMap, elements: readonly HTMLElement[]) {
    if (elements.length !== map.blocks.length) {
      throw new Error(`the page shows ${elements.length} textblocks of ${map.blocks.length}`);
    }
    this.#map = map;
    this.elements = elements;
  }

  /** The text nodes of a block as they are now. */
  textOf(block: number): BlockText {
    const element = this.elements[block];
    return element ? blockText(element) : { pieces: [], length: 0 };
  }

  /** The part of a range of code points that lies in one block, as places in the page; null where there is none. */
  inBlock(block: number, text: BlockText, range: TextRange): StaticRangeInit | null {
    const mapped = this.#map.blocks[block];
    if (!mapped || range.end <= mapped.textStart || range.start >= mapped.textEnd) return null;
    const start = this.#unit(mapped, Math.max(range.start, mapped.textStart));
    return domRange(text, start, this.#unit(mapped, Math.min(range.end, mapped.textEnd)));
  }

  /** A range of code points block by block; what is between blocks is left out. */
  pieces(range: TextRange): StaticRangeInit[] {
    const last = blockAtOffset(this.#map, range.end);
    const pieces: StaticRangeInit[] = [];
    for (let block = Math.max(0, blockAtOffset(this.#map, range.start)); block <= last; block++) {
      const piece = this.inBlock(block, this.textOf(block), range);
      if (piece) pieces.push(piece);
    }
    return pieces;
  }

  /** Where a range of code points is drawn, box by box, in pixels of the window. */
  rects(range: TextRange): DOMRect[] {
    return this.pieces(range).flatMap((piece) => {
      const live = document.createRange();
      live.setStart(piece.startContainer, piece.startOffset);
      live.setEnd(piece.endContainer, piece.endOffset);
      // A test page without layout has ranges that cannot be measured.
      return 'getClientRects' in live ? [...live.getClientRects()] : [];
    });
  }

  #unit(mapped: MappedBlock, offset: number): number {
    return this.#map.index.toUtf16(offset) - mapped.utf16Start;
  }
}
