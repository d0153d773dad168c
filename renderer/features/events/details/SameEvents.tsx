import { Button } from '@mantine/core';
import { useState } from 'react';
import type { EventRow } from '#common/contract/rows';
import { weightWords } from '#common/formats/phrases';
import type { EventId } from '#common/model/ids';
import { useCall } from '../../../platform/live';
import { useWorkspace } from '../../../platform/workspace';
import { DateText } from '../../../ui/DateText';
import { FieldGroup } from '../../../ui/Field';
import { Proposed, ProposedList } from '../../../ui/Proposed';
import { titleOf } from '../words';
import { SameEventDialog } from './SameEventDialog';
import { useNotTheSame } from './use-not-the-same';
import styles from './SameEvents.module.css';

/** Events that this one may be the same as. The program only says so; its user decides. */
export function SameEvents({ event, readOnly }: { event: EventId; readOnly: boolean }) {
  const { data } = useCall(['events', 'sameAs'], { id: event }, { keep: true });
  const [beside, setBeside] = useState<string | null>(null);
  if (!data || data.rows.length === 0) return null;
  const other = data.rows.find(({ id }) => id === beside);
  return (
    <FieldGroup title="May be the same event">
      <ProposedList>
        {data.rows.map((row) => (
          <Proposal
            key={row.id}
            row={row}
            event={event}
            readOnly={readOnly}
            onBeside={() => setBeside(row.id)}
          />
        ))}
      </ProposedList>
      {data.total > data.rows.length && (
        <p className={styles.quiet}>{data.total - data.rows.length} more when some of these are decided.</p>
      )}
      {other && (
        <SameEventDialog ids={[event, other.id]} readOnly={readOnly} onClose={() => setBeside(null)} />
      )}
    </FieldGroup>
  );
}

function Proposal({
  row,
  event,
  readOnly,
  onBeside,
}: {
  row: EventRow;
  event: EventId;
  readOnly: boolean;
  onBeside: () => void;
}) {
  const notTheSame = useNotTheSame();
  return (
    <Proposed
      name={titleOf(row)}
      onOpen={() => useWorkspace.getState().openEvent(row.id)}
      about={
        <>
          <DateText date={row.date} /> · {weightWords(row.weight)}
        </>
      }
    >
      <Button onClick={onBeside}>Read side by side</Button>
      <Button disabled={readOnly} onClick={() => void notTheSame(event, row.id)}>
        Not the same
      </Button>
    </Proposed>
  );
}
