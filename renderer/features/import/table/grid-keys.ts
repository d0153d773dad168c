/** A cell of the table: row and column from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface GridShape {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit in view. */
  readonly page: number;
}

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/**
 * The cell a key goes to, as in a spreadsheet: arrows, Tab along the row and on to the next, Enter down, Home and End
 * within the row, with Ctrl or Cmd to the table's ends. Null when the key moves nothing, and for a Tab past either
 * end of the table: that leaves it.
 */
export function moveCell(at: Cell, key: Key, { rows, columns, page }: GridShape): Cell | null {
  const far = key.ctrlKey || key.metaKey;
  const to = (row: number, column: number): Cell => ({
    row: within(row, rows),
    column: within(column, columns),
  });
  switch (key.key) {
    case 'ArrowDown':
      return to(far ? rows : at.row + 1, at.column);
    case 'ArrowUp':
      return to(far ? 0 : at.row - 1, at.column);
    case 'ArrowLeft':
      return to(at.row, far ? 0 : at.column - 1);
    case 'ArrowRight':
      return to(at.row, far ? columns : at.column + 1);
    case 'PageDown':
      return to(at.row + Math.max(1, page - 1), at.column);
    case 'PageUp':
      return to(at.row - Math.max(1, page - 1), at.column);
    case 'Home':
      return to(far ? 0 : at.row, 0);
    case 'End':
      return to(far ? rows : at.row, columns);
    case 'Enter':
      return to(at.row + (key.shiftKey ? -1 : 1), at.column);
    case 'Tab': {
      const next = at.row * columns + at.column + (key.shiftKey ? -1 : 1);
      return next < 0 || next >= rows * columns
        ? null
        : { row: Math.floor(next / columns), column: next % columns };
    }
    default:
      return null;
  }
}

/** Stretches of neighbouring numbers, `to` exclusive: what many selected rows come down to. */
export function stretchesOf(rows: ReadonlySet<number>): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last?.to === row) last.to = row + 1;
    else stretches.push({ from: row, to: row + 1 });
  }
  return stretches;
}

/** The rows from one to another, both included, whichever comes first. */
export function rowsBetween(a: number, b: number): Set<number> {
  const from = Math.min(a, b);
  return new Set(Array.from({ length: Math.abs(a - b) + 1 }, (_, i) => from + i));
}
