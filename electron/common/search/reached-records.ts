/** The records that hold all words looked at so far, by their places, and what these count there together. */
export interface Reached {
  readonly places: Int32Array;
  readonly scores: Float64Array;
}

/** What is added up for every record; kept between questions, since to clear it is many times cheaper than to make it. */
export class Tally {
  /** By place: 1 where all words before this one were found. */
  reached = new Uint8Array(0);
  /** By place: what the words before counted there. */
  sums = new Float64Array(0);
  /** By place: the most that one of the words meant counts there; 0 where none stands. */
  best = new Float64Array(0);
  /** The places where one of them stands, in the order they were come by. */
  held = new Int32Array(0);

  /** Makes ready for the next word of a question: for `size` places, of which only those `before` count. */
  begin(size: number, before: Reached | null): void {
    if (this.best.length < size) {
      const room = Math.ceil(size * 1.25);
      this.reached = new Uint8Array(room);
      this.sums = new Float64Array(room);
      this.best = new Float64Array(room);
      this.held = new Int32Array(room);
    }
    this.best.fill(0, 0, size);
    this.reached.fill(before === null ? 1 : 0, 0, size);
    this.sums.fill(0, 0, size);
    if (before === null) return;
    const { places, scores } = before;
    for (let at = 0; at < places.length; at++) {
      const place = places[at] ?? 0;
      this.reached[place] = 1;
      this.sums[place] = scores[at] ?? 0;
    }
  }

  /** What was reached, where one of the words meant stands at the first `count` of `held`. */
  end(count: number): Reached {
    const places = this.held.slice(0, count);
    const scores = new Float64Array(count);
    for (let at = 0; at < count; at++) {
      const place = places[at] ?? 0;
      scores[at] = (this.sums[place] ?? 0) + (this.best[place] ?? 0);
    }
    return { places, scores };
  }
}

/** Questions remembered: as one types, all words but the last stay what they were. */
const remembered = 4;

/** What the last questions reached, by their words; to be forgotten with every change of the index. */
export class LastReached {
  readonly #known = new Map<string, Reached>();

  get(words: string): Reached | undefined {
    return this.#known.get(words);
  }

  set(words: string, reached: Reached): void {
    this.#known.delete(words);
    this.#known.set(words, reached);
    const oldest = this.#known.keys().next().value;
    if (this.#known.size > remembered && oldest !== undefined) this.#known.delete(oldest);
  }

  clear(): void {
    if (this.#known.size > 0) this.#known.clear();
  }
}
