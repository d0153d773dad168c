import type { EditorState } from '@tiptap/pm/state';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import DOMPurify from 'dompurify';
import { notify } from '../../platform/notify';
import { takeSelectionSeen } from '../selection-seen';
import { caretToEnd } from './citing';
import { pasteLength, tamePaste } from './tame-paste';

export interface NoteKeys {
  readonly label: string;
  /** Mod+Shift+K where there are words to link, or a link: elsewhere the key is the window's own. */
  readonly onLink: () => unknown;
}

/** How a note's editor takes keys and foreign text. */
export function noteEditorProps({ label, onLink }: NoteKeys): EditorProps {
  return {
    attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', spellcheck: 'false' },
    // The schema decides what stays; nothing in foreign HTML gets as far as being parsed into a page.
    transformPastedHTML: (html) =>
      DOMPurify.sanitize(html, { FORBID_TAGS: ['style', 'svg', 'math', 'form'] }),
    transformPasted: (slice, view) => tamePaste(slice, view.state.schema, view.state.selection.$from.depth),
    handleDOMEvents: { paste: refuseHuge, mousedown: goOnBelow, keydown: takeSelectionSeen },
    handleKeyDown: (view, event) => {
      if (!canLink(view.state)) return false;
      if (event.key.toLowerCase() === 'k' && event.shiftKey && (event.ctrlKey || event.metaKey)) {
        onLink();
        return true;
      }
      return false;
    },
  };
}

/** Whether there are words selected that a link could be put on, or the caret is in one. */
function canLink({ selection, storedMarks }: EditorState): boolean {
  const marks = storedMarks ?? selection.$from.marks();
  return !selection.empty || marks.some(({ type }) => type.name === 'link');
}

function refuseHuge(_: EditorView, event: ClipboardEvent): boolean {
  const data = event.clipboardData;
  const length = Math.max(data?.getData('text/html').length ?? 0, data?.getData('text/plain').length ?? 0);
  if (length <= pasteLength) return false;
  event.preventDefault();
  notify.trouble(
    'What was pasted is too long for a note: at most 4,000,000 characters. Import it as an article instead.',
  );
  return true;
}

/** The paper below the last line is part of the page: a click there goes on writing at the end. */
function goOnBelow(view: EditorView, event: MouseEvent): boolean {
  const last = view.dom.lastElementChild?.getBoundingClientRect();
  if (event.button !== 0 || event.target !== view.dom || !last || event.clientY < last.bottom) return false;
  if (!view.editable) return false;
  event.preventDefault();
  caretToEnd(view);
  view.focus();
  return true;
}
