import type { Tag, TagKind } from '#common/model/tag';
import { useWorkspace } from '../platform/workspace';
import { TagChip } from './TagChip';
import { TagPicker, type TagChosen } from './TagPicker';
import styles from './TagsField.module.css';

interface TagsFieldProps {
  readonly tags: readonly Tag[];
  /** What the field for one more is called: "Add a tag to the event". */
  readonly label: string;
  /** Without it the tags are only shown, each the way to its own details. */
  readonly edit?: TagsEdit | undefined;
}

interface TagsEdit {
  readonly onAdd: (tag: TagChosen) => void;
  readonly onRemove: (tag: Tag) => void;
  readonly placeholder?: string;
  /** The only kinds of tags that can be put on; all of them when left out. */
  readonly kinds?: readonly TagKind[];
  readonly autoFocus?: boolean;
  /** Esc. */
  readonly onDone?: (() => void) | undefined;
  /** The focus went elsewhere. */
  readonly onLeave?: (() => void) | undefined;
}

/** The tags that a record bears; while they can be edited, each can be taken off and more put on. */
export function TagsField({ tags, label, edit }: TagsFieldProps) {
  const showDetail = useWorkspace((state) => state.showDetail);
  if (!edit && tags.length === 0) return null;
  return (
    <div className={styles.tags}>
      {tags.map((tag) => (
        <TagChip
          key={tag.id}
          tag={tag}
          onOpen={() => showDetail({ kind: 'tag', id: tag.id })}
          {...(edit && { onRemove: () => edit.onRemove(tag) })}
        />
      ))}
      {edit && (
        <div
          className={styles.picker}
          onKeyDownCapture={(event) => {
            if (event.key === 'Escape') edit.onDone?.();
          }}
        >
          <TagPicker
            label={label}
            except={tags.map(({ id }) => id)}
            autoFocus={edit.autoFocus ?? false}
            onPick={edit.onAdd}
            {...(edit.placeholder !== undefined && { placeholder: edit.placeholder })}
            {...(edit.kinds && { kinds: edit.kinds })}
            {...(edit.onLeave && { onCancel: edit.onLeave })}
          />
        </div>
      )}
    </div>
  );
}
