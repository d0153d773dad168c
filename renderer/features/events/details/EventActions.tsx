import { Button, Checkbox, Group } from '@mantine/core';
import type { Event } from '#common/model/event';
import { FieldGroup } from '../../../ui/Field';
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
  return (
    <FieldGroup title="This event">
      <Checkbox
        label="Private: never exported"
        checked={event.private}
        disabled={readOnly}
        onChange={(change) => void edit({ private: change.currentTarget.checked })}
      />
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
