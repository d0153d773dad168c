import type { KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react';
import { VirtualList, type ListHandle } from './VirtualList';

/** Where rows come from: an answer of the core, of which a part is held, or an array. */
export interface RowSource<Row> {
  readonly total: number;
  /** The row at an index, or undefined while it is on its way. */
  row(index: number): Row | undefined;
  /** Told which rows are in view; `to` is exclusive. */
  show?(from: number, to: number): void;
}

/** Rows that are all held. */
export function rowsOf<Row>(rows: readonly Row[]): RowSource<Row> {
  return { total: rows.length, row: (index) => rows[index] };
}

export interface RowListProps<Row> {
  readonly label: string;
  readonly rows: RowSource<Row>;
  readonly idOf: (row: Row) => string;
  /** What a screen reader says of a row; its text when left out. */
  readonly say?: ((row: Row) => string) | undefined;
  /** The id of the row at hand. */
  readonly chosen?: string | null;
  /** Ids of the rows picked out to do something with together, and how one is. */
  readonly marked?: ReadonlySet<string> | undefined;
  readonly onMark?: ((row: Row) => void) | undefined;
  /** `beside`: with Ctrl or Cmd held, where that does not mark the row. */
  readonly onChoose: (row: Row, beside: boolean) => void;
  /** The browser's own menu is kept away. */
  readonly onMenu?: (event: MouseEvent, row: Row) => void;
  /** A key that the list does not use itself; `preventDefault` is the handler's. */
  readonly onKey?: (event: KeyboardEvent, row: Row) => void;
  /** Pixels of a row; while `measured`, of one not drawn yet. */
  readonly rowHeight: number;
  readonly measured?: boolean;
  readonly render: (row: Row, index: number) => ReactNode;
  /** What stands where a row is still on its way. */
  readonly waiting?: ReactNode;
  readonly ref?: Ref<ListHandle> | undefined;
}

/** A long list of records: what happens to a row is told of the record, and never of one still on its way. */
export function RowList<Row>(props: RowListProps<Row>) {
  const { rows, idOf, say, chosen = null, marked, onMark, onChoose, onMenu, onKey, render } = props;
  const within = (index: number, does: (row: Row) => void): void => {
    const row = rows.row(index);
    if (row !== undefined) does(row);
  };
  const idAt = (index: number): string | undefined => {
    const row = rows.row(index);
    return row === undefined ? undefined : idOf(row);
  };
  return (
    <VirtualList
      ref={props.ref ?? null}
      label={props.label}
      count={rows.total}
      rowHeight={props.rowHeight}
      measured={props.measured ?? false}
      keyOf={(index) => idAt(index) ?? index}
      labelOf={(index) => {
        const row = rows.row(index);
        return row === undefined ? 'Loading' : say?.(row);
      }}
      isChosen={(index) => chosen !== null && idAt(index) === chosen}
      onChoose={(index, beside) => within(index, (row) => onChoose(row, beside))}
      {...(rows.show && { onRange: rows.show })}
      {...(marked && { isMarked: (index: number) => marked.has(idAt(index) ?? '') })}
      {...(onMark && { onMark: (index: number) => within(index, onMark) })}
      {...(onKey && { onKey: (event, index) => within(index, (row) => onKey(event, row)) })}
      {...(onMenu && {
        onMenu: (event, index) =>
          within(index, (row) => {
            event.preventDefault();
            onMenu(event, row);
          }),
      })}
      render={(index) => {
        const row = rows.row(index);
        return row === undefined ? props.waiting : render(row, index);
      }}
    />
  );
}
