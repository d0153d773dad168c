/** A list as the keyboard sees it. `level` and `open` are given for trees only. */
export interface ListShape {
  readonly count: number;
  /** Rows that fit in view, for Page Up and Page Down. */
  readonly page: number;
  readonly text?: (index: number) => string;
  readonly level?: (index: number) => number;
}

/** The row the cursor goes to for a key, or null when the key does not move it. Never leaves the list. */
export function moveCursor(key: string, at: number, shape: ListShape): number | null {
  const last = shape.count - 1;
  if (last < 0) return null;
  const within = (index: number): number => Math.min(last, Math.max(0, index));
  if (key === 'ArrowDown') return within(at + 1);
  if (key === 'ArrowUp') return at < 0 ? last : within(at - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'PageDown') return within(at + Math.max(1, shape.page - 1));
  if (key === 'PageUp') return within(at - Math.max(1, shape.page - 1));
  if (key === 'ArrowLeft' && shape.level) return parentOf(at, shape.level);
  if (key === 'ArrowRight' && shape.level && at < last && shape.level(at + 1) > shape.level(at))
    return at + 1;
  return null;
}

function parentOf(at: number, level: (index: number) => number): number | null {
  for (let index = at - 1; index >= 0; index--) if (level(index) < level(at)) return index;
  return null;
}

/**
 * The next row whose text begins with what was typed, from the cursor on and around the end; one letter
 * typed again goes on to the next such row. Case and accents do not count. Null when none begins so.
 */
export function typeAhead(
  typed: string,
  at: number,
  count: number,
  text: (index: number) => string,
): number | null {
  const wanted = plain(typed);
  const again = wanted.length > 1 && [...wanted].every((letter) => letter === wanted[0]);
  const prefix = again ? (wanted[0] ?? '') : wanted;
  const from = prefix.length === 1 ? at + 1 : Math.max(0, at);
  for (let step = 0; step < count; step++) {
    const index = (from + step) % count;
    if (plain(text(index)).startsWith(prefix)) return index;
  }
  return null;
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
