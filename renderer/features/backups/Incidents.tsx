import { useCall } from '../../platform/live';
import { whenMade } from '../../ui/when-made';
import styles from './Backups.module.css';

/** What was found damaged in this library and what was done about it; nothing where nothing ever was. */
export function Incidents() {
  const incidents = useCall(['backups', 'incidents'], { count: 50 }, { anew: true });
  const rows = incidents.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <details className={styles.incidents}>
      <summary>What happened to this library</summary>
      <ol className={styles.happened}>
        {rows.map(({ at, what, details, keptIn }) => (
          <li key={`${at} ${what}`}>
            <p>
              <time dateTime={at}>{whenMade(at)}</time>: {what}
              {keptIn !== null && <> What was damaged is kept in {keptIn}.</>}
            </p>
            {details.map((detail) => (
              <p key={detail} className={styles.examples}>
                {detail}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}
