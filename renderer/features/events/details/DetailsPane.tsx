import { Skeleton } from '@mantine/core';
import { weightWords } from '#common/formats/phrases';
import { useAct } from '../../../platform/act';
import { useCall } from '../../../platform/live';
import { useLibrary } from '../../../platform/session';
import { sentenceOf } from '../../../platform/trouble';
import { EmptyState } from '../../../ui/EmptyState';
import { InlineEdit } from '../../../ui/InlineEdit';
import { PrivateMark } from '../../../ui/Private';
import { DatesTold } from './DatesTold';
import { Disagreements } from './Disagreements';
import { EventActions } from './EventActions';
import { EventAbout, EventWhen } from './EventFields';
import { EventWhole } from './EventWhole';
import { EvidenceList } from './EvidenceList';
import type { EditEvent, HeldEvent } from './held-event';
import { SameEvents } from './SameEvents';
import { SharedSources } from './SharedSources';
import { WhoSays } from './WhoSays';
import styles from './EventDetails.module.css';

/** Everything about an event: its date and where that came from, what it is part of, and what bears on it. */
export function DetailsPane({ id }: { id: string }) {
  const held = useCall(['events', 'get'], { id });
  if (held.error) return <EmptyState title="This event cannot be shown">{sentenceOf(held.error)}</EmptyState>;
  if (!held.data) return <Skeleton height={160} m="md" width="auto" aria-label="Loading the event" />;
  return <EventDetails held={held.data} />;
}

function EventDetails({ held }: { held: HeldEvent }) {
  const act = useAct();
  const { writable } = useLibrary();
  const { event, row } = held;
  const edit: EditEvent = (fields) => act((api) => api.events.edit({ id: event.id, fields }));
  return (
    <div data-event-details={event.id}>
      <div className={styles.top}>
        <InlineEdit
          size="title"
          label="Title of the event"
          value={event.title}
          readOnly={!writable}
          check={(title) => (title.trim() === '' ? 'An event needs a title.' : null)}
          onSave={(title) => edit({ title: title.trim() })}
        />
        <div className={styles.weight}>{weightWords(row.weight)}</div>
        <div className={styles.weight}>
          <PrivateMark when={event.private} />
        </div>
        <SharedSources event={event.id} atLeast={row.weight.atLeast === true} />
      </div>
      <EventWhen held={held} edit={edit} readOnly={!writable} />
      <SameEvents key={`same ${event.id}`} event={event.id} readOnly={!writable} />
      <Disagreements key={`disagreements ${event.id}`} event={event.id} readOnly={!writable} />
      <DatesTold key={`dates ${event.id}`} event={event.id} />
      <EventWhole held={held} edit={edit} readOnly={!writable} />
      <WhoSays held={held} />
      <EvidenceList key={`evidence ${event.id}`} event={event} weight={row.weight} readOnly={!writable} />
      <EventAbout held={held} edit={edit} readOnly={!writable} />
      <EventActions event={event} edit={edit} readOnly={!writable} />
    </div>
  );
}
