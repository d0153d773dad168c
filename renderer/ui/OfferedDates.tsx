import { Button } from '@mantine/core';
import { isolated } from '#common/text/isolated';
import { formatDate } from '#common/time/format';
import { focusPart } from '../platform/parts';
import styles from './OfferedDates.module.css';

/** A date that may be taken, as EDTF, with what speaks for it. */
export interface OfferedDate {
  readonly edtf: string;
  readonly says: string;
  /** Resolves once it is taken, or refused. */
  take(): Promise<unknown>;
}

/** Dates in the side pane for what has none, each with a button that takes it; nothing where none is offered. */
export function OfferedDates({
  label,
  perhaps = false,
  action,
  dates,
  readOnly = false,
}: {
  label: string;
  /** They are guesses of the program. */
  perhaps?: boolean;
  action: string;
  dates: readonly OfferedDate[];
  readOnly?: boolean;
}) {
  if (dates.length === 0) return null;
  const take = async (date: OfferedDate): Promise<void> => {
    await date.take();
    // The list goes with the button in it: the keyboard stays in the pane.
    focusPart('side');
  };
  return (
    <ul className={styles.list} aria-label={label}>
      {dates.map((each) => (
        <li key={each.edtf} className={styles.offer}>
          <div>
            <div className={styles.date}>
              {perhaps && 'Perhaps '}
              {formatDate(each.edtf)}
            </div>
            <div className={styles.why}>{isolated(each.says)}</div>
          </div>
          {!readOnly && (
            <Button
              size="compact-xs"
              aria-label={`${action}: ${formatDate(each.edtf)}`}
              onClick={() => void take(each)}
            >
              {action}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
