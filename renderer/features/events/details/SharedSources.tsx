import { groupBy } from '#common/group-by';
import { excerpt } from '#common/text/excerpt';
import { useEvidence } from './use-evidence';
import styles from './EventDetails.module.css';

/** How many claims are looked at. */
const looked = 100;

/** Which of the articles that bear on an event count once, being one source. Nothing where each stands alone. */
export function SharedSources({ event, atLeast }: { event: string; atLeast: boolean }) {
  const { rows } = useEvidence(event, null, looked);
  const shared = [...groupBy(rows, (row): string => row.source).values()]
    .map((same) => [...new Map(same.map((row) => [row.article, row.articleLabel])).values()])
    .filter((labels) => labels.length > 1);
  return (
    <>
      {shared.map((labels) => (
        <div key={labels.join()} className={styles.weight}>
          One source: {labels.map((label) => excerpt(label, 50)).join(' = ')}
        </div>
      ))}
      {atLeast && (
        <div className={styles.warn}>
          Some of these were called separate although others join them. Their details say which.
        </div>
      )}
    </>
  );
}
