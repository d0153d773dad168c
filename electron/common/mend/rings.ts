/**
 * The ids of records that lie within themselves: those on a way of parents that leads back to where it began. What
 * only hangs below such a ring is not among them. `parentOf` gives a record's parent, null at the top.
 */
export function idsInRings<R>(
  records: ReadonlyMap<string, R>,
  parentOf: (record: R) => string | null,
): Set<string> {
  const above = (id: string): string | null => {
    const record = records.get(id);
    return record === undefined ? null : parentOf(record);
  };
  const seen = new Set<string>();
  const rings = new Set<string>();
  for (const start of records.keys()) {
    const path = new Set<string>();
    let at: string | null = start;
    while (at !== null && !seen.has(at) && !path.has(at)) {
      path.add(at);
      at = above(at);
    }
    for (const id of path) seen.add(id);
    if (at === null || !path.has(at)) continue;
    for (let id: string | null = at; id !== null && !rings.has(id); id = above(id)) rings.add(id);
  }
  return rings;
}
