import { Selection } from '@tiptap/pm/state';
import { useEditor, type Editor, type JSONContent } from '@tiptap/react';
import DOMPurify from 'dompurify';
import { useEffect, useRef } from 'react';
import { isEmptyRichText, type RichText } from '#common/model/rich-text';
import { takeHeldTyping } from '../platform/held-typing';
import { useHostEvents } from '../platform/host-events';
import { keepFieldHistory } from '../platform/text-field';
import { commentExtensions } from './comment-schema';
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

/** The editor of a comment: it saves after a pause in typing, when it is left, and before the window closes. */
export function useCommentEditor<Group>(
  props: CommentEditorProps<Group> & { placeholder: string; autoFocus: boolean },
): Editor {
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
  useHostEvents((event) => {
    if (event.type === 'closing') saving.current?.end();
  });
  useFocusAtEnd(editor, autoFocus);
  useOwnHistory(editor);
  useValueFromElsewhere(editor, value);
  return editor;
}

/** Puts the caret at the end as soon as the editor is there, with what was typed in the meantime. */
function useFocusAtEnd(editor: Editor, wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    // TipTap's own command waits for a frame, and scrolls whatever holds the field so that the caret stands somewhere
    // in the middle.
    const { state, view } = editor;
    view.dispatch(state.tr.setSelection(Selection.atEnd(state.doc)));
    view.dom.focus({ preventScroll: true });
    view.focus();
    view.dom.scrollIntoView({ block: 'nearest' });
    takeHeldTyping(view.dom, (text) => view.dispatch(settled(view).insertText(text)));
  }, [editor, wanted]);
}

/** What is typed is undone in the field, not in the library. */
function useOwnHistory(editor: Editor): void {
  useEffect(
    () =>
      keepFieldHistory(editor.view.dom, {
        undo: () => void editor.commands.undo(),
        redo: () => void editor.commands.redo(),
      }),
    [editor],
  );
}

function useValueFromElsewhere(editor: Editor, value: RichText | null): void {
  useEffect(() => {
    // What was stored comes back as a new value; only words from elsewhere replace what stands here.
    if (editor.isFocused || JSON.stringify(editor.getJSON()) === JSON.stringify(value)) return;
    editor.commands.setContent(value as JSONContent | null, { emitUpdate: false });
  }, [editor, value]);
}
