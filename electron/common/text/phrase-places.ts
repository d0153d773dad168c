import { FoldedText, type UnitRange } from './folded-text';
import { oneSigma, type FoldedParagraph, type FoldedParagraphs } from './folded-paragraphs';

/**
 * Finds a word or phrase paragraph by paragraph, also where it begins in one and ends in another: its places are those
 * of `FoldedText.find` over the whole text, of which no more is folded place by place than what holds it.
 */
export class PhrasePlaces {
  readonly #words: string;
  readonly #sought: string;
  readonly #text: FoldedParagraphs;
  /** Where the last place ended: none begins before. */
  #from = 0;

  constructor(text: FoldedParagraphs, words: string) {
    this.#text = text;
    this.#words = words;
    this.#sought = oneSigma(words);
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
    const start = Math.max(paragraph.start, this.#from);
    const found: UnitRange[] = [];
    for (const place of new FoldedText(this.#text.text.slice(start, end)).find(this.#words, Infinity)) {
      if (start + place.start >= paragraph.end) break;
      found.push({ start: start + place.start, end: start + place.end });
    }
    this.#from = found.at(-1)?.end ?? this.#from;
    return found;
  }

  /** Up to where a place that begins in a paragraph may reach; null where none begins there. */
  #reach(number: number, paragraph: FoldedParagraph): number | null {
    const sought = this.#sought;
    const { folded, end } = paragraph;
    const within = folded.includes(sought);
    if (!sought.includes(' ') || folded === '') return within ? end : null;
    // Only what begins too near the end to be whole can go on in the next paragraph.
    const tail = folded.slice(-sought.length);
    const most = tail.length + sought.length - 1;
    let around = tail;
    let reach = end;
    for (let next = number + 1; around.length < most; next++) {
      const after = this.#text.at(next);
      if (after === null) break;
      if (after.folded === '') continue;
      around += ` ${after.folded.slice(0, sought.length)}`;
      reach = after.end;
    }
    if (around.slice(0, most).includes(sought)) return reach;
    return within ? end : null;
  }
}
