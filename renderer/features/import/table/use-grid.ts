import { useState, type KeyboardEvent } from 'react';
import { moveCell, rowsBetween, type Cell, type GridShape } from './grid-keys';

export interface Grid {
  readonly at: Cell;
  /** Rows chosen to be set together; none when only the cell at hand counts. */
  readonly selected: ReadonlySet<number>;
  /** The cell at hand is being edited; the character that began it, or null to go on with what is there. */
  readonly editing: { readonly typed: string | null } | null;
  go(cell: Cell): void;
  /** Selects the rows from the last cell gone to up to a row. */
  extendTo(row: number): void;
  toggle(row: number): void;
  selectAll(): void;
  selectNone(): void;
  edit(typed: string | null): void;
  /** Ends the editing and goes where the key that ended it leads. */
  done(key: KeyboardEvent | null): void;
}

/** Where the cursor of the review table is, which rows are selected and whether a cell is being edited. */
export function useGrid(shape: GridShape, onMove: (cell: Cell) => void): Grid {
  const [cell, setCell] = useState<Cell>({ row: 0, column: 2 });
  const [anchor, setAnchor] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set<number>());
  const [editing, setEditing] = useState<Grid['editing']>(null);
  const at = { row: Math.max(0, Math.min(cell.row, shape.rows - 1)), column: cell.column };
  const moveTo = (to: Cell): void => {
    setCell(to);
    onMove(to);
  };
  const go = (to: Cell): void => {
    // First: moving may scroll, which draws at once, and the cell gone to must not be drawn with what was typed here.
    setEditing(null);
    moveTo(to);
    setAnchor(to.row);
  };
  return {
    at,
    selected,
    editing,
    go,
    extendTo: (row) => {
      setSelected(rowsBetween(anchor, row));
      moveTo({ row, column: at.column });
    },
    toggle: (row) => {
      const after = new Set(selected);
      if (!after.delete(row)) after.add(row);
      setSelected(after);
      moveTo({ row, column: at.column });
      setAnchor(row);
    },
    selectAll: () => setSelected(rowsBetween(0, shape.rows - 1)),
    selectNone: () => setSelected(new Set()),
    edit: (typed) => setEditing({ typed }),
    done: (key) => {
      setEditing(null);
      const stays = key === null || key.key === 'Escape' || key.ctrlKey || key.metaKey;
      const next = stays ? null : moveCell(at, key, shape);
      if (next) go(next);
    },
  };
}
