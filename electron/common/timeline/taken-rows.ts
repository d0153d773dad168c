import { RowSpace } from './row-space';

/** Pixels that a mark of what is taken stands for, at least; more where all would be more marks than `mostCells`. */
const leastCell = 32;
const mostCells = 1 << 18;
/** A stretch over more cells than this is looked up row by row: there are few such, and marks would be slower. */
const longest = 1024;
const bits = 32;

/**
 * The rows of a drawing and what is taken of them. Beside the exact stretches it keeps, for every few pixels, one bit
 * a row: thousands of things that find no room are told so by a handful of numbers each.
 */
export class TakenRows {
  readonly #rows: readonly RowSpace[];
  readonly #words: number;
  readonly #cell: number;
  readonly #from: number;
  readonly #taken: Uint32Array;

  /** `from` and `to`: pixels between which everything lies. */
  constructor(rows: number, from: number, to: number) {
    this.#rows = Array.from({ length: rows }, () => new RowSpace());
    this.#words = Math.ceil(rows / bits);
    this.#cell = Math.max(leastCell, (to - from) / mostCells);
    this.#from = from;
    this.#taken = new Uint32Array((Math.floor((to - from) / this.#cell) + 2) * this.#words);
  }

  /** The first of `height` rows below one another that are free between two pixels; null where there are none. */
  freeRow(from: number, to: number, height: number): number | null {
    const last = this.#rows.length - height;
    if (height > 1 || to - from > longest * this.#cell) {
      for (let row = 0; row <= last; row += 1) if (this.#areFree(row, height, from, to)) return row;
      return null;
    }
    for (let word = 0; word < this.#words; word += 1) {
      const row = this.#freeIn(word, from, to);
      if (row !== null) return row <= last ? row : null;
    }
    return null;
  }

  /** Takes a free stretch of `height` rows. */
  take(row: number, height: number, from: number, to: number): void {
    const [first, last] = [this.#cellOf(from), this.#cellOf(to)];
    for (let at = row; at < row + height; at += 1) {
      this.#rows[at]?.take(from, to);
      const word = Math.floor(at / bits);
      const bit = 1 << (at % bits);
      for (let cell = first; cell <= last; cell += 1) {
        const index = cell * this.#words + word;
        this.#taken[index] = (this.#taken[index] ?? 0) | bit;
      }
    }
  }

  #areFree(row: number, height: number, from: number, to: number): boolean {
    for (let at = row; at < row + height; at += 1) if (!this.#rows[at]?.isFree(from, to)) return false;
    return true;
  }

  /** A cell that lies whole in the stretch rules a row out; one that it only reaches into asks for the exact answer. */
  #freeIn(word: number, from: number, to: number): number | null {
    const [first, last] = [this.#cellOf(from), this.#cellOf(to)];
    let inner = 0;
    for (let cell = first + 1; cell < last && inner !== -1; cell += 1) inner |= this.#marks(cell, word);
    const edges = this.#marks(first, word) | this.#marks(last, word);
    for (let open = ~inner; open !== 0; open &= open - 1) {
      const bit = 31 - Math.clz32(open & -open);
      const row = word * bits + bit;
      if (row >= this.#rows.length) return null;
      if ((edges & (1 << bit)) === 0 || this.#rows[row]?.isFree(from, to)) return row;
    }
    return null;
  }

  #cellOf(x: number): number {
    return Math.floor((x - this.#from) / this.#cell);
  }

  #marks(cell: number, word: number): number {
    return this.#taken[cell * this.#words + word] ?? 0;
  }
}
