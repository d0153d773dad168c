/** Where two lists differ: items [from, before) of the one became items [from, after) of the other. */
export interface ChangedSpan {
  readonly from: number;
  readonly before: number;
  readonly after: number;
}

/**
 * What lies between the items that two lists begin and end with alike, item for item the same. Of a long list in which
 * one thing changed this finds that one, so that nothing has to be worked out again of the others.
 */
export function changedSpan(before: readonly unknown[], after: readonly unknown[]): ChangedSpan {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < shorter - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from, before: before.length - end, after: after.length - end };
}
