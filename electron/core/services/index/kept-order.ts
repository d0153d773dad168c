interface Entry<Key> {
  readonly id: string;
  readonly key: Key;
}

export interface OrderRules<Item, Key> {
  /** What an item is ordered by, or null for one that always comes last, whichever way the list runs. */
  keyOf(item: Item): Key | null;
  compare(a: Key, b: Key): number;
}

/**
 * The ids of a collection in an order that is kept, not worked out for each call: an item moves by binary search.
 * Nothing is ordered before it is first asked for. Equal keys go by id, so by when they were made.
 */
export class KeptOrder<Item extends { readonly id: string }, Key> {
  readonly #items: () => Iterable<Item>;
  readonly #rules: OrderRules<Item, Key>;
  #entries: Entry<Key>[] | null = null;
  #keyless: string[] = [];
  readonly #keys = new Map<string, Key | null>();

  constructor(items: () => Iterable<Item>, rules: OrderRules<Item, Key>) {
    this.#items = items;
    this.#rules = rules;
  }

  /** Moves an item to where it now belongs, or takes it out when it is gone. */
  update(id: string, item: Item | undefined): void {
    if (this.#entries === null) return;
    this.#takeOut(this.#entries, id);
    if (item === undefined) return;
    const key = this.#rules.keyOf(item);
    this.#keys.set(id, key);
    if (key === null) this.#keyless.splice(placeOfId(this.#keyless, id), 0, id);
    else this.#entries.splice(this.#placeOf(this.#entries, { id, key }), 0, { id, key });
  }

  /** Forgets the order; the next call makes it anew. For when the keys of many items changed at once. */
  reset(): void {
    this.#entries = null;
    this.#keyless = [];
    this.#keys.clear();
  }

  /** How many items have a key. */
  get keyed(): number {
    return this.#filled().length;
  }

  /** Ids `from` … `from + count - 1`; the keyless come last either way. */
  window(from: number, count: number, descending = false): string[] {
    const entries = this.#filled();
    const ids: string[] = [];
    const end = Math.min(from + count, entries.length + this.#keyless.length);
    for (let at = from; at < end; at++) {
      const entry = entries[descending ? entries.length - 1 - at : at];
      const id = at < entries.length ? entry?.id : this.#keyless[at - entries.length];
      if (id !== undefined) ids.push(id);
    }
    return ids;
  }

  #filled(): Entry<Key>[] {
    if (this.#entries !== null) return this.#entries;
    const entries: Entry<Key>[] = [];
    for (const item of this.#items()) {
      const key = this.#rules.keyOf(item);
      this.#keys.set(item.id, key);
      if (key === null) this.#keyless.push(item.id);
      else entries.push({ id: item.id, key });
    }
    this.#keyless.sort();
    this.#entries = entries.sort((a, b) => this.#compare(a, b));
    return this.#entries;
  }

  #takeOut(entries: Entry<Key>[], id: string): void {
    const key = this.#keys.get(id);
    this.#keys.delete(id);
    if (key === undefined) return;
    if (key === null) this.#keyless.splice(placeOfId(this.#keyless, id), 1);
    else entries.splice(this.#placeOf(entries, { id, key }), 1);
  }

  #compare(a: Entry<Key>, b: Entry<Key>): number {
    return this.#rules.compare(a.key, b.key) || compareText(a.id, b.id);
  }

  #placeOf(entries: readonly Entry<Key>[], entry: Entry<Key>): number {
    return firstWhere(entries.length, (at) => {
      const there = entries[at];
      return there === undefined || this.#compare(there, entry) >= 0;
    });
  }
}

/** The first of `count` places for which a test holds that holds for all after it; `count` when there is none. */
function firstWhere(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function placeOfId(ids: readonly string[], id: string): number {
  return firstWhere(ids.length, (at) => (ids[at] ?? '') >= id);
}

/** Compares by UTF-16 units: for ids and ISO moments, whose order that is. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
