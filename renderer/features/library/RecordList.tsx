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

/** A list of records of one kind: filtered as typed, opened by Enter or click, deleted by its key. */
export function RecordList<Row extends { readonly id: string }>(props: {
  /** The kind of record, one and many: "article", "articles". */
  one: string;
  many: string;
  rows: Rows<Row>;
  words: string;
  onWords: (words: string) => void;
  /** What narrows the list, in words; empty when nothing does. */
  narrowing: string;
  /** What narrows it from elsewhere, with the way to take that back. */
  chip?: ReactNode;
  onShowAll: () => void;
  chosen: string | null;
  /** Rows picked out to do something with together, and how one is. */
  marked?: ReadonlySet<string>;
  onMark?: (row: Row) => void;
  /** Pixels a row is thought to need before it is measured. */
  rowHeight: number;
  onOpen: (row: Row, beside: boolean) => void;
  onRemove: (row: Row) => void;
  menu: (row: Row) => readonly MenuEntry[];
  say?: (row: Row) => string;
  render: (row: Row) => ReactNode;
  empty: ReactNode;
  options?: ReactNode;
  /** A line below the list: what can be done with the rows picked out. */
  foot?: ReactNode;
}) {
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
