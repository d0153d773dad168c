import { groupBy } from '../group-by';

/** Something that may be a part of another of its kind. */
export interface MaybePart {
  readonly id: string;
  readonly partOf: string | null;
}

/** A thing with how many wholes are listed above it. */
export interface Nested<Thing> {
  readonly thing: Thing;
  readonly depth: number;
}

/**
 * Puts parts right after their whole, each group in the order given, at any depth. What is part of something not in
 * the list stands by itself; rings, which only damage can make, begin with their first.
 */
export function nestParts<Thing extends MaybePart>(things: readonly Thing[]): Nested<Thing>[] {
  const known = new Set(things.map(({ id }) => id));
  const wholeOf = ({ id, partOf }: Thing): string | null =>
    partOf !== null && partOf !== id && known.has(partOf) ? partOf : null;
  const partsOf = groupBy(things, wholeOf);
  const nested: Nested<Thing>[] = [];
  const seen = new Set<string>();
  const take = (first: Thing): void => {
    // By hand, not by recursion: a chain of wholes may be as long as the list.
    const open = [{ thing: first, depth: 0 }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { thing, depth } = next;
      if (seen.has(thing.id)) continue;
      seen.add(thing.id);
      nested.push(next);
      for (const part of (partsOf.get(thing.id) ?? []).toReversed())
        open.push({ thing: part, depth: depth + 1 });
    }
  };
  for (const thing of partsOf.get(null) ?? []) take(thing);
  for (const thing of things) take(thing);
  return nested;
}
