import type { ActRow } from '#common/contract/history';
import { actDetail, actTitle, dayWords, timeWords } from './words';
import styles from './History.module.css';

/** One act in the list; the first of a day says above it which day that is. */
export function ActLine({ row, first }: { row: ActRow; first: boolean }) {
  return (
    <div className={styles.act} data-undone={row.undone || undefined}>
      {first && (
        <div className={styles.day} aria-hidden="true">
          {dayWords(row.at)}
        </div>
      )}
      <div className={styles.line}>
        <div className={styles.words}>
          <div className={styles.title} dir="auto">
            {actTitle(row)}
          </div>
          <div className={styles.detail}>{actDetail(row)}</div>
        </div>
        <time className={styles.time} dateTime={row.at}>
          {timeWords(row.at)}
        </time>
      </div>
    </div>
  );
}

/** An act as a screen reader says it. */
export function sayAct(row: ActRow | undefined): string {
  return row
    ? [actTitle(row), actDetail(row), `${dayWords(row.at)}, ${timeWords(row.at)}`].join(', ')
    : 'Loading';
}
