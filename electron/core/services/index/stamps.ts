import { collections, type Collection } from '#common/model/library';

/** How often each collection has changed: a cache is good while the sum over what it was made from is the same. */
export class Stamps {
  readonly #counts = new Map<Collection, number>(collections.map((name) => [name, 0]));

  bump(collection: Collection): void {
    this.#counts.set(collection, (this.#counts.get(collection) ?? 0) + 1);
  }

  /** A number that changes whenever one of these collections does. */
  of(...names: Collection[]): number {
    return names.reduce((sum, name) => sum + (this.#counts.get(name) ?? 0), 0);
  }
}
