import { IconArrowsCross, IconCheck, IconPoint } from '@tabler/icons-react';
import type { AnnotationRow } from '#common/contract/rows';
import { useWorkspace } from '../../platform/workspace';
import { DateText } from '../../ui/DateText';
import { stanceWords } from './words';
import styles from './annotations.module.css';

type Claim = AnnotationRow['evidence'][number];

const icons = { supports: IconCheck, contradicts: IconArrowsCross, mentions: IconPoint };

/** One claim: how the passage bears on which event. Opens the event. */
export function EvidenceLine({ claim }: { claim: Claim }) {
  const openEvent = useWorkspace((state) => state.openEvent);
  const { stance, target } = claim.evidence;
  const Icon = icons[stance];
  return (
    <button type="button" className={styles.claim} onClick={() => openEvent(target.id)}>
      <Icon size={14} stroke={2} aria-hidden="true" className={styles[stance]} />
      <span>
        <span className={styles.stance}>{stanceWords[stance]} </span>
        <span className={styles.event}>
          {claim.eventTitle === '' ? 'an event without a title' : claim.eventTitle}
        </span>
        {claim.eventDate !== null && (
          <span className={styles.when}>
            {' '}
            <DateText date={claim.eventDate} />
          </span>
        )}
      </span>
    </button>
  );
}
