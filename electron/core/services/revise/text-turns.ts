/**
 * Keeps marking and revising apart. What marks words in a text, or brings such marks back, may go on side by side;
 * a revision carries every passage there is, so it waits for those under way and holds back new ones until it is done.
 */
export class TextTurns {
  readonly #marking = new Set<Promise<unknown>>();
  #revising: Promise<unknown> = Promise.resolve();

  /** Runs work that places passages in the text as it is. */
  async marking<T>(work: () => Promise<T>): Promise<T> {
    for (let seen = null as Promise<unknown> | null; seen !== this.#revising;) {
      seen = this.#revising;
      await seen;
    }
    const running = work();
    this.#marking.add(running);
    try {
      return await running;
    } finally {
      this.#marking.delete(running);
    }
  }

  /** Runs work that makes another text the current one. */
  revising<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#revising.then(async () => {
      await Promise.allSettled(this.#marking);
      return work();
    });
    this.#revising = turn.catch(() => undefined);
    return turn;
  }
}
