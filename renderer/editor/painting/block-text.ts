/** A text node of a textblock and where its text starts in the block (UTF-16 units). */
interface Piece {
  readonly node: Text;
  readonly start: number;
}

/** The text nodes of one textblock's element in order. A hard break counts one unit and has no node of text. */
export interface BlockText {
  readonly pieces: readonly Piece[];
  readonly length: number;
}

/** Reads a textblock's element. ProseMirror's own helpers in it (a break at the end, separators) count nothing. */
export function blockText(element: Element): BlockText {
  const pieces: Piece[] = [];
  let length = 0;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) {
      pieces.push({ node, start: length });
      length += node.data.length;
    } else if (node instanceof HTMLBRElement && !node.classList.contains('ProseMirror-trailingBreak')) {
      length += 1;
    }
  }
  return { pieces, length };
}

/** How many leading pieces start before a unit of the block. */
function startingBefore(pieces: readonly Piece[], at: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pieces[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The ends of [start, end), UTF-16 units of the block, as places in the page; null when there is no text between
 * them. The ends lean inwards: a range never begins at the end of one node of text or ends at the start of another.
 */
export function domRange(text: BlockText, start: number, end: number): StaticRangeInit | null {
  const { pieces } = text;
  let first = Math.max(0, startingBefore(pieces, start + 1) - 1);
  const from = pieces[first];
  if (from && start >= from.start + from.node.data.length) first += 1;
  const begin = pieces[first];
  const last = pieces[startingBefore(pieces, end) - 1];
  if (!begin || !last || last.start < begin.start) return null;
  const startOffset = Math.max(0, start - begin.start);
  const endOffset = Math.min(last.node.data.length, end - last.start);
  if (begin.node === last.node && startOffset >= endOffset) return null;
  return { startContainer: begin.node, startOffset, endContainer: last.node, endOffset };
}
