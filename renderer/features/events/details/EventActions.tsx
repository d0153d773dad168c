import { Button, Group } from '@mantine/core';
import type { Event } from '#common/model/event';
import { FieldGroup } from '../../../ui/Field';
import { PrivateCheck, PrivateCommand } from '../../../ui/Private';
import { askEventRemoval, askMerge } from '../event-menu';
import type { EditEvent } from './held-event';

/** What can be done with an event as a whole. */
export function EventActions({
  event,
  edit,
  readOnly,
}: {
  event: Event;
  edit: EditEvent;
  readOnly: boolean;
}) {
  const keep = { value: event.private, readOnly, onChange: (on: boolean) => edit({ private: on }) };
  return (
    <FieldGroup title="This event">
      <PrivateCheck {...keep} />
      <PrivateCommand tab="details" what="event" {...keep} />
      <Group gap={8} my="md">
        <Button disabled={readOnly} onClick={() => askMerge(event)}>
          Merge into another…
        </Button>
        <Button color="red" variant="outline" disabled={readOnly} onClick={() => askEventRemoval(event)}>
          Delete event…
        </Button>
      </Group>
    </FieldGroup>
  );
}
