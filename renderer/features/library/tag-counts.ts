import type { TagCount } from '#common/contract/rows';

/** The tags counted: those that most rows bear. */
export const mostTags = 500;

/**
 * How many rows each tag leaves, of those that leave any; undefined until known, and where there are more tags than
 * can be counted at once.
 */
export function countsByTag(
  answer: { readonly total: number; readonly rows: readonly TagCount[] } | undefined,
): ReadonlyMap<string, number> | undefined {
  if (answer === undefined || answer.rows.length < answer.total) return undefined;
  return new Map(answer.rows.map(({ tag, count }) => [tag, count]));
}
