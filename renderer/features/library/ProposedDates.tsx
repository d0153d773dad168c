import { Button } from '@mantine/core';
import type { DateField } from '#common/model/article';
import { formatDate } from '#common/time/format';
import { useCall } from '../../platform/live';
import { notify } from '../../platform/notify';
import { focusPart } from '../../platform/parts';
import styles from './ProposedDates.module.css';

/**
 * The publication dates the program found for an article that has none, each with its reason. Taking one is the
 * user's act; until then nothing is dated by it.
 */
export function ProposedDates({
  article,
  readOnly,
  onTake,
}: {
  article: string;
  readOnly: boolean;
  onTake: (date: DateField) => Promise<boolean>;
}) {
  const proposed = useCall(['dates', 'propose'], { article });
  const { proposals = [] } = proposed.data ?? {};
  if (proposals.length === 0) return null;
  const take = async ({ edtf, words, from, why }: (typeof proposals)[number]): Promise<void> => {
    const told = { edtf, words, at: null, against: null, by: 'program', confirmed: true, from, why } as const;
    if (await onTake(told)) notify.done(`Dated ${formatDate(edtf)}. Undo takes it back.`);
    // The list goes with the button in it: the keyboard stays in the pane.
    focusPart('side');
  };
  return (
    <ul className={styles.list} aria-label="Proposed publication dates">
      {proposals.map((each) => (
        <li key={each.edtf} className={styles.proposal}>
          <div>
            <div className={styles.date}>Perhaps {formatDate(each.edtf)}</div>
            <div className={styles.why}>{each.why}.</div>
          </div>
          {!readOnly && (
            <Button
              size="compact-xs"
              aria-label={`Take this date: ${formatDate(each.edtf)}`}
              onClick={() => void take(each)}
            >
              Take this date
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
