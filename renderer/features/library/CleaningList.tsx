import { useState } from 'react';
import type { Cleaning } from '#common/model/article';
import { counted } from '../../ui/counted';
import styles from './ArticleDetails.module.css';

/** How many are shown before the rest is asked for. */
const few = 5;

/** What cleaning removed or mended when the article came in, each with its reason. */
export function CleaningList({ cleaning }: { cleaning: readonly Cleaning[] }) {
  const [all, setAll] = useState(false);
  if (cleaning.length === 0) {
    return <p className={styles.quiet}>Nothing was taken out or mended. The original is kept below.</p>;
  }
  const shown = all ? cleaning : cleaning.slice(0, few);
  return (
    <>
      <ul className={styles.items}>
        {shown.map(({ kind, reason, was, is, at }) => (
          <li key={`${at} ${kind} ${was}`} className={styles.item}>
            <div className={styles.words}>
              <span className={styles.was}>{was}</span>
              {kind === 'mended' && <span> {is}</span>}
            </div>
            <div className={styles.reason}>
              {kind === 'removed' ? 'Removed' : 'Mended'}: {reason}
            </div>
          </li>
        ))}
      </ul>
      {cleaning.length > shown.length && (
        <button type="button" className={styles.button} onClick={() => setAll(true)}>
          Show {counted(cleaning.length - shown.length, 'more', 'more')}
        </button>
      )}
    </>
  );
}
