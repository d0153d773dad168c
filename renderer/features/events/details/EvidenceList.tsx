import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Weight } from '#common/contract/rows';
import type { Event } from '#common/model/event';
import { stances, type Stance } from '#common/model/evidence';
import { EmptyState } from '../../../ui/EmptyState';
import { stanceWords } from '../words';
import { EvidenceItem } from './EvidenceItem';
import { useEvidence } from './use-evidence';
import styles from './EventDetails.module.css';

/** Claims of a stance shown at first, and further ones at a time: few enough that the next stance is not far. */
const first = 8;
const more = 40;

/** All that bears on an event, by stance, in the order its articles came out. */
export function EvidenceList({
  event,
  weight,
  readOnly,
}: {
  event: Event;
  weight: Weight;
  readOnly: boolean;
}) {
  if (stances.every((stance) => weight[stance] === 0)) {
    return (
      <EmptyState title="No evidence yet">
        Mark words in an article and press e: they become evidence for this event.
      </EmptyState>
    );
  }
  return (
    <section className={styles.evidence} aria-label="Evidence">
      {stances.map(
        (stance) =>
          weight[stance] > 0 && (
            <Claims key={stance} event={event} stance={stance} total={weight[stance]} readOnly={readOnly} />
          ),
      )}
    </section>
  );
}

function Claims({
  event,
  stance,
  total,
  readOnly,
}: {
  event: Event;
  stance: Stance;
  total: number;
  readOnly: boolean;
}) {
  const [count, setCount] = useState(first);
  // A few more than are shown at first are shown too, rather than a button for two.
  const shown = total <= first + 2 ? total : count;
  const { rows } = useEvidence(event.id, stance, shown);
  const left = total - Math.min(shown, total);
  return (
    <section aria-label={stanceWords[stance]}>
      <h3 className={styles.stance} data-stance={stance}>
        {stanceWords[stance]} <span className={styles.number}>{total}</span>
      </h3>
      <ul className={styles.claims}>
        {rows.map((row) => (
          <EvidenceItem key={row.evidence.id} row={row} event={event} readOnly={readOnly} />
        ))}
      </ul>
      {left > 0 && (
        <Button className={styles.more ?? ''} variant="subtle" onClick={() => setCount(shown + more)}>
          Show {left > more ? `${more} of ${left} more` : `${left} more`}
        </Button>
      )}
    </section>
  );
}
