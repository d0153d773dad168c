import type { AnnotationRow } from '#common/contract/rows';
import type { Tag } from '#common/model/tag';
import { useWorkspace } from '../../platform/workspace';
import { TagChip } from '../../ui/TagChip';
import { TagPicker } from '../../ui/TagPicker';
import type { AnnotationActs } from './use-annotation-acts';
import styles from './annotations.module.css';

/** The tags of an annotation; while they are edited, each can be taken off and more put on. */
export function AnnotationTags({
  row,
  tags,
  acts,
  editing,
  autoFocus = false,
  onDone,
  onLeave,
}: {
  row: AnnotationRow;
  tags: readonly Tag[];
  acts: AnnotationActs;
  editing: boolean;
  autoFocus?: boolean;
  /** Esc. */
  onDone?: () => void;
  /** The focus went elsewhere. */
  onLeave?: () => void;
}) {
  const showDetail = useWorkspace((state) => state.showDetail);
  if (!editing && tags.length === 0) return null;
  return (
    <div className={styles.tags}>
      {tags.map((tag) => (
        <TagChip
          key={tag.id}
          tag={tag}
          onOpen={() => showDetail({ kind: 'tag', id: tag.id })}
          {...(editing ? { onRemove: () => void acts.removeTag(row, tag.id) } : {})}
        />
      ))}
      {editing && (
        <div
          className={styles.picker}
          onKeyDownCapture={(event) => {
            if (event.key === 'Escape') onDone?.();
          }}
        >
          <TagPicker
            label="Add a tag to this annotation"
            except={row.annotation.tags}
            autoFocus={autoFocus}
            onPick={(choice) => void acts.addTag(row, choice)}
            {...(onLeave ? { onCancel: onLeave } : {})}
          />
        </div>
      )}
    </div>
  );
}
