import { blockAtOffset, type BlockMap, type MappedBlock } from '#common/text/block-map';
import type { TextRange } from '#common/text/text-range';
import { blockText, domRange, type BlockText } from './block-text';

/** The textblocks of a shown article as elements, and the way from offsets to places in the page. */
export class BlockRanges {
  readonly elements: readonly HTMLElement[];
  readonly #map: BlockMap;
  /** One for all: every range there is makes every change of the page dearer, until it is collected. */
  readonly #measure = document.createRange();

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
    return this.pieces(range).flatMap((piece) => this.#boxes(piece));
  }

  /**
   * How far down a range of code points reaches, in pixels of the window. `texts` keeps what was read of blocks, for
   * many ranges at once.
   */
  extent(range: TextRange, texts: Map<number, BlockText>): { top: number; bottom: number } | null {
    const block = blockAtOffset(this.#map, range.start);
    // Within a block one question tells it. Over several only the ends are asked for: what lies between may not be laid out.
    if (block === blockAtOffset(this.#map, range.end - 1)) return this.#reach(block, range, texts);
    const first = this.#reachOfCharacter(range.start, texts);
    const last = this.#reachOfCharacter(range.end - 1, texts);
    return first && last ? { top: first.top, bottom: Math.max(first.bottom, last.bottom) } : null;
  }

  #reachOfCharacter(offset: number, texts: Map<number, BlockText>): DOMRect | null {
    return this.#reach(blockAtOffset(this.#map, offset), { start: offset, end: offset + 1 }, texts);
  }

  #reach(block: number, range: TextRange, texts: Map<number, BlockText>): DOMRect | null {
    const text = texts.get(block) ?? this.textOf(block);
    texts.set(block, text);
    const piece = this.inBlock(block, text, range);
    const box = piece && this.#measured(piece, (measure) => measure.getBoundingClientRect());
    // What is not drawn has a box too: of no height, and nowhere.
    return box && box.height > 0 ? box : null;
  }

  #boxes(piece: StaticRangeInit): DOMRect[] {
    return this.#measured(piece, (measure) => [...measure.getClientRects()]) ?? [];
  }

  #measured<T>(piece: StaticRangeInit, ask: (measure: Range) => T): T | null {
    // A test page without layout has ranges that cannot be measured.
    if (!('getClientRects' in this.#measure)) return null;
    this.#measure.setStart(piece.startContainer, piece.startOffset);
    this.#measure.setEnd(piece.endContainer, piece.endOffset);
    const answer = ask(this.#measure);
    this.#measure.setStart(document, 0);
    this.#measure.collapse(true);
    return answer;
  }

  #unit(mapped: MappedBlock, offset: number): number {
    return this.#map.index.toUtf16(offset) - mapped.utf16Start;
  }
}
