import type { Event } from '#common/model/event';
import { useAct } from '../../../platform/act';
import { useCodebook } from '../../../platform/tags';
import { useWorkspace } from '../../../platform/workspace';
import { TagChip } from '../../../ui/TagChip';
import { TagPicker, type TagChosen } from '../../../ui/TagPicker';
import type { EditEvent } from './held-event';
import styles from './EventDetails.module.css';

/** Topics, people, groups and places of an event. */
export function EventTags({ event, edit, readOnly }: { event: Event; edit: EditEvent; readOnly: boolean }) {
  const act = useAct();
  const { byId } = useCodebook();
  const showDetail = useWorkspace((state) => state.showDetail);
  const tags = event.tags.flatMap((id) => byId.get(id) ?? []);
  const add = (tag: TagChosen): Promise<unknown> =>
    act((api) => api.tags.putOn({ on: { event: event.id }, tag }));
  return (
    <div className={styles.chips}>
      {tags.map((tag) => (
        <TagChip
          key={tag.id}
          tag={tag}
          onOpen={() => showDetail({ kind: 'tag', id: tag.id })}
          {...(readOnly
            ? {}
            : { onRemove: () => void edit({ tags: event.tags.filter((id) => id !== tag.id) }) })}
        />
      ))}
      {!readOnly && (
        <div className={styles.picker}>
          <TagPicker
            label="Add a tag to the event"
            except={event.tags}
            onPick={(choice) => void add(choice)}
          />
        </div>
      )}
    </div>
  );
}
