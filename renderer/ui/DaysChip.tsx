import { IconX } from '@tabler/icons-react';
import type { DayRange } from '#common/time/edtf-value';
import { sayDays } from '#common/timeline/brush';
import styles from './DaysChip.module.css';

/** The days that lists are narrowed to, and the way back to all. */
export function DaysChip({ days, onClear }: { days: DayRange; onClear: () => void }) {
  const words = sayDays(days);
  return (
    <span className={styles.chip}>
      <span className={styles.words}>{words}</span>
      <button
        type="button"
        className={styles.clear}
        aria-label={`Show all days again, not only ${words}`}
        title="Show all days again"
        onClick={onClear}
      >
        <IconX size={14} stroke={2} aria-hidden="true" />
      </button>
    </span>
  );
}
