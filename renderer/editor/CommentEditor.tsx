import { Portal } from '@mantine/core';
import { Selection } from '@tiptap/pm/state';
import { EditorContent, useEditor, type JSONContent } from '@tiptap/react';
import DOMPurify from 'dompurify';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isEmptyRichText, type RichText } from '#common/model/rich-text';
import { takeHeldTyping } from '../platform/held-typing';
import { useHostEvents } from '../platform/host-events';
import { keepFieldHistory } from '../platform/text-field';
import styles from './CommentEditor.module.css';
import { commentExtensions } from './comment-schema';
import { CiteList } from './note/CiteList';
import { useCiteList } from './note/use-cite-list';
import { useCitedThings } from './note/use-cited-things';
import { settled, takeSelectionSeen } from './selection-seen';
import { TypedSaving } from './typed-saving';

export interface CommentEditorProps<Group> {
  readonly value: RichText | null;
  /** Null when nothing is left. Saves of one group are one act of the user. */
  readonly onSave: (comment: RichText | null, group: Group) => void;
  readonly newGroup: () => Group;
  readonly label: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** Esc or Mod+Enter: the user is done; by then it is saved. */
  readonly onDone?: () => void;
  /** The focus went elsewhere. */
  readonly onLeave?: () => void;
}

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
  const { value, label, placeholder, autoFocus, newGroup } = props;
  const latest = useRef(props);
  const saving = useRef<TypedSaving<Group>>(undefined);
  const { things, onGo } = useCitedThings();
  const editor = useEditor({
    injectCSS: false,
    content: value as JSONContent | null,
    extensions: commentExtensions(placeholder, { things, onGo }),
    editorProps: {
      attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', spellcheck: 'false' },
      // The schema decides what stays; nothing in foreign HTML gets as far as being parsed into a page.
      transformPastedHTML: (html) => DOMPurify.sanitize(html),
      handleDOMEvents: { keydown: takeSelectionSeen },
      handleKeyDown: (_, event) => {
        const done = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
        if (!done || event.isComposing) return false;
        event.stopPropagation();
        saving.current?.end();
        latest.current.onDone?.();
        return true;
      },
    },
    onUpdate: () => saving.current?.typed(),
    onBlur: () => {
      saving.current?.end();
      latest.current.onLeave?.();
    },
  });
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const save = (group: Group): void => {
      const doc = editor.getJSON() as RichText;
      latest.current.onSave(isEmptyRichText(doc) ? null : doc, group);
    };
    const own = new TypedSaving(save, newGroup);
    saving.current = own;
    return () => own.end();
  }, [editor, newGroup]);
  useEffect(() => {
    if (!autoFocus) return;
    // TipTap's own command waits for a frame, and scrolls whatever holds the field so that the caret stands somewhere
    // in the middle.
    const { state, view } = editor;
    view.dispatch(state.tr.setSelection(Selection.atEnd(state.doc)));
    view.dom.focus({ preventScroll: true });
    view.focus();
    view.dom.scrollIntoView({ block: 'nearest' });
    takeHeldTyping(view.dom, (text) => view.dispatch(settled(view).insertText(text)));
  }, [editor, autoFocus]);
  useEffect(
    () =>
      keepFieldHistory(editor.view.dom, {
        undo: () => void editor.commands.undo(),
        redo: () => void editor.commands.redo(),
      }),
    [editor],
  );
  useEffect(() => {
    // What was stored comes back as a new value; only words from elsewhere replace what stands here.
    if (editor.isFocused || JSON.stringify(editor.getJSON()) === JSON.stringify(value)) return;
    editor.commands.setContent(value as JSONContent | null, { emitUpdate: false });
  }, [editor, value]);
  useHostEvents((event) => {
    if (event.type === 'closing') saving.current?.end();
  });
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
