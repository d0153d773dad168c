import { weightWords } from '#common/formats/phrases';
import type { EventRow } from '#common/contract/rows';
import { sayEvent } from '#common/timeline/say-event';
import { DateText } from '../../../ui/DateText';
import { VirtualList } from '../../../ui/VirtualList';
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
  return (
    <VirtualList
      label="Events in order of time"
      count={rows.length}
      rowHeight={28}
      keyOf={(index) => rows[index]?.id ?? index}
      isChosen={(index) => chosen !== null && rows[index]?.id === chosen}
      labelOf={(index) => {
        const row = rows[index];
        return row && sayEvent(row);
      }}
      onChoose={(index) => {
        const row = rows[index];
        if (row) onOpen(row.id);
      }}
      render={(index) => {
        const row = rows[index];
        return (
          row && (
            <div className={styles.line}>
              <span className={styles.lineDate}>
                <DateText date={row.date} />
              </span>
              <span className={styles.lineTitle}>{titleOf(row)}</span>
              <span className={styles.lineWeight}>{weightWords(row.weight)}</span>
            </div>
          )
        );
      }}
    />
  );
}
