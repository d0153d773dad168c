/** The taken stretches of one row, kept in order; they never overlap. */
export class RowSpace {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Whether nothing is taken between two pixels; what only touches is free. Logarithmic time. */
  isFree(from: number, to: number): boolean {
    const at = this.#after(from);
    const next = this.#starts[at];
    const last = this.#ends[at - 1];
    return (next === undefined || next >= to) && (last === undefined || last <= from);
  }

  /** Takes a stretch that is free. */
  take(from: number, to: number): void {
    const at = this.#after(from);
    this.#starts.splice(at, 0, from);
    this.#ends.splice(at, 0, to);
  }

  /** The place of the first stretch that begins at or after a pixel. */
  #after(from: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? Infinity) < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
