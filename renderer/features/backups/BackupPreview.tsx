import { Loader } from '@mantine/core';
import type { BackupDifference, BackupRow } from '#common/contract/backups';
import { useCall } from '../../platform/live';
import { sentenceOf } from '../../platform/trouble';
import { counted, countedKind } from '../../ui/counted';
import { holdings } from './words';
import styles from './Backups.module.css';

/** What a backup holds, and what a library restored from it would have otherwise than the open one. */
export function BackupPreview({ backup }: { backup: BackupRow }) {
  const compared = useCall(['backups', 'compare'], { id: backup.id });
  const differences = compared.data?.differences;
  return (
    <section className={styles.preview} aria-label="What differs" aria-live="polite">
      <p className={styles.holdings}>{holdings(backup)}</p>
      {backup.missing > 0 && (
        <p>{counted(backup.missing, 'file')} could not be copied: missing or damaged already.</p>
      )}
      {compared.isLoading && <Loader size="sm" aria-label="Comparing" />}
      {compared.error && <p role="alert">{sentenceOf(compared.error)}</p>}
      {differences?.length === 0 && <p>It holds the same as the library now.</p>}
      {differences && differences.length > 0 && (
        <>
          <Difference
            title="Only in the backup"
            how="only then"
            all={differences}
            count={(one) => one.onlyThen}
          />
          <Difference
            title="Only in the library now"
            how="only now"
            all={differences}
            count={(one) => one.onlyNow}
          />
          <Difference title="Different now" how="changed" all={differences} count={(one) => one.changed} />
        </>
      )}
      <p className={styles.promise}>
        Restoring makes a second library in a new folder and opens it. This one stays as it is.
      </p>
    </section>
  );
}

type How = BackupDifference['examples'][number]['how'];

function Difference({
  title,
  how,
  all,
  count,
}: {
  title: string;
  how: How;
  all: readonly BackupDifference[];
  count: (one: BackupDifference) => number;
}) {
  const there = all.filter((one) => count(one) > 0);
  if (there.length === 0) return null;
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.kinds}>
        {there.map((one) => (
          <li key={one.kind}>
            {countedKind(one.kind, count(one))}
            <span className={styles.examples}>{examplesOf(one, how, count(one))}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function examplesOf({ examples }: BackupDifference, how: How, count: number): string {
  const names = examples.filter((example) => example.how === how).map(({ name }) => `“${name}”`);
  if (names.length === 0) return '';
  return names.length < count ? `${names.join(', ')} …` : names.join(', ');
}
