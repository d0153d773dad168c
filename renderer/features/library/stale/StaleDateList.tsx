import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { DateChoice, StaleDate } from '#common/contract/dates';
import { counted } from '../../../ui/counted';
import { decided, keyOf, type Taking, type Takings } from './choices';
import { StaleDateItem } from './StaleDateItem';
import styles from './StaleDates.module.css';

export interface StaleDateListProps {
  readonly rows: readonly StaleDate[];
  /** How many there are in all; `rows` may be the first of them. */
  readonly total: number;
  readonly readOnly: boolean;
  /** Why they are listed. */
  readonly lead: string;
  /** Whether each says which article it was counted from. */
  readonly named?: boolean;
  readonly onAccept: (choices: DateChoice[]) => Promise<unknown>;
  /** Called once what was accepted is stored: the button that did it may be gone. */
  readonly onAccepted: () => void;
  /** Called when a line is followed to what its date is of. */
  readonly onGo?: () => void;
}

/**
 * Dates whose article has another date now, each with its old and its new reading. None changes before it is accepted:
 * one button takes all that have a reading, as one change; what can be read in two ways waits for a choice.
 */
export function StaleDateList(props: StaleDateListProps) {
  const { rows, total, readOnly } = props;
  const [takings, setTakings] = useState<Takings>(new Map());
  const [busy, setBusy] = useState(false);
  const heading = useId();
  const choices = decided(rows, takings);
  const open = rows.length - choices.length;
  const choose = (row: StaleDate, taking: Taking): void =>
    setTakings((before) => new Map(before).set(keyOf(row), taking));
  const accept = async (taken: DateChoice[]): Promise<void> => {
    setBusy(true);
    await props.onAccept(taken);
    setBusy(false);
    props.onAccepted();
  };
  return (
    <section aria-labelledby={heading}>
      <h4 id={heading} className={styles.heading} role="status">
        {counted(total, 'date')} to look at again
      </h4>
      <p className={styles.lead}>{props.lead}</p>
      <ul className={styles.items}>
        {rows.map((row) => (
          <StaleDateItem
            key={keyOf(row)}
            row={row}
            taking={takings.get(keyOf(row))}
            named={props.named === true}
            readOnly={readOnly}
            onTake={(taking) => choose(row, taking)}
            onAccept={rows.length === 1 ? null : () => void accept(decided([row], takings))}
            onGo={props.onGo}
          />
        ))}
      </ul>
      {!readOnly && (
        <div className={styles.foot}>
          {choices.length > 0 && (
            <Button size="compact-sm" variant="filled" disabled={busy} onClick={() => void accept(choices)}>
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
