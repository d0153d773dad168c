/** A text that words can be found in, as the find bar needs it. Places are told by their index. */
export interface Finder {
  /** Finds words and paints their places: how many there are, and the first from where the user is. */
  find(words: string): { readonly count: number; readonly first: number };
  /**
   * The same for a regular expression, which may take its time: a sentence where it cannot be looked for, null when
   * another was asked meanwhile. Left out where only words are found.
   */
  findPattern?(source: string): Promise<{ readonly count: number; readonly first: number } | string | null>;
  /** Brings a place into view as the one at hand. */
  show(index: number): void;
  /** Takes the paint off and gives the focus back: with the caret at a place, or (null) where it was. */
  leave(index: number | null): void;
  /** Tells whenever the text has changed, so that the places are found anew; returns how to stop. */
  watch(changed: () => void): () => void;
}

/** The most places that are looked for: who finds as many looks for other words. */
export const mostPlaces = 10_000;
