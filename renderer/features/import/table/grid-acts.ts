import type { KeyboardEvent } from 'react';
import type { ImportEdit, ImportRow } from '#common/contract/import';
import type { DateAsTold } from '#common/model/date-as-told';
import { enterDate, enteredDate } from '../../../ui/date-entry';
import { columns, isEditable, type Column } from './columns';
import { moveCell, type Cell, type GridShape } from './grid-keys';
import type { Grid } from './use-grid';

/** The edit that empties a field. */
export function emptied(column: Column): ImportEdit {
  if (column.kind === 'text') return { [column.key]: '' };
  return column.kind === 'date' ? { [column.key]: null } : {};
}

export interface KeyActs {
  readonly act: () => void;
  readonly onOpen: (row: number) => void;
  readonly clear: () => void;
  readonly editable: boolean;
  readonly isBox: boolean;
}

/** Does what a key means in the table; false when it means nothing here. */
export function gridKey(
  event: KeyboardEvent<HTMLDivElement>,
  grid: Grid,
  shape: GridShape,
  { act, onOpen, clear, editable, isBox }: KeyActs,
): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const far = ctrlKey || metaKey;
  if (event.nativeEvent.isComposing) return false;
  if (far && key.toLowerCase() === 'a') return (grid.selectAll(), true);
  if (key === 'Enter' && far) return false;
  if (shiftKey && (key === 'ArrowDown' || key === 'ArrowUp')) {
    const next = moveCell(grid.at, event, shape);
    if (next) grid.extendTo(next.row);
    return true;
  }
  if (key === 'F2' || (key === 'Enter' && !editable) || (key === ' ' && isBox)) return (act(), true);
  if (key === 'Escape') {
    if (grid.selected.size > 1) grid.selectNone();
    else document.querySelector<HTMLElement>('[data-after-table]')?.focus();
    return true;
  }
  if (editable && (key === 'Delete' || key === 'Backspace')) return (clear(), true);
  if (editable && key.length === 1 && !far && !altKey) return (grid.edit(key), true);
  if (key === ' ') return (onOpen(grid.at.row), true);
  const next = moveCell(grid.at, event, shape);
  if (next) grid.go(next);
  return next !== null;
}

/** A pasted date that can be read in more than one way or in none: its cell waits for its user's word. */
export interface WaitingDate {
  readonly cell: Cell;
  readonly words: string;
}

/** A date as a cell of a spreadsheet gives it; null where it can be read in more than one way, or in none. */
function pastedDate(words: string): DateAsTold | null {
  const [reading, ...others] = enterDate(words).readings;
  return reading && others.length === 0 ? enteredDate(words, reading) : null;
}

/**
 * Fills cells from lines and tabs, as a spreadsheet copies them, from a cell on, at most 500 rows. A date goes in where
 * it has one reading; what is no date, or could be two, leaves its cell as it was and is answered, to be asked about.
 */
export function pasteInto(
  text: string,
  at: Cell,
  rows: readonly ImportRow[],
  onSet: (places: { from: number; to: number }[], edit: ImportEdit) => void,
): WaitingDate[] {
  const waiting: WaitingDate[] = [];
  const lines = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .slice(0, 500);
  for (const [down, line] of lines.entries()) {
    const row = at.row + down;
    if (row >= rows.length) break;
    const edit: ImportEdit = {};
    for (const [right, value] of line.split('\t').entries()) {
      const column = columns[at.column + right];
      if (column?.kind === 'text') edit[column.key] = value.trim();
      const date = column?.kind === 'date' ? pastedDate(value) : null;
      if (column?.kind === 'date' && date) edit[column.key] = date;
      else if (column?.kind === 'date' && value.trim() !== '' && isEditable(column, rows[row])) {
        waiting.push({ cell: { row, column: at.column + right }, words: value.trim() });
      }
    }
    if (Object.keys(edit).length > 0) onSet([{ from: row, to: row + 1 }], edit);
  }
  return waiting;
}
