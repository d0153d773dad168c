import { fold } from '#common/derive/fold';

/** Values worked out of records. Records never change in place, so what is kept for one stays true. */
export class Memo<Value> {
  readonly #kept = new WeakMap<object, Value>();

  /** The value kept for a record, or what `make` gives. */
  of(record: object, make: () => Value): Value {
    const kept = this.#kept.get(record);
    if (kept !== undefined) return kept;
    const made = make();
    this.#kept.set(record, made);
    return made;
  }
}

/** Folded words of records, for searching. */
export class FoldedWords {
  readonly #memo = new Memo<string>();

  /** The folded form of what `words` gives for a record. */
  of(record: object, words: () => string): string {
    return this.#memo.of(record, () => fold(words()));
  }
}
