import { Portal } from '@mantine/core';
import { EditorContent } from '@tiptap/react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { isEmptyRichText } from '#common/model/rich-text';
import styles from './CommentEditor.module.css';
import { CiteList } from './note/CiteList';
import { useCiteList } from './note/use-cite-list';
import { useCommentEditor, type CommentEditorProps } from './use-comment-editor';

/**
 * A small rich text field that saves itself: after a pause in typing, and when it is left. An editor costs more to make
 * than all else that is shown of a passage, and most passages have no comment: until it is entered, an empty field only
 * looks like one.
 */
export function CommentEditor<Group>(props: CommentEditorProps<Group>) {
  const { value, label, placeholder = 'What do you make of it?', autoFocus = false } = props;
  const [made, setMade] = useState<'not' | 'yes' | 'entered'>(autoFocus ? 'yes' : 'not');
  const empty = value === null || isEmptyRichText(value);
  if (made === 'not' && !empty) setMade('yes');
  if (made === 'not' && empty) {
    const enter = (): void => flushSync(() => setMade('entered'));
    // Before anything is let go over it: words dropped into what only looks like an editor would be lost.
    const make = (): void => setMade('yes');
    return <EmptyField label={label} placeholder={placeholder} onEnter={enter} onDrag={make} />;
  }
  return <MadeEditor {...props} placeholder={placeholder} autoFocus={autoFocus || made === 'entered'} />;
}

/** An empty editor to the eye and to a screen reader; whoever enters it finds himself in a real one. */
function EmptyField(props: { label: string; placeholder: string; onEnter: () => void; onDrag: () => void }) {
  return (
    <div className={styles.editor}>
      <div
        className="tiptap ProseMirror"
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        tabIndex={0}
        aria-label={props.label}
        aria-multiline="true"
        spellCheck="false"
        translate="no"
        onFocus={props.onEnter}
        onDragEnter={props.onDrag}
      >
        <p className="is-empty is-editor-empty" data-placeholder={props.placeholder}>
          <br className="ProseMirror-trailingBreak" />
        </p>
      </div>
    </div>
  );
}

function MadeEditor<Group>(props: CommentEditorProps<Group> & { placeholder: string; autoFocus: boolean }) {
  const editor = useCommentEditor(props);
  const cites = useCiteList(editor);
  return (
    <>
      <EditorContent editor={editor} className={styles.editor} />
      {cites && (
        <Portal>
          <CiteList state={cites} />
        </Portal>
      )}
    </>
  );
}
