/** The records that hold all words looked at so far: the first `count` places, and what the words count there together. */
export interface Reached {
  readonly places: Int32Array;
  readonly scores: Float64Array;
  readonly count: number;
}

/** Lists that are taken again: to make ones as long as a library has records, at each key, costs more than to fill them. */
export class ReachedLists {
  readonly #free: Reached[] = [];

  /** Lists with room for `size` records. */
  take(size: number): Pick<Reached, 'places' | 'scores'> {
    const kept = this.#free.pop();
    if (kept !== undefined && kept.places.length >= size) return kept;
    const room = Math.ceil(size * 1.25);
    return { places: new Int32Array(room), scores: new Float64Array(room) };
  }

  /** Gives lists back that nobody looks at any more. */
  give(reached: Reached): void {
    if (this.#free.length < remembered) this.#free.push(reached);
  }
}

/** What is added up for every record; kept between questions, since to clear it is many times cheaper than to make it. */
export class Tally {
  /** By place: what the words before counted there; below 0 where not all of them were found. */
  sums = new Float64Array(0);
  /** By place: the most that one of the words meant counts there; 0 where none stands. */
  best = new Float64Array(0);

  /** Makes ready for the next word of a question: for `size` places, of which only those `before` count. */
  begin(size: number, before: Reached | null): void {
    if (this.best.length < size) {
      const room = Math.ceil(size * 1.25);
      this.sums = new Float64Array(room);
      this.best = new Float64Array(room);
    }
    this.best.fill(0, 0, size);
    this.sums.fill(before === null ? 0 : -1, 0, size);
    if (before === null) return;
    const { places, scores, count } = before;
    for (let at = 0; at < count; at++) this.sums[places[at] ?? 0] = scores[at] ?? 0;
  }
}

/** Questions remembered: as one types, all words but the last stay what they were. */
const remembered = 4;

/** What the last questions reached, by their words; to be forgotten with every change of the index. */
export class LastReached {
  readonly #known = new Map<string, Reached>();
  readonly #lists: ReachedLists;

  constructor(lists: ReachedLists) {
    this.#lists = lists;
  }

  get(words: string): Reached | undefined {
    return this.#known.get(words);
  }

  set(words: string, reached: Reached): void {
    const before = this.#known.get(words);
    if (before !== undefined && before !== reached) this.#lists.give(before);
    this.#known.delete(words);
    this.#known.set(words, reached);
    const [oldest] = this.#known;
    if (this.#known.size <= remembered || oldest === undefined) return;
    this.#known.delete(oldest[0]);
    this.#lists.give(oldest[1]);
  }

  clear(): void {
    for (const reached of this.#known.values()) this.#lists.give(reached);
    this.#known.clear();
  }
}
