/** A member and the keys it is filed under. */
export type FiledOne = readonly [member: string, keys: readonly string[]];

/** All members, as they are when asked for. */
export type Filed = Iterable<FiledOne>;

/** All records of a map, each under the keys it says. */
export function* filed<T>(
  records: ReadonlyMap<string, T>,
  keysOf: (record: T) => readonly string[],
): Generator<FiledOne> {
  for (const [id, record] of records) yield [id, keysOf(record)];
}

/**
 * Which members belong to which keys, kept current member by member: annotations by article, claims by event,
 * uses by tag. A group is put in order when it is next read, and only if it changed since. Where it is known what all
 * members are, nothing is filed before a group is first read: opening a library waits for no answer nobody asked for.
 */
export class Groups {
  readonly #keysOf = new Map<string, readonly string[]>();
  readonly #groups = new Map<string, { members: Set<string>; sorted: readonly string[] | null }>();
  readonly #compare: (a: string, b: string) => number;

  /** What is to be filed when a group is first read; null once it is, or where each member is told. */
  #unread: (() => Filed) | null;

  /** `compare` orders the members of one group, by id. It must agree with what `update` was last told. */
  constructor(compare: (a: string, b: string) => number, all: (() => Filed) | null = null) {
    this.#compare = compare;
    this.#unread = all;
  }

  /** Files a member under these keys and no others; none takes it out. Its groups will be put in order anew. */
  update(member: string, keys: readonly string[]): void {
    if (this.#unread !== null) return;
    const before = this.#keysOf.get(member);
    if (before === undefined && keys.length === 0) return;
    for (const key of before ?? []) {
      const group = this.#groups.get(key);
      group?.members.delete(member);
      if (group) group.sorted = null;
      if (group?.members.size === 0) this.#groups.delete(key);
    }
    if (keys.length === 0) this.#keysOf.delete(member);
    else this.#keysOf.set(member, keys);
    for (const key of keys) {
      const group = this.#groups.get(key);
      if (!group) this.#groups.set(key, { members: new Set([member]), sorted: null });
      else {
        group.members.add(member);
        group.sorted = null;
      }
    }
  }

  /** The keys a member is filed under; none before any group was read. */
  keysOf(member: string): readonly string[] {
    return this.#keysOf.get(member) ?? [];
  }

  /** How many members a group has. */
  count(key: string): number {
    return this.#read().get(key)?.members.size ?? 0;
  }

  has(key: string, member: string): boolean {
    return this.#read().get(key)?.members.has(member) ?? false;
  }

  /** The members of a group, in order. */
  of(key: string): readonly string[] {
    const group = this.#read().get(key);
    if (!group) return [];
    group.sorted ??= [...group.members].toSorted(this.#compare);
    return group.sorted;
  }

  #read(): ReadonlyMap<string, { members: Set<string>; sorted: readonly string[] | null }> {
    const all = this.#unread;
    this.#unread = null;
    if (all) for (const [member, keys] of all()) this.update(member, keys);
    return this.#groups;
  }
}
