import type { AnnotationRow } from '#common/contract/rows';
import type { Tag } from '#common/model/tag';
import { TagsField } from '../../ui/TagsField';
import type { AnnotationActs } from './use-annotation-acts';

interface AnnotationTagsProps {
  readonly row: AnnotationRow;
  readonly tags: readonly Tag[];
  readonly acts: AnnotationActs;
  readonly editing: boolean;
  readonly autoFocus?: boolean;
  /** Esc. */
  readonly onDone?: () => void;
  /** The focus went elsewhere. */
  readonly onLeave?: () => void;
}

/** The tags of an annotation. */
export function AnnotationTags({ row, tags, acts, editing, ...rest }: AnnotationTagsProps) {
  const edit = {
    ...rest,
    onAdd: (choice: Parameters<AnnotationActs['addTag']>[1]) => void acts.addTag(row, choice),
    onRemove: (tag: Tag) => void acts.removeTag(row, tag.id),
  };
  return <TagsField label="Add a tag to this annotation" tags={tags} edit={editing ? edit : undefined} />;
}
