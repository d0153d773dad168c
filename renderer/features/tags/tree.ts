import type { TagRow } from '#common/contract/rows';

/** The rows of the tree that show: those below a closed tag do not. */
export function openRows(rows: readonly TagRow[], closed: ReadonlySet<string>): TagRow[] {
  const shown: TagRow[] = [];
  let hiddenBelow = Infinity;
  for (const row of rows) {
    if (row.depth > hiddenBelow) continue;
    hiddenBelow = closed.has(row.tag.id) ? row.depth : Infinity;
    shown.push(row);
  }
  return shown;
}

/** The tags whose name or other names contain the words, with all above them, in tree order. */
export function matchingRows(rows: readonly TagRow[], words: string): TagRow[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [...rows];
  const kept = new Set<string>();
  const parents = new Map(rows.map(({ tag }) => [tag.id as string, tag.parent as string | null]));
  for (const { tag } of rows) {
    if (![tag.name, ...tag.names].some((name) => name.toLowerCase().includes(wanted))) continue;
    for (let id: string | null = tag.id; id !== null && !kept.has(id); id = parents.get(id) ?? null)
      kept.add(id);
  }
  return rows.filter(({ tag }) => kept.has(tag.id));
}

export type TagStep = 'up' | 'down' | 'in' | 'out';

/** Where a step takes a tag, as `tags.move` wants it; null where it leads nowhere. */
export function stepTarget(
  rows: readonly TagRow[],
  id: string,
  step: TagStep,
): { parent: string | null; before: string | null } | null {
  const tag = rows.find((row) => row.tag.id === id)?.tag;
  if (!tag) return null;
  const siblings = rows.filter((row) => row.tag.parent === tag.parent).map((row) => row.tag);
  const at = siblings.findIndex((sibling) => sibling.id === id);
  switch (step) {
    case 'up': {
      const before = siblings[at - 1];
      return before ? { parent: tag.parent, before: before.id } : null;
    }
    case 'down':
      return at < siblings.length - 1 ? { parent: tag.parent, before: siblings[at + 2]?.id ?? null } : null;
    case 'in': {
      const above = siblings[at - 1];
      return above ? { parent: above.id, before: null } : null;
    }
    case 'out': {
      const parent = rows.find((row) => row.tag.id === tag.parent)?.tag;
      if (!parent) return null;
      const uncles = rows.filter((row) => row.tag.parent === parent.parent).map((row) => row.tag);
      const next = uncles[uncles.findIndex((uncle) => uncle.id === parent.id) + 1];
      return { parent: parent.parent, before: next?.id ?? null };
    }
  }
}

/** Whether one tag is another, or below it: it can then not become its parent. */
export function isWithin(rows: readonly TagRow[], id: string, ancestor: string): boolean {
  const parents = new Map(rows.map(({ tag }) => [tag.id as string, tag.parent as string | null]));
  for (let at: string | null = id; at !== null; at = parents.get(at) ?? null)
    if (at === ancestor) return true;
  return false;
}
