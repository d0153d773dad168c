import type { Tag } from '#common/model/tag';
import { compareText } from './kept-order';

/** A tag with how deep it stands below the top, which is 0. */
export interface PlacedTag {
  readonly tag: Tag;
  readonly depth: number;
}

/** Siblings by rank, then name, then when they were made. */
function compareSiblings(a: Tag, b: Tag): number {
  return a.rank - b.rank || compareText(a.name, b.name) || compareText(a.id, b.id);
}

/** The tags below each tag, in order; those at the top under null. A parent that is gone counts as the top. */
export function tagChildren(tags: ReadonlyMap<string, Tag>): ReadonlyMap<string | null, readonly Tag[]> {
  const below = new Map<string | null, Tag[]>();
  for (const tag of tags.values()) {
    const parent = tag.parent !== null && tags.has(tag.parent) ? tag.parent : null;
    const siblings = below.get(parent) ?? [];
    siblings.push(tag);
    below.set(parent, siblings);
  }
  for (const siblings of below.values()) siblings.sort(compareSiblings);
  return below;
}

/**
 * All tags in tree order: a tag, then those below it. Tags that stand below one another in a ring, which only
 * damage can make, are not lost: each ring is entered at its first tag, as if that stood at the top.
 */
export function tagsInTreeOrder(tags: ReadonlyMap<string, Tag>): PlacedTag[] {
  const below = tagChildren(tags);
  const placed: PlacedTag[] = [];
  const seen = new Set<string>();
  const visit = (top: Tag): void => {
    const waiting: PlacedTag[] = [{ tag: top, depth: 0 }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (seen.has(next.tag.id)) continue;
      seen.add(next.tag.id);
      placed.push(next);
      const depth = next.depth + 1;
      for (const child of (below.get(next.tag.id) ?? []).toReversed()) waiting.push({ tag: child, depth });
    }
  };
  for (const top of below.get(null) ?? []) visit(top);
  for (const tag of tags.values()) visit(tag);
  return placed;
}

/** A tag and all that stand below it. */
export function withDescendants(tags: ReadonlyMap<string, Tag>, id: string): ReadonlySet<string> {
  const below = tagChildren(tags);
  const found = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    for (const child of below.get(next) ?? []) waiting.push(child.id);
  }
  return found;
}
