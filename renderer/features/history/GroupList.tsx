import { useEffect, type MouseEvent, type ReactNode, type RefObject } from 'react';
import type { Rows } from '../../platform/live';
import { VirtualList, type ListHandle } from '../../ui/VirtualList';
import { listHeight } from './list-height';
import styles from './History.module.css';

interface GroupListProps<Row> {
  readonly label: string;
  readonly list: RefObject<ListHandle | null>;
  readonly rows: Rows<Row>;
  /** The group of changes that is chosen. */
  readonly chosen: string | null;
  readonly onChoose: (row: Row) => void;
  readonly onMenu?: (event: MouseEvent, row: Row) => void;
  /** What a screen reader says of a row. */
  readonly say: (row: Row) => string;
  readonly render: (index: number) => ReactNode;
}

/** What was done, a row for each group of changes; the keyboard is in it from the first. */
export function GroupList<Row extends { readonly group: string }>(props: GroupListProps<Row>) {
  const { label, list, rows, chosen, onChoose, onMenu, say, render } = props;
  useEffect(() => list.current?.focus(), [list]);
  return (
    <div className={styles.list} style={listHeight(rows.total)}>
      <VirtualList
        ref={list}
        label={label}
        count={rows.total}
        rowHeight={56}
        measured
        keyOf={(index) => rows.row(index)?.group ?? index}
        labelOf={(index) => {
          const row = rows.row(index);
          return row ? say(row) : 'Loading';
        }}
        isChosen={(index) => chosen !== null && rows.row(index)?.group === chosen}
        onRange={rows.show}
        onChoose={(index) => {
          const row = rows.row(index);
          if (row) onChoose(row);
        }}
        {...(onMenu && {
          onMenu: (event: MouseEvent, index: number) => {
            const row = rows.row(index);
            if (row) onMenu(event, row);
          },
        })}
        render={render}
      />
    </div>
  );
}
