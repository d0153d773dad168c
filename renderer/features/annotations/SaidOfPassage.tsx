import type { AnnotationRow } from '#common/contract/rows';
import { useCodebook } from '../../platform/tags';
import { Field, FieldGroup } from '../../ui/Field';
import { AnnotationComment } from './AnnotationComment';
import { AnnotationTags } from './AnnotationTags';
import { stopEditing, useEditing } from './editing';
import type { AnnotationActs } from './use-annotation-acts';
import { tagsOf } from './words';

interface Said {
  readonly row: AnnotationRow;
  readonly acts: AnnotationActs;
  readonly writable: boolean;
}

/** The tags and the comment of an annotation; the one that a key asked for has the focus, each time it is asked for. */
export function SaidOfPassage({ row, acts, writable }: Said) {
  const codebook = useCodebook();
  const { id } = row.annotation;
  const part = useEditing((state) => (!state.cards && state.id === id ? state.part : null));
  const wish = useEditing((state) => state.nonce);
  return (
    <FieldGroup title="Tags and comment">
      <Field label="Tags">
        <AnnotationTags
          key={part === 'tags' ? wish : 'quiet'}
          row={row}
          tags={tagsOf(row, codebook.byId)}
          acts={acts}
          editing={writable}
          autoFocus={part === 'tags'}
          onDone={stopEditing}
        />
      </Field>
      <Field label="Comment">
        <AnnotationComment
          key={part === 'comment' ? wish : 'quiet'}
          row={row}
          acts={acts}
          editing={writable}
          autoFocus={part === 'comment'}
          onDone={stopEditing}
        />
      </Field>
    </FieldGroup>
  );
}
