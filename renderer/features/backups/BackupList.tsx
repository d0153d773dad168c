import { Radio } from '@mantine/core';
import type { BackupRow } from '#common/contract/backups';
import { whenMade } from '../../ui/when-made';
import { movedOn } from './words';
import styles from './Backups.module.css';

/** The backups, newest first, to choose one from. */
export function BackupList({
  rows,
  chosen,
  onChoose,
}: {
  rows: readonly BackupRow[];
  chosen: string;
  onChoose: (id: string) => void;
}) {
  return (
    <div className={styles.list}>
      <Radio.Group aria-label="Backups" value={chosen} onChange={onChoose}>
        {rows.map((row) => (
          <Radio
            key={row.id}
            className={styles.row ?? ''}
            value={row.id}
            label={whenMade(row.at)}
            description={row.regular ? movedOn(row) : `${movedOn(row)} · kept for a month`}
            data-autofocus={row.id === chosen || undefined}
          />
        ))}
      </Radio.Group>
    </div>
  );
}
