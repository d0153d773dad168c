/**
 * Up to which place the records of each kind were put in by the order of their keys, as they are when a library is
 * opened: their places tell which key comes first, many times cheaper than the keys.
 */
export class KeyOrder {
  readonly #lastKeys: string[] = [];
  readonly #ends: number[] = [];

  /** A record was put in at a place, after all that are in. */
  add(kind: number, key: string, place: number): void {
    if (this.#ends[kind] !== undefined) return;
    const last = this.#lastKeys[kind];
    if (last !== undefined && key <= last) this.#ends[kind] = place;
    else this.#lastKeys[kind] = key;
  }

  /** The first place of a kind whose key says nothing by its place. */
  upTo(kind: number): number {
    return this.#ends[kind] ?? Infinity;
  }
}
