/** How one short text became another, character by character (UTF-16 units). */
export interface CharacterAlignment {
  /** For each boundary of the old text, 0 to its length, the boundary of the new one. */
  readonly boundary: Int32Array;
  /** 1 for each old unit that stands in the new text too. */
  readonly kept: Uint8Array;
}

/** Past this many cells the table is not made: texts of that size were rewritten, not mended. */
const mostCells = 250_000;

const Way = { Same: 0, Replace: 1, Remove: 2, Insert: 3 } as const;

/**
 * Aligns two short texts by the fewest changed characters (Levenshtein distance with its path). It sees
 * through what words cannot: mended spelling, words run together or torn apart. Null when either is empty or
 * the two are too long to compare so closely.
 */
export function alignCharacters(old: string, next: string): CharacterAlignment | null {
  if (old === '' || next === '' || old.length * next.length > mostCells) return null;
  const ways = waysBetween(old, next);
  const boundary = new Int32Array(old.length + 1);
  const kept = new Uint8Array(old.length);
  let x = old.length;
  let y = next.length;
  boundary[x] = y;
  while (x > 0 || y > 0) {
    const way = x === 0 ? Way.Insert : y === 0 ? Way.Remove : ways[(x - 1) * next.length + y - 1];
    if (way !== Way.Insert) x--;
    if (way !== Way.Remove) y--;
    if (way === Way.Same) kept[x] = 1;
    if (way !== Way.Insert) boundary[x] = y;
  }
  boundary[0] = 0;
  return { boundary, kept };
}

function waysBetween(old: string, next: string): Uint8Array {
  const ways = new Uint8Array(old.length * next.length);
  let row = Int32Array.from({ length: next.length + 1 }, (_, y) => y);
  for (let x = 1; x <= old.length; x++) {
    const above = row;
    row = new Int32Array(next.length + 1);
    row[0] = x;
    const unit = old.charCodeAt(x - 1);
    for (let y = 1; y <= next.length; y++) {
      const same = unit === next.charCodeAt(y - 1);
      const across = (above[y - 1] ?? 0) + (same ? 0 : 1);
      const remove = (above[y] ?? 0) + 1;
      const insert = (row[y - 1] ?? 0) + 1;
      const least = Math.min(across, remove, insert);
      row[y] = least;
      ways[(x - 1) * next.length + y - 1] =
        least === across ? (same ? Way.Same : Way.Replace) : least === remove ? Way.Remove : Way.Insert;
    }
  }
  return ways;
}
