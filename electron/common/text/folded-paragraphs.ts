import { fold } from '../derive/fold';
import { paragraphEnd } from './line-around';

/** A letter that is written in two ways is sought and looked through in one of them. */
export const oneSigma = (folded: string): string =>
  folded.includes('ς') ? folded.replaceAll('ς', 'σ') : folded;

/** A paragraph of a text in UTF-16 units, without the line feed that ends it, and as search compares it. */
export interface FoldedParagraph {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/**
 * A text by its paragraphs, each folded when it is first looked at and kept from then on: with the next key typed most
 * of them are looked at again, and of many texts none is ever looked at to its end.
 */
export class FoldedParagraphs {
  readonly text: string;
  readonly #known: FoldedParagraph[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** The paragraph of that number, from 0; null after the last. */
  at(number: number): FoldedParagraph | null {
    while (this.#known.length <= number) {
      const last = this.#known.at(-1);
      const start = last === undefined ? 0 : last.end + 1;
      if (start > this.text.length) return null;
      const end = paragraphEnd(this.text, start);
      this.#known.push({ start, end, folded: oneSigma(fold(this.text.slice(start, end))) });
    }
    return this.#known[number] ?? null;
  }
}
