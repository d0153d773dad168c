import { IconX } from '@tabler/icons-react';
import type { EventRow } from '#common/contract/rows';
import { outsideWords } from '#common/derive/part-outside';
import { useAct } from '../../../platform/act';
import { useCall } from '../../../platform/live';
import { useWorkspace } from '../../../platform/workspace';
import { DateText } from '../../../ui/DateText';
import { Field, FieldGroup } from '../../../ui/Field';
import { IconButton } from '../../../ui/IconButton';
import { EventPicker } from '../EventPicker';
import { titleOf } from '../words';
import type { EditEvent, HeldEvent } from './held-event';
import styles from './EventDetails.module.css';

/** The event this one is a part of, and the events that are parts of it; each chosen by typing. */
export function EventWhole({
  held,
  edit,
  readOnly,
}: {
  held: HeldEvent;
  edit: EditEvent;
  readOnly: boolean;
}) {
  const act = useAct();
  const { event, row, parts } = held;
  const others = [event.id, ...parts.map(({ id }) => id)];
  if (readOnly && event.partOf === null && parts.length === 0) return null;
  return (
    <FieldGroup title="Whole and parts">
      <Field label="Part of">
        {event.partOf !== null && (
          <Whole
            id={event.partOf}
            outside={row.outside}
            readOnly={readOnly}
            onClear={() => edit({ partOf: null })}
          />
        )}
        {event.partOf === null && !readOnly && (
          <EventPicker
            label="Part of"
            placeholder="Find the event it is part of"
            except={others}
            onPick={(whole) => void edit({ partOf: whole.id })}
          />
        )}
        {event.partOf === null && readOnly && <span className={styles.quiet}>Nothing</span>}
      </Field>
      <Field
        label={
          parts.length === 0 ? 'Its parts' : parts.length === 1 ? 'Its part' : `Its ${parts.length} parts`
        }
      >
        <ul className={styles.parts}>
          {parts.map((part) => (
            <li key={part.id}>
              <EventLink event={part} outside={part.outside} />
            </li>
          ))}
        </ul>
        {!readOnly && (
          <EventPicker
            label="Add a part"
            placeholder="Find an event that is part of it"
            except={[...others, ...(event.partOf === null ? [] : [event.partOf])]}
            onPick={(part) =>
              void act((api) => api.events.edit({ id: part.id, fields: { partOf: event.id } }))
            }
          />
        )}
      </Field>
    </FieldGroup>
  );
}

function Whole({
  id,
  outside,
  readOnly,
  onClear,
}: {
  id: string;
  outside: EventRow['outside'];
  readOnly: boolean;
  onClear: () => Promise<unknown>;
}) {
  const whole = useCall(['events', 'get'], { id });
  if (!whole.data) return null;
  return (
    <div className={styles.whole}>
      <EventLink event={whole.data.row} outside={outside} />
      {!readOnly && (
        <IconButton
          label={`No longer part of ${titleOf(whole.data.row)}`}
          icon={<IconX size={16} stroke={1.75} />}
          onClick={() => void onClear()}
        />
      )}
    </div>
  );
}

function EventLink({ event, outside }: { event: EventRow; outside: EventRow['outside'] }) {
  const openEvent = useWorkspace((state) => state.openEvent);
  return (
    <button type="button" className={styles.link} onClick={() => openEvent(event.id)}>
      <span className={styles.linkTitle}>{titleOf(event)}</span>
      <span className={styles.linkDate}>
        <DateText date={event.date} />
        {outside !== null && <span className={styles.warning}> {outsideWords[outside]}</span>}
      </span>
    </button>
  );
}
