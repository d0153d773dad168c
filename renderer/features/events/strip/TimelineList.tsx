import { weightWords } from '#common/formats/phrases';
import { useMemo } from 'react';
import type { EventRow } from '#common/contract/rows';
import { nestParts } from '#common/derive/nest-parts';
import { outsideWords } from '#common/derive/part-outside';
import { partsOutsideWords, sayEvent } from '#common/timeline/say-event';
import { DateText } from '../../../ui/DateText';
import { RowList, rowsOf } from '../../../ui/RowList';
import { titleOf } from '../words';
import styles from './TimelineStrip.module.css';

/** The timeline as a plain list: what it draws, in words and in order of time. */
export function TimelineList({
  rows,
  chosen,
  onOpen,
}: {
  rows: readonly EventRow[];
  chosen: string | null;
  onOpen: (id: string) => void;
}) {
  const nested = useMemo(() => nestParts(rows), [rows]);
  return (
    <RowList
      label="Events in order of time"
      rows={rowsOf(nested)}
      rowHeight={28}
      idOf={({ thing }) => thing.id}
      chosen={chosen}
      say={({ thing }) => sayEvent(thing)}
      onChoose={({ thing }) => onOpen(thing.id)}
      render={({ thing: row, depth }) => (
        <div className={styles.line}>
          <span className={styles.lineDate}>
            <DateText date={row.date} />
          </span>
          <span className={styles.lineTitle} style={{ paddingInlineStart: depth * 16 }}>
            {titleOf(row)}
            {row.outside !== null && <span className={styles.lineFlag}>{outsideWords[row.outside]}</span>}
            {row.partsOutside > 0 && (
              <span className={styles.lineFlag}>{partsOutsideWords(row.partsOutside)}</span>
            )}
          </span>
          <span className={styles.lineWeight}>{weightWords(row.weight)}</span>
        </div>
      )}
    />
  );
}
