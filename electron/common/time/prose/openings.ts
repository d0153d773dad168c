import type { Token } from './token';

/** What may begin something. */
export interface Opening {
  /** Words and marks, in lower case. */
  readonly words: ReadonlySet<string>;
  /** Whether also a token that begins with a digit. */
  readonly digits: boolean;
}

/** As many as there are bits in a number. */
const MOST = 31;
const ALL = -1;

/**
 * Which of some classes a token may begin, as bits: the nth class is bit n. Nearly all tokens begin none, and one look
 * into a map says so, where asking each class is what tagging used to spend most of its time on.
 */
export class Openings {
  readonly #byWord = new Map<string, number>();
  #byDigit = 0;

  /** Throws for more classes than there are bits. */
  constructor(openings: readonly Opening[]) {
    if (openings.length > MOST) throw new Error(`more than ${MOST} word classes`);
    for (const [nth, { words, digits }] of openings.entries()) {
      const bit = 1 << nth;
      if (digits) this.#byDigit |= bit;
      for (const word of words) this.#byWord.set(word, (this.#byWord.get(word) ?? 0) | bit);
    }
  }

  at({ kind, lower, text }: Token): number {
    if (kind === 'number') return this.#byDigit;
    // What is left of an endless run is one mark, whatever it begins with.
    return kind === 'mark' && text.length > 1 ? ALL : (this.#byWord.get(lower) ?? 0);
  }
}
