import { NativeSelect } from '@mantine/core';
import { IconLock, IconLockOpen, IconTrash } from '@tabler/icons-react';
import type { AnnotationRow } from '#common/contract/rows';
import { aspects, stances, type Evidence } from '#common/model/evidence';
import { tellDate, toldOf } from '#common/time/told-words';
import { useAct } from '../../platform/act';
import { IconButton } from '../../ui/IconButton';
import { PrivateMark } from '../../ui/Private';
import { EvidenceLine } from './EvidenceLine';
import { aspectWords, stanceWords } from './words';
import styles from './AnnotationDetails.module.css';

const icon = { size: 16, stroke: 1.75 };

type Claim = AnnotationRow['evidence'][number];

/** One claim of a passage, `quote`, in Details: which event, how it bears on it and on what of it; and taking it away. */
export function EvidenceFields({
  claim,
  quote,
  readOnly,
}: {
  claim: Claim;
  quote: string;
  readOnly: boolean;
}) {
  const act = useAct();
  const { id, stance, about, told, private: isPrivate } = claim.evidence;
  const edit = (fields: Partial<Pick<Evidence, 'stance' | 'about' | 'private'>>): void => {
    void act((api) => api.evidence.edit({ id, fields }));
  };
  const name = claim.eventTitle === '' ? 'an event' : claim.eventTitle;
  return (
    <li className={styles.claim}>
      <div className={styles.claimTop}>
        <EvidenceLine claim={claim} />
        <IconButton
          label={`Keep the link to ${name} private: never export`}
          icon={isPrivate ? <IconLock {...icon} /> : <IconLockOpen {...icon} />}
          pressed={isPrivate}
          disabled={readOnly}
          onClick={() => edit({ private: !isPrivate })}
        />
        <IconButton
          label={`Take away the link to ${name}`}
          icon={<IconTrash {...icon} />}
          disabled={readOnly}
          onClick={() => void act((api) => api.evidence.remove({ id }))}
        />
      </div>
      {isPrivate && (
        <div className={styles.told}>
          <PrivateMark />
        </div>
      )}
      {told && (
        <div className={styles.told}>
          Date as told: {tellDate(toldOf(told, quote))}
          {!told.confirmed && ', not confirmed'}
        </div>
      )}
      <div className={styles.choices}>
        <NativeSelect
          size="xs"
          aria-label={`How this passage bears on ${name}`}
          value={stance}
          disabled={readOnly}
          data={stances.map((value) => ({ value, label: stanceWords[value] }))}
          onChange={(event) => edit({ stance: event.currentTarget.value as Evidence['stance'] })}
        />
        <NativeSelect
          size="xs"
          aria-label={`What of ${name} it is about`}
          value={about}
          disabled={readOnly}
          data={aspects.map((value) => ({ value, label: aspectWords[value] }))}
          onChange={(event) => edit({ about: event.currentTarget.value as Evidence['about'] })}
        />
      </div>
    </li>
  );
}
