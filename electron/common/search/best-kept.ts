/** Keeps the `most` best of many by their score, in a heap whose top is the worst kept. */
export class BestKept {
  /** What scores less than this need not be offered. */
  least = -Infinity;
  readonly #most: number;
  readonly #scores: number[] = [];
  readonly #items: number[] = [];
  readonly #ordered: number;
  readonly #before: (a: number, b: number) => number;

  /** Of items of the same score the lower is the better, below `ordered`; `before` orders the others, the better first. */
  constructor(most: number, ordered: number, before: (a: number, b: number) => number) {
    this.#most = most;
    this.#ordered = ordered;
    this.#before = before;
  }

  offer(item: number, score: number): void {
    if (this.#items.length < this.#most) {
      this.#items.push(item);
      this.#scores.push(score);
      this.#rise(this.#items.length - 1);
    } else if (this.#most > 0 && this.#isWorse(0, item, score)) {
      this.#items[0] = item;
      this.#scores[0] = score;
      this.#sink();
    }
    if (this.#items.length === this.#most) this.least = this.#scores[0] ?? -Infinity;
  }

  /** What was kept, the best first. */
  best(): { item: number; score: number }[] {
    return this.#items
      .map((item, at) => ({ item, score: this.#scores[at] ?? 0 }))
      .sort((a, b) => b.score - a.score || this.#order(a.item, b.item));
  }

  /** Whether the one kept at a place is worse than another. */
  #isWorse(at: number, item: number, score: number): boolean {
    const own = this.#scores[at] ?? 0;
    return own < score || (own === score && this.#order(item, this.#items[at] ?? 0) < 0);
  }

  #order(a: number, b: number): number {
    return a < this.#ordered && b < this.#ordered ? a - b : this.#before(a, b);
  }

  #isWorseAt(at: number, than: number): boolean {
    return this.#isWorse(at, this.#items[than] ?? 0, this.#scores[than] ?? 0);
  }

  #rise(from: number): void {
    for (let at = from; at > 0;) {
      const above = (at - 1) >> 1;
      if (!this.#isWorseAt(at, above)) return;
      this.#swap(at, above);
      at = above;
    }
  }

  #sink(): void {
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const right = left + 1;
      let worst = at;
      if (left < this.#items.length && this.#isWorseAt(left, worst)) worst = left;
      if (right < this.#items.length && this.#isWorseAt(right, worst)) worst = right;
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }

  #swap(a: number, b: number): void {
    [this.#items[a], this.#items[b]] = [this.#items[b] ?? 0, this.#items[a] ?? 0];
    [this.#scores[a], this.#scores[b]] = [this.#scores[b] ?? 0, this.#scores[a] ?? 0];
  }
}
