import { setImmediate } from 'node:timers/promises';

/** How long work may hold the process before others get a turn, in ms: half of a frame. */
const slice = 8;

/** Keeps long work from holding the process: it goes in slices, and stops when it is no longer wanted. */
export class Pace {
  #since = performance.now();

  constructor(readonly signal?: AbortSignal) {}

  /** Lets others have a turn where they have waited long enough. Rejects once the work is no longer wanted. */
  async rest(): Promise<void> {
    if (performance.now() - this.#since < slice) return;
    await setImmediate();
    this.signal?.throwIfAborted();
    this.#since = performance.now();
  }

  /** Shows each item to `visit`, resting in between. */
  async each<Item>(items: Iterable<Item>, visit: (item: Item) => void): Promise<void> {
    for (const item of items) {
      visit(item);
      if (performance.now() - this.#since >= slice) await this.rest();
    }
  }

  /** What `make` makes of each item, in order, resting in between. */
  async map<Item, Made>(items: Iterable<Item>, make: (item: Item) => Made): Promise<Made[]> {
    const made: Made[] = [];
    await this.each(items, (item) => made.push(make(item)));
    return made;
  }

  /** The items that `keep` holds for, in order, resting in between. */
  async filter<Item>(items: Iterable<Item>, keep: (item: Item) => boolean): Promise<Item[]> {
    const kept: Item[] = [];
    await this.each(items, (item) => {
      if (keep(item)) kept.push(item);
    });
    return kept;
  }
}
