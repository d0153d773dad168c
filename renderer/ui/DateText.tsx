import type { BriefDate } from '#common/contract/rows';
import { sayDate } from '#common/derive/say-date';
import styles from './DateText.module.css';

/**
 * A date as lists show it. One that the user has not confirmed carries a "?", explained to those who hover
 * and to those who listen. Without a date: what `none` says.
 */
export function DateText({ date, none = 'no date' }: { date: BriefDate; none?: string }) {
  if (date === null) return <span className={styles.none}>{none}</span>;
  const text = sayDate(date);
  if (date.confirmed) return <span className={styles.date}>{text}</span>;
  return (
    <span className={styles.date} title="Worked out by the program; not confirmed yet">
      {text}
      <span aria-hidden="true" className={styles.mark}>
        ?
      </span>
      <span className="tl-unseen"> (not confirmed)</span>
    </span>
  );
}
