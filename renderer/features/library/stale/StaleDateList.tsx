import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { DateChoice, StaleDate } from '#common/contract/dates';
import { focusPart } from '../../../platform/parts';
import { counted } from '../../../ui/counted';
import { decided, keyOf, type Taking, type Takings } from './choices';
import { StaleDateItem } from './StaleDateItem';
import styles from './StaleDates.module.css';

export interface StaleDateListProps {
  readonly rows: readonly StaleDate[];
  /** How many there are in all; `rows` may be the first of them. */
  readonly total: number;
  readonly readOnly: boolean;
  readonly onAccept: (choices: DateChoice[]) => Promise<unknown>;
}

/**
 * Dates whose article has another date now, each with its old and its new reading. None changes before it is accepted:
 * one button takes all that have a reading, as one change; what can be read in two ways waits for a choice.
 */
export function StaleDateList({ rows, total, readOnly, onAccept }: StaleDateListProps) {
  const [takings, setTakings] = useState<Takings>(new Map());
  const [busy, setBusy] = useState(false);
  const heading = useId();
  const choices = decided(rows, takings);
  const open = rows.length - choices.length;
  const choose = (row: StaleDate, taking: Taking): void =>
    setTakings((before) => new Map(before).set(keyOf(row), taking));
  const accept = async (): Promise<void> => {
    setBusy(true);
    await onAccept(choices);
    setBusy(false);
    // The list, or its last line, goes with the button in it: the keyboard stays in the pane.
    focusPart('side');
  };
  return (
    <section className={styles.stale} aria-labelledby={heading}>
      <h4 id={heading} className={styles.heading} role="status">
        {counted(total, 'date')} to look at again
      </h4>
      <p className={styles.lead}>
        Counted from this article’s date, which is another now. Nothing changes until you accept it.
      </p>
      <ul className={styles.items}>
        {rows.map((row) => (
          <StaleDateItem
            key={keyOf(row)}
            row={row}
            taking={takings.get(keyOf(row))}
            readOnly={readOnly}
            onTake={(taking) => choose(row, taking)}
          />
        ))}
      </ul>
      {!readOnly && (
        <div className={styles.foot}>
          {choices.length > 0 && (
            <Button size="compact-sm" variant="filled" disabled={busy} onClick={() => void accept()}>
              {open > 0
                ? `Accept ${choices.length} of ${rows.length}`
                : rows.length === 1
                  ? 'Accept it'
                  : `Accept all ${rows.length}`}
            </Button>
          )}
          {open > 0 && <span>Choose a reading for {open === 1 ? 'one date' : `${open} dates`}</span>}
          {open === 0 && total > rows.length && <span>{total - rows.length} more after these</span>}
        </div>
      )}
    </section>
  );
}
