import type { Event } from '#common/model/event';
import { useAct } from '../../../platform/act';
import { useCodebook } from '../../../platform/tags';
import { TagsField } from '../../../ui/TagsField';
import type { EditEvent } from './held-event';

/** Topics, people, groups and places of an event. */
export function EventTags({ event, edit, readOnly }: { event: Event; edit: EditEvent; readOnly: boolean }) {
  const act = useAct();
  const { byId } = useCodebook();
  return (
    <TagsField
      label="Add a tag to the event"
      tags={event.tags.flatMap((id) => byId.get(id) ?? [])}
      edit={
        readOnly
          ? undefined
          : {
              onAdd: (tag) => void act((api) => api.tags.putOn({ on: { event: event.id }, tag })),
              onRemove: ({ id }) => void edit({ tags: event.tags.filter((each) => each !== id) }),
            }
      }
    />
  );
}
