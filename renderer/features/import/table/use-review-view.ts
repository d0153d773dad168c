import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type RefObject } from 'react';
import { columns } from './columns';
import type { Cell, GridShape } from './grid-keys';
import { useGrid, type Grid } from './use-grid';

/** Pixels of a row, and of the head above them. */
const rowHeight = 34;

export interface ReviewView {
  readonly body: RefObject<HTMLDivElement | null>;
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  readonly shape: GridShape;
  readonly grid: Grid;
  /** The id of a cell's element. */
  readonly cellId: (cell: Cell) => string;
  /** Gives the keyboard back to the table. */
  readonly refocus: () => void;
}

/** What of the review table is in view: the rows drawn, the cell at hand, and the row whose text shows below it. */
export function useReviewView(rows: number, opened: number | null): ReviewView {
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: rows,
    getScrollElement: () => body.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    // The head stands in the way of as much.
    scrollPaddingEnd: rowHeight,
  });
  const shape = {
    rows,
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
  // The dialog was opened while files were still read; what is typed now is meant for the table.
  useEffect(() => body.current?.focus(), []);
  // Its text takes room from the table, which must not take the row itself away.
  useEffect(() => {
    if (opened !== null) document.getElementById(`${id}-${opened}-1`)?.scrollIntoView({ block: 'nearest' });
  }, [id, opened]);
  return { body, virtual, shape, grid, cellId, refocus: () => body.current?.focus() };
}
