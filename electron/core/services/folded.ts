import { fold } from '#common/derive/fold';

/** Folded words of records for searching. Records never change in place, so what is kept for one stays true. */
export class FoldedWords {
  readonly #kept = new WeakMap<object, string>();

  /** The folded form of what `words` gives for a record. */
  of(record: object, words: () => string): string {
    const kept = this.#kept.get(record);
    if (kept !== undefined) return kept;
    const folded = fold(words());
    this.#kept.set(record, folded);
    return folded;
  }
}
