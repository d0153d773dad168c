import { Checkbox } from '@mantine/core';
import type { DOMAttributes, KeyboardEvent, MouseEvent } from 'react';
import type { ImportEdit, ImportRow } from '#common/contract/import';
import { CellEditor } from './CellEditor';
import { cellHint, cellText, columns, isEditable, sayFound, template, type Column } from './columns';
import type { Cell } from './grid-keys';
import type { Grid } from './use-grid';
import styles from './ReviewTable.module.css';

interface ReviewRowProps {
  readonly row: ImportRow;
  readonly index: number;
  /** Pixels from the first row. */
  readonly start: number;
  readonly opened: boolean;
  readonly grid: Grid;
  readonly cellId: (cell: Cell) => string;
  readonly onMouse: (event: MouseEvent, cell: Cell) => void;
  readonly onSave: (edit: ImportEdit, everywhere: boolean) => void;
  readonly onDone: (key: KeyboardEvent | null) => void;
}

/** One file of the review: a cell a field. */
export function ReviewRow({
  row,
  index,
  start,
  opened,
  grid,
  cellId,
  onMouse,
  onSave,
  onDone,
}: ReviewRowProps) {
  const { at, editing, selected } = grid;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected.has(index)}
      className={styles.row}
      data-opened={opened || undefined}
      data-out={!row.include || undefined}
      style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
    >
      {columns.map((column, columnAt) => {
        const cell = { row: index, column: columnAt };
        const isAt = at.row === index && at.column === columnAt;
        const mouse: DOMAttributes<HTMLDivElement> = {
          onMouseDown: (event) => {
            if (!isAt || !editing) onMouse(event, cell);
          },
          onDoubleClick: () => isEditable(column, row) && grid.edit(null),
        };
        return (
          <div
            {...mouse}
            key={column.key}
            id={cellId(cell)}
            role="gridcell"
            aria-colindex={columnAt + 1}
            className={styles.cell}
            data-kind={column.kind}
            data-at={isAt || undefined}
          >
            {isAt && editing && row.fields ? (
              <CellEditor
                column={column}
                fields={row.fields}
                typed={editing.typed}
                label={`${column.label} of ${row.name}`}
                onSave={onSave}
                onDone={onDone}
              />
            ) : (
              <CellValue column={column} row={row} />
            )}
          </div>
        );
      })}
    </div>
  );
}

function CellValue({ column, row }: { column: Column; row: ImportRow }) {
  if (column.kind === 'include') {
    return (
      <Checkbox
        size="xs"
        readOnly
        tabIndex={-1}
        checked={row.include}
        disabled={row.state !== 'ready'}
        aria-label={`Import ${row.label}`}
      />
    );
  }
  if (column.key === 'title' && row.state === 'failed') {
    return <span className={styles.problem}>{row.problem}</span>;
  }
  const text = cellText(column, row);
  const hint = cellHint(column, row);
  if (hint !== '') {
    return (
      <span className={styles.hint} title="Without a title it is called by its first words">
        {hint}
      </span>
    );
  }
  if (column.kind === 'found') {
    return (
      <span className={styles.found} data-attention={row.joined > 0 || row.duplicate !== null || undefined}>
        {row.state === 'failed'
          ? row.keepable
            ? 'Can be kept as the original'
            : 'Not imported'
          : sayFound(row)}
      </span>
    );
  }
  // What the file itself did not say outright stays marked until somebody looked at it.
  const unsure = column.kind === 'date' && row.fields?.[column.key]?.confirmed === false;
  return (
    <span className={styles.value} title={text} data-unsure={unsure || undefined}>
      {text}
    </span>
  );
}
