import { FoldedText, type UnitRange } from './folded-text';
import type { FoldedParagraph, FoldedParagraphs } from './folded-paragraphs';
import type { WaysWritten } from './ways-written';

/** Units around a place that tell whether words stand there: the letter before, the thousands after. */
const lookedAt = 6;

/**
 * Finds a word or phrase paragraph by paragraph, also where it begins in one and ends in another: its places are those
 * of `FoldedText.findWays` over the whole text, of which no more is folded place by place than what holds it.
 */
export class PhrasePlaces {
  readonly #ways: WaysWritten;
  readonly #text: FoldedParagraphs;
  /** Where the last place ended: none begins before. */
  #from = 0;

  constructor(text: FoldedParagraphs, ways: WaysWritten) {
    this.#text = text;
    this.#ways = ways;
  }

  /** Whether it stands anywhere. Cheap: without the places. */
  isHeld(): boolean {
    for (let number = 0; ; number++) {
      const paragraph = this.#text.at(number);
      if (paragraph === null) return false;
      if (this.#reach(number, paragraph) !== null) return true;
    }
  }

  /** The places that begin in a paragraph, in order. To be asked of each paragraph in turn. */
  inParagraph(number: number, paragraph: FoldedParagraph): UnitRange[] {
    const end = this.#reach(number, paragraph);
    if (end === null || this.#from >= paragraph.end) return [];
    const from = Math.max(0, this.#from - paragraph.start);
    const found: UnitRange[] = [];
    const text = new FoldedText(this.#text.text.slice(paragraph.start, end));
    for (const place of text.findWays(this.#ways, Infinity, from)) {
      if (paragraph.start + place.start >= paragraph.end) break;
      found.push({ start: paragraph.start + place.start, end: paragraph.start + place.end });
    }
    this.#from = found.at(-1)?.end ?? this.#from;
    return found;
  }

  /** Up to where a place that begins in a paragraph may reach; null where none begins there. */
  #reach(number: number, paragraph: FoldedParagraph): number | null {
    const { folded, end } = paragraph;
    const within = this.#ways.firstIn(folded, 0) !== null;
    if (!this.#ways.typed.includes(' ') || folded === '') return within ? end : null;
    // Only what begins too near the end to be whole can go on in the next paragraph; what stands before it is looked at.
    const longest = this.#ways.longest;
    const tail = folded.slice(-longest - lookedAt);
    let around = tail;
    let reach = end;
    for (let next = number + 1; around.length < tail.length + longest + lookedAt; next++) {
      const after = this.#text.at(next);
      if (after === null) break;
      if (after.folded === '') continue;
      around += ` ${after.folded.slice(0, longest + lookedAt)}`;
      reach = after.end;
    }
    const first = this.#ways.firstIn(around, 0);
    if (first !== null && first.start < tail.length) return reach;
    return within ? end : null;
  }
}
