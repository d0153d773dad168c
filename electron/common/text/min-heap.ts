/** A heap of numbers that gives back the smallest first; both operations take logarithmic time. */
export class MinHeap {
  readonly #items: number[] = [];

  /** Adds a number. */
  push(value: number): void {
    const items = this.#items;
    let at = items.length;
    items.push(value);
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      const above = items[parent] ?? value;
      if (above <= value) break;
      items[at] = above;
      at = parent;
    }
    items[at] = value;
  }

  /** Takes the smallest number out, or gives undefined when there is none. */
  pop(): number | undefined {
    const items = this.#items;
    const smallest = items[0];
    const moved = items.pop();
    if (moved === undefined || items.length === 0) return smallest;
    let at = 0;
    for (let child = 1; child < items.length; child = 2 * at + 1) {
      const left = items[child] ?? Infinity;
      const right = items[child + 1] ?? Infinity;
      const lesser = right < left ? child + 1 : child;
      const value = Math.min(left, right);
      if (value >= moved) break;
      items[at] = value;
      at = lesser;
    }
    items[at] = moved;
    return smallest;
  }
}
