import { Button, Group, Modal } from '@mantine/core';
import type { EvidenceRow } from '#common/contract/rows';
import { weightWords } from '#common/formats/phrases';
import { useCall } from '../../../platform/live';
import { DateText } from '../../../ui/DateText';
import { useMerge } from '../use-merge';
import { stanceWords, titleOf } from '../words';
import type { HeldEvent } from './held-event';
import { useEvidence } from './use-evidence';
import { useNotTheSame } from './use-not-the-same';
import styles from './SameEvents.module.css';

/** Claims of an event that are read beside those of the other. */
const shownClaims = 8;

/** Two events side by side: what each says and rests on. Either is kept and takes in the other, or they stay two. */
export function SameEventDialog({
  ids: [a, b],
  readOnly,
  onClose,
}: {
  ids: readonly [string, string];
  readOnly: boolean;
  onClose: () => void;
}) {
  const merge = useMerge();
  const notTheSame = useNotTheSame();
  const one = useCall(['events', 'get'], { id: a }).data;
  const other = useCall(['events', 'get'], { id: b }).data;
  const keep = (kept: HeldEvent, taken: HeldEvent) => () => {
    onClose();
    void merge(taken.event, kept.event);
  };
  return (
    <Modal opened onClose={onClose} title="One event, or two?" size={880} yOffset="6vh">
      <p className={styles.quiet}>
        The one you keep takes in the evidence, parts and tags of the other. What cites the other then cites
        it. One undo takes them apart again.
      </p>
      <div className={styles.two}>
        {one && <Side held={one} readOnly={readOnly} onKeep={other ? keep(one, other) : null} />}
        {other && <Side held={other} readOnly={readOnly} onKeep={one ? keep(other, one) : null} />}
      </div>
      <Group justify="flex-end" gap={8} mt="md">
        <Button
          disabled={readOnly}
          onClick={() => {
            onClose();
            void notTheSame(a, b);
          }}
        >
          Not the same
        </Button>
        <Button onClick={onClose}>Decide later</Button>
      </Group>
    </Modal>
  );
}

function Side({
  held: { event, row },
  readOnly,
  onKeep,
}: {
  held: HeldEvent;
  readOnly: boolean;
  onKeep: (() => void) | null;
}) {
  const { rows, total } = useEvidence(event.id, null, shownClaims);
  return (
    <section className={styles.side} aria-label={titleOf(event)}>
      <h3 className={styles.title}>{titleOf(event)}</h3>
      <div className={styles.date}>
        <DateText date={event.date} />
      </div>
      <div className={styles.quiet}>{weightWords(row.weight)}</div>
      <div
        className={styles.told}
        tabIndex={0}
        role="region"
        aria-label={`What is told of “${titleOf(event)}”`}
      >
        <ul className={styles.claims}>
          {rows.map((claim) => (
            <Claim key={claim.evidence.id} claim={claim} />
          ))}
          {total > rows.length && <li className={styles.quiet}>and {total - rows.length} more</li>}
        </ul>
      </div>
      <Button
        disabled={readOnly || onKeep === null}
        aria-label={`Merge, keeping this one: “${titleOf(event)}”`}
        onClick={() => onKeep?.()}
      >
        Merge, keeping this one
      </Button>
    </section>
  );
}

function Claim({ claim: { evidence, quote, articleLabel, published } }: { claim: EvidenceRow }) {
  return (
    <li>
      <p className={styles.quote} dir="auto">
        {quote}
      </p>
      <div className={styles.quiet}>
        {stanceWords[evidence.stance]} · {articleLabel} · <DateText date={published} none="not dated" />
      </div>
    </li>
  );
}
