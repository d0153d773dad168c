import type { ActRow } from '#common/contract/history';
import { isolated } from '#common/text/isolated';
import { ListRow, RowDetail, RowTitle } from '../../ui/ListRow';
import { actDetail, actTitle, dayWords, timeWords } from './words';
import styles from './History.module.css';

/** One act in the list; the first of a day says above it which day that is. */
export function ActLine({ row, first }: { row: ActRow; first: boolean }) {
  return (
    <ListRow
      heading={first ? dayWords(row.at) : null}
      end={
        <time className={styles.time} dateTime={row.at}>
          {timeWords(row.at)}
        </time>
      }
    >
      <RowTitle className={row.undone ? styles.undone : undefined}>{isolated(actTitle(row))}</RowTitle>
      <RowDetail>{actDetail(row)}</RowDetail>
    </ListRow>
  );
}

/** An act as a screen reader says it. */
export function sayAct(row: ActRow): string {
  return [actTitle(row), actDetail(row), `${dayWords(row.at)}, ${timeWords(row.at)}`].join(', ');
}
