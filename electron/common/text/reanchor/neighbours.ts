/** A passage near another: how far it came and how far it was from the other, in code points. */
export interface Known {
  readonly shift: number;
  readonly away: number;
}

/** How far other passages of the same text came, when it became the text they are looked for in. */
export class Neighbours {
  /** Old starts, ascending, and how far each came, in code points. A text begins where it began. */
  readonly #starts: number[] = [0];
  readonly #shifts: number[] = [0];

  /** Notes a passage whose place is beyond doubt: it began at `start` and begins at `at` now. */
  learn(start: number, at: number): void {
    const index = this.#after(start);
    if (this.#starts[index - 1] === start) {
      // Told twice: as it was told last, for the text may have been marked in another version before.
      this.#shifts[index - 1] = at - start;
      return;
    }
    this.#starts.splice(index, 0, start);
    this.#shifts.splice(index, 0, at - start);
  }

  /** The nearest known passages on either side of an old start: one or two. */
  around(start: number): readonly Known[] {
    const index = this.#after(start);
    return [index - 1, index].flatMap((at) => {
      const [from, shift] = [this.#starts[at], this.#shifts[at]];
      return from === undefined || shift === undefined ? [] : [{ shift, away: Math.abs(from - start) }];
    });
  }

  #after(start: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** How far a place that came `shift` is from where passages near by tell it to be, in code points; 0 between two of them. */
export function offFrom(shift: number, known: readonly Known[]): number {
  const shifts = known.map((each) => each.shift);
  const isBetween = Math.min(...shifts) <= shift && shift <= Math.max(...shifts);
  return isBetween ? 0 : Math.min(...shifts.map((other) => Math.abs(other - shift)));
}
