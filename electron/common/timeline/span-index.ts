/** From `from` to `to`, in any unit. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Things that take a stretch each, asked for those that touch another. Asking takes time in proportion to what is
 * found, and to what begins later than the first thing that reaches into the stretch.
 */
export class SpanIndex<Thing> {
  readonly #items: readonly { readonly thing: Thing; readonly from: number; readonly to: number }[];
  /** How far anything reaches that begins here or before. */
  readonly #reach: Float64Array;

  constructor(things: readonly Thing[], stretchOf: (thing: Thing) => Stretch) {
    this.#items = things
      .map((thing) => {
        const { from, to } = stretchOf(thing);
        return { thing, from, to };
      })
      .sort((a, b) => a.from - b.from);
    this.#reach = new Float64Array(things.length);
    let reach = -Infinity;
    this.#items.forEach(({ to }, at) => {
      reach = Math.max(reach, to);
      this.#reach[at] = reach;
    });
  }

  /** The things that touch the stretch from one place to another, in order of where they begin. */
  touching(from: number, to: number): Thing[] {
    const found: Thing[] = [];
    for (let at = this.#firstReaching(from); at < this.#items.length; at += 1) {
      const item = this.#items[at];
      if (item === undefined || item.from > to) break;
      if (item.to >= from) found.push(item.thing);
    }
    return found;
  }

  #firstReaching(from: number): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#reach[middle] ?? Infinity) < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
