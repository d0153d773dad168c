/**
 * Which members belong to which keys, kept current member by member: annotations by article, claims by event,
 * uses by tag. A group is put in order when it is next read, and only if it changed since.
 */
export class Groups {
  readonly #keysOf = new Map<string, readonly string[]>();
  readonly #groups = new Map<string, { members: Set<string>; sorted: readonly string[] | null }>();
  readonly #compare: (a: string, b: string) => number;

  /** `compare` orders the members of one group, by id. It must agree with what `update` was last told. */
  constructor(compare: (a: string, b: string) => number) {
    this.#compare = compare;
  }

  /** Files a member under these keys and no others; none takes it out. Its groups will be put in order anew. */
  update(member: string, keys: readonly string[]): void {
    for (const key of this.#keysOf.get(member) ?? []) {
      const group = this.#groups.get(key);
      group?.members.delete(member);
      if (group) group.sorted = null;
      if (group?.members.size === 0) this.#groups.delete(key);
    }
    if (keys.length === 0) this.#keysOf.delete(member);
    else this.#keysOf.set(member, keys);
    for (const key of keys) {
      const group = this.#groups.get(key) ?? { members: new Set<string>(), sorted: null };
      group.members.add(member);
      group.sorted = null;
      this.#groups.set(key, group);
    }
  }

  /** The keys a member is filed under. */
  keysOf(member: string): readonly string[] {
    return this.#keysOf.get(member) ?? [];
  }

  /** How many members a group has. */
  count(key: string): number {
    return this.#groups.get(key)?.members.size ?? 0;
  }

  has(key: string, member: string): boolean {
    return this.#groups.get(key)?.members.has(member) ?? false;
  }

  /** The members of a group, in order. */
  of(key: string): readonly string[] {
    const group = this.#groups.get(key);
    if (!group) return [];
    group.sorted ??= [...group.members].toSorted(this.#compare);
    return group.sorted;
  }
}
