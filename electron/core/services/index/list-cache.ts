/** Lists made for a filter, kept while what they were made from stays as it is. The few used last are kept. */
export class ListCache {
  readonly #lists = new Map<string, { stamp: number; ids: readonly string[] }>();
  readonly #most: number;

  constructor(most = 16) {
    this.#most = most;
  }

  /** The list for a question: the kept one where it was made at this stamp, else what `make` gives. */
  get(question: string, stamp: number, make: () => readonly string[]): readonly string[] {
    const kept = this.#lists.get(question);
    this.#lists.delete(question);
    const fresh = kept?.stamp === stamp ? kept : { stamp, ids: make() };
    this.#lists.set(question, fresh);
    const oldest = this.#lists.keys().next().value;
    if (this.#lists.size > this.#most && oldest !== undefined) this.#lists.delete(oldest);
    return fresh.ids;
  }
}
