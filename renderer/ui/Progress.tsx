import { Button, Progress as Bar } from '@mantine/core';
import styles from './Progress.module.css';

/** Work under way: what, how far, and how to stop it. `total` null while it is not known. */
export function Progress({
  label,
  done,
  total,
  onCancel,
}: {
  label: string;
  done: number;
  total: number | null;
  onCancel?: () => void;
}) {
  const known = total !== null && total > 0;
  const percent = known ? Math.round((done / total) * 100) : 100;
  const count = known ? `${done.toLocaleString('en')} of ${total.toLocaleString('en')}` : '';
  return (
    <div className={styles.progress}>
      <div className={styles.line}>
        <span role="status">{label}</span>
        <span className={styles.count}>{count}</span>
        {onCancel && (
          <Button size="compact-xs" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
      <Bar.Root size="sm">
        <Bar.Section
          value={percent}
          animated={!known}
          striped={!known}
          aria-label={label}
          aria-valuetext={count}
        />
      </Bar.Root>
    </div>
  );
}
