import { useEffect, type RefObject } from 'react';
import { ListRow } from '../../ui/ListRow';
import { RowList, type RowListProps } from '../../ui/RowList';
import type { ListHandle } from '../../ui/VirtualList';
import { listHeight } from './list-height';
import styles from './History.module.css';

type Given = 'label' | 'rows' | 'chosen' | 'onChoose' | 'onMenu' | 'say' | 'render';

interface ActListProps<Row> extends Pick<RowListProps<Row>, Given> {
  readonly list: RefObject<ListHandle | null>;
}

/** What was done, a row for each group of changes; the keyboard is in it from the first. */
export function ActList<Row extends { readonly group: string }>({ list, ...given }: ActListProps<Row>) {
  useEffect(() => list.current?.focus(), [list]);
  return (
    <div className={styles.list} style={listHeight(given.rows.total)}>
      <RowList
        {...given}
        ref={list}
        idOf={(row) => row.group}
        rowHeight={56}
        measured
        waiting={<ListRow>{null}</ListRow>}
      />
    </div>
  );
}
