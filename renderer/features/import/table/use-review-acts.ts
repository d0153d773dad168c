import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react';
import type { ImportEdit, ImportRow } from '#common/contract/import';
import { cellText, columns, isEditable } from './columns';
import { emptied, gridKey, pasteInto } from './grid-acts';
import { stretchesOf, type Cell } from './grid-keys';
import type { ReviewView } from './use-review-view';
import { useWaitingDates } from './use-waiting-dates';

export interface ReviewTableProps {
  readonly rows: readonly ImportRow[];
  /** The row whose text is shown below; null when none is. */
  readonly opened: number | null;
  readonly onOpen: (row: number) => void;
  /** Sets fields of the rows in these stretches. */
  readonly onSet: (places: { from: number; to: number }[], edit: ImportEdit) => void;
}

/** What keys, clicks and the clipboard do in the review table. */
export function useReviewActs({ rows, onOpen, onSet }: ReviewTableProps, view: ReviewView) {
  const { grid, shape, refocus } = view;
  const { at, selected } = grid;
  const column = columns[at.column] ?? columns[0];
  const row = rows[at.row];
  const set = (edit: ImportEdit, everywhere: boolean): void =>
    onSet(everywhere && selected.size > 1 ? stretchesOf(selected) : [{ from: at.row, to: at.row + 1 }], edit);
  const act = (): void => {
    if (!column || !row) return;
    if (column.kind === 'include') set({ include: !row.include }, true);
    else if (isEditable(column, row)) grid.edit(null);
    else onOpen(at.row);
  };
  const dates = useWaitingDates(grid);
  const choose = (cell: Cell): void => {
    grid.go(cell);
    grid.selectNone();
    const kind = columns[cell.column]?.kind;
    const hit = rows[cell.row];
    if (kind === 'include' && hit?.state === 'ready')
      onSet([{ from: cell.row, to: cell.row + 1 }], { include: !hit.include });
    else if (kind === 'file' || kind === 'found') onOpen(cell.row);
  };
  return {
    set,
    onKeyDown: (event: KeyboardEvent<HTMLDivElement>): void => {
      if (event.target !== event.currentTarget || !column) return;
      const acts = {
        act,
        onOpen,
        editable: isEditable(column, row),
        isBox: column.kind === 'include',
        clear: () => set(emptied(column), true),
      };
      if (!gridKey(event, grid, shape, acts)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onPaste: (event: ClipboardEvent): void => {
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      dates.ask(pasteInto(event.clipboardData.getData('text/plain'), at, rows, onSet));
    },
    onCopy: (event: ClipboardEvent): void => {
      if (event.target !== event.currentTarget || !column || !row) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', cellText(column, row));
    },
    onMouse: (event: MouseEvent, cell: Cell): void => {
      event.preventDefault();
      refocus();
      if (event.shiftKey) grid.extendTo(cell.row);
      else if (event.ctrlKey || event.metaKey) grid.toggle(cell.row);
      else choose(cell);
    },
    /** A cell's editing has ended, with the key that ended it. */
    onDone: (key: KeyboardEvent | null): void => {
      if (dates.askNext()) return;
      // Where a button of the cell ended it, the focus would go with the button; elsewhere it has gone by itself.
      const holdsFocus = view.body.current?.contains(document.activeElement) === true;
      grid.done(key);
      if (key || holdsFocus) refocus();
    },
  };
}
