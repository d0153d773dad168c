import type { MouseEvent, RefObject } from 'react';
import { DateText } from '../../../ui/DateText';
import { Kbd } from '../../../ui/Kbd';
import { titleOf } from '../words';
import { rowKey, type LinkRow } from './link-rows';
import styles from './LinkField.module.css';

/** The lines to choose from. The one that Enter takes is marked, and shows the key. */
export function LinkList({
  id,
  rows,
  marked,
  linked,
  onMark,
  onTake,
  list,
}: {
  id: string;
  rows: readonly LinkRow[];
  marked: number;
  /** Ids of events these words are tied to already. */
  linked: ReadonlySet<string>;
  onMark: (index: number) => void;
  onTake: (row: LinkRow) => void;
  list: RefObject<HTMLDivElement | null>;
}) {
  // The caret stays in the field, whose keys mark and take lines too: a click must not take it from there.
  const pointer = (row: LinkRow, index: number) => ({
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onMouseMove: () => onMark(index),
    onClick: () => onTake(row),
  });
  return (
    // No stop of its own for Tab: while it is long enough to scroll, Chromium would make it one.
    <div ref={list} id={id} role="listbox" aria-label="Events" tabIndex={-1} className={styles.rows}>
      {rows.map((row, index) => (
        <div
          key={rowKey(row)}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === marked}
          className={styles.row}
          {...pointer(row, index)}
        >
          {row.kind === 'new' ? (
            <span className={styles.title}>New: {row.title}</span>
          ) : (
            <>
              <span className={styles.title}>{titleOf(row.event)}</span>
              {linked.has(row.event.id) && <span className={styles.when}>linked</span>}
              <span className={styles.when}>
                <DateText date={row.event.date} none="" />
              </span>
            </>
          )}
          <span className={styles.key} aria-hidden="true">
            {index === marked && <Kbd keys="Enter" />}
          </span>
        </div>
      ))}
    </div>
  );
}
