import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import type { ImportEdit, ImportRow } from '#common/contract/import';
import { counted } from '../../../ui/counted';
import { cellText, columns, isEditable, template } from './columns';
import { emptied, gridKey, pasteInto, type WaitingDate } from './grid-acts';
import { stretchesOf, type Cell } from './grid-keys';
import { ReviewRow } from './ReviewRow';
import { SetForMany } from './SetForMany';
import { useGrid } from './use-grid';
import styles from './ReviewTable.module.css';

const rowHeight = 34;

export interface ReviewTableProps {
  readonly rows: readonly ImportRow[];
  /** The row whose text is shown below; null when none is. */
  readonly opened: number | null;
  readonly onOpen: (row: number) => void;
  /** Sets fields of the rows in these stretches. */
  readonly onSet: (places: { from: number; to: number }[], edit: ImportEdit) => void;
}

/** A row a file, a field a cell: moved through and filled as a spreadsheet is. */
export function ReviewTable({ rows, opened, onOpen, onSet }: ReviewTableProps) {
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => body.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    // The head stands in the way of as much.
    scrollPaddingEnd: rowHeight,
  });
  const shape = {
    rows: rows.length,
    columns: columns.length,
    page: Math.floor((body.current?.clientHeight ?? 0) / rowHeight) - 1,
  };
  const cellId = ({ row, column }: Cell): string => `${id}-${row}-${column}`;
  const grid = useGrid(shape, (cell) => {
    virtual.scrollToIndex(cell.row, { align: 'auto' });
    document
      .getElementById(cellId({ ...cell, row: grid.at.row }))
      ?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  });
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
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || !column) return;
    if (
      gridKey(event, grid, shape, {
        act,
        onOpen,
        editable: isEditable(column, row),
        isBox: column.kind === 'include',
        clear: () => set(emptied(column), true),
      })
    ) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  // Pasted dates with two readings or none are asked about one after another, each in its cell.
  const [waiting, setWaiting] = useState<readonly WaitingDate[]>([]);
  const askOf = (dates: readonly WaitingDate[]): void => {
    const [next, ...rest] = dates;
    setWaiting(rest);
    if (!next) return;
    grid.go(next.cell);
    grid.edit(next.words);
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    askOf(pasteInto(event.clipboardData.getData('text/plain'), at, rows, onSet));
  };
  const onCellMouse = (event: MouseEvent, cell: Cell): void => {
    if (event.shiftKey) return grid.extendTo(cell.row);
    if (event.ctrlKey || event.metaKey) return grid.toggle(cell.row);
    grid.go(cell);
    grid.selectNone();
    if (columns[cell.column]?.kind === 'include') {
      const hit = rows[cell.row];
      if (hit?.state === 'ready') onSet([{ from: cell.row, to: cell.row + 1 }], { include: !hit.include });
    } else if (columns[cell.column]?.kind === 'file' || columns[cell.column]?.kind === 'found')
      onOpen(cell.row);
  };
  const refocus = (): void => body.current?.focus();
  // The dialog was opened while files were still read; what is typed now is meant for the table.
  useEffect(() => body.current?.focus(), []);
  // Its text takes room from the table, which must not take the row itself away.
  useEffect(() => {
    if (opened !== null) document.getElementById(`${id}-${opened}-1`)?.scrollIntoView({ block: 'nearest' });
  }, [id, opened]);
  return (
    <div className={styles.table}>
      <div
        ref={body}
        className={styles.body}
        role="grid"
        aria-label="Files"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        aria-activedescendant={row ? cellId(at) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onCopy={(event) => {
          if (event.target !== event.currentTarget || !column || !row) return;
          event.preventDefault();
          event.clipboardData.setData('text/plain', cellText(column, row));
        }}
      >
        <HeadRow />
        <div className={styles.rows} role="presentation" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const shown = rows[index];
            if (!shown) return null;
            return (
              <ReviewRow
                key={shown.item}
                row={shown}
                index={index}
                start={start}
                opened={opened === index}
                grid={grid}
                cellId={cellId}
                onMouse={(event, cell) => {
                  event.preventDefault();
                  refocus();
                  onCellMouse(event, cell);
                }}
                onSave={set}
                onDone={(key) => {
                  if (waiting.length > 0) return askOf(waiting);
                  grid.done(key);
                  if (key) refocus();
                }}
              />
            );
          })}
        </div>
      </div>
      {selected.size > 1 ? (
        <SetForMany
          count={selected.size}
          onSet={(edit) => onSet(stretchesOf(selected), edit)}
          onSelectAll={selected.size < rows.length ? grid.selectAll : null}
          onDone={() => {
            grid.selectNone();
            refocus();
          }}
        />
      ) : (
        <p className={styles.hint}>
          Click a file, or press Space on it, to see its text and what cleaning did. Type to fill a cell;
          Enter goes down, Tab goes right. Shift with ↓ selects rows to set together, Ctrl+A all{' '}
          {counted(rows.length, 'row')}. Esc leaves the table.
        </p>
      )}
    </div>
  );
}

function HeadRow() {
  return (
    <div className={styles.head} role="row" style={{ gridTemplateColumns: template }}>
      {columns.map(({ key, label, kind }) => (
        <div key={key} role="columnheader" className={styles.cell}>
          {kind === 'include' ? <span className="tl-unseen">{label}</span> : label}
        </div>
      ))}
    </div>
  );
}
