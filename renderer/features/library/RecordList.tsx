import { useRef, type ReactNode } from 'react';
import type { Rows } from '../../platform/live';
import { useLibrary } from '../../platform/session';
import { capital } from '../../ui/capital';
import { menuPoint, useOpenMenu, type MenuEntry } from '../../ui/ContextMenu';
import { FilterField } from '../../ui/FilterField';
import { ListEdge } from '../../ui/ListEdge';
import { RowList } from '../../ui/RowList';
import type { ListHandle } from '../../ui/VirtualList';
import { Waiting } from './ArticleLine';
import styles from './rows.module.css';

interface RecordListProps<Row extends { readonly id: string }> {
  /** The kind of record, one and many: "article", "articles". */
  readonly one: string;
  readonly many: string;
  readonly rows: Rows<Row>;
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** What narrows the list, in words; empty when nothing does. */
  readonly narrowing: string;
  /** What narrows it from elsewhere, with the way to take that back. */
  readonly chip?: ReactNode;
  readonly onShowAll: () => void;
  readonly chosen: string | null;
  /** Rows picked out to do something with together, and how one is. */
  readonly marked?: ReadonlySet<string>;
  readonly onMark?: (row: Row) => void;
  /** Pixels a row is thought to need before it is measured. */
  readonly rowHeight: number;
  readonly onOpen: (row: Row, beside: boolean) => void;
  readonly onRemove: (row: Row) => void;
  readonly menu: (row: Row) => readonly MenuEntry[];
  readonly say?: (row: Row) => string;
  readonly render: (row: Row) => ReactNode;
  readonly empty: ReactNode;
  readonly options?: ReactNode;
  /** A line below the list: what can be done with the rows picked out. */
  readonly foot?: ReactNode;
}

/** A list of records of one kind: filtered as typed, opened by Enter or click, deleted by its key. */
export function RecordList<Row extends { readonly id: string }>(props: RecordListProps<Row>) {
  const { one, many, rows } = props;
  const { writable } = useLibrary();
  const list = useRef<ListHandle>(null);
  const openMenu = useOpenMenu();
  return (
    <>
      <FilterField
        label={`Filter ${many}`}
        words={props.words}
        onWords={props.onWords}
        onDown={() => list.current?.focus()}
        options={props.options}
      />
      {props.chip != null && <div className={styles.chip}>{props.chip}</div>}
      <ListEdge
        total={rows.total}
        one={one}
        loading={rows.loading}
        error={rows.error}
        narrowing={props.narrowing}
        onClear={props.onShowAll}
      />
      {rows.total === 0 && !rows.loading && !rows.error && props.empty}
      {rows.total > 0 && (
        <RowList
          ref={list}
          label={capital(many)}
          rows={rows}
          rowHeight={props.rowHeight}
          measured
          idOf={(row) => row.id}
          say={props.say}
          chosen={props.chosen}
          marked={props.marked}
          onMark={props.onMark}
          onChoose={props.onOpen}
          onMenu={(event, row) => openMenu(menuPoint(event), props.menu(row))}
          onKey={(event, row) => {
            if (event.key !== 'Delete' || !writable) return;
            event.preventDefault();
            props.onRemove(row);
          }}
          render={props.render}
          waiting={<Waiting />}
        />
      )}
      {props.foot}
    </>
  );
}
