import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Event } from '#common/model/event';
import { stances, type Stance } from '#common/model/evidence';
import { EmptyState } from '../../../ui/EmptyState';
import { counted } from '../../../ui/counted';
import { EvidenceItem } from './EvidenceItem';
import { useEvidence } from './use-evidence';
import styles from './EventDetails.module.css';

const headings: Record<Stance, string> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  mentions: 'Mentions',
};

/** All that bears on an event, by stance. */
export function EvidenceList({ event, readOnly }: { event: Event; readOnly: boolean }) {
  const [pages, setPages] = useState(1);
  const { total, rows, loading } = useEvidence(event.id, pages);
  if (total === 0 && !loading) {
    return (
      <EmptyState title="No evidence yet">
        Mark words in an article and press e: they become evidence for this event.
      </EmptyState>
    );
  }
  return (
    <section className={styles.evidence} aria-label="Evidence">
      {stances.map((stance) => {
        const own = rows.filter(({ evidence }) => evidence.stance === stance);
        return (
          own.length > 0 && (
            <section key={stance} aria-label={headings[stance]}>
              <h3 className={styles.stance} data-stance={stance}>
                {headings[stance]} <span className={styles.number}>{own.length}</span>
              </h3>
              <ul className={styles.claims}>
                {own.map((row) => (
                  <EvidenceItem key={row.evidence.id} row={row} event={event} readOnly={readOnly} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {rows.length < total && (
        <Button m="md" onClick={() => setPages(pages + 1)}>
          Show more: {counted(total - rows.length, 'claim')} left
        </Button>
      )}
    </section>
  );
}
