import type { AnnotationRow } from '#common/contract/rows';
import { isEmptyRichText } from '#common/model/rich-text';
import { CommentEditor } from '../../editor/CommentEditor';
import { fitsComment } from '../../editor/comment-schema';
import { RichTextView } from '../../editor/RichTextView';
import { newGroup } from '../../platform/new-group';
import type { AnnotationActs } from './use-annotation-acts';

/** The comment of an annotation, as it reads or as it is written. */
export function AnnotationComment({
  row,
  acts,
  editing,
  autoFocus = false,
  onDone,
  onLeave,
}: {
  row: AnnotationRow;
  acts: AnnotationActs;
  editing: boolean;
  autoFocus?: boolean;
  onDone?: () => void;
  onLeave?: () => void;
}) {
  const { id, comment } = row.annotation;
  if (editing && (comment === null || fitsComment(comment))) {
    return (
      <CommentEditor
        key={id}
        value={comment}
        label="Comment on this passage"
        autoFocus={autoFocus}
        newGroup={newGroup}
        onSave={(next, group) => void acts.setComment(id, next, group)}
        {...(onDone ? { onDone } : {})}
        {...(onLeave ? { onLeave } : {})}
      />
    );
  }
  return comment === null || isEmptyRichText(comment) ? null : <RichTextView doc={comment} />;
}
