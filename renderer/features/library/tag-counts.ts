import type { TagCount } from '#common/contract/rows';

/** How many rows each tag leaves, of those that leave any; undefined until known. */
export function countsByTag(rows: readonly TagCount[] | undefined): ReadonlyMap<string, number> | undefined {
  return rows && new Map(rows.map(({ tag, count }) => [tag, count]));
}
