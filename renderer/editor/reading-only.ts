import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Keys that ProseMirror would take for editing, or swallow; here they are commands of the window. */
const notForEditing: ReadonlySet<string> = new Set(['Delete', 'Backspace', 'Enter', 'Escape', 'Tab']);

/** ProseMirror keeps the browser from undoing and formatting by itself, and with that swallows these keys. */
const swallowed: ReadonlySet<string> = new Set(['b', 'i', 'y', 'z']);

/** Whether a key is none of ProseMirror's business in a text that is only read. */
function isForWindow(event: KeyboardEvent): boolean {
  if (notForEditing.has(event.key)) return true;
  return (event.ctrlKey || event.metaKey) && swallowed.has(event.key.toLowerCase());
}

const refuse = (_: EditorView, event: Event): boolean => {
  event.preventDefault();
  return true;
};

/** An input method writes into the page before anyone can refuse; what it wrote is taken out by drawing anew. */
function afterComposition(view: EditorView): boolean {
  setTimeout(() => {
    if (!view.isDestroyed) view.updateState(view.state);
  });
  return false;
}

/**
 * Makes an editor that has a caret and a selection and is not for writing: every way to change the document is
 * refused, first at the browser's door and then at ProseMirror's. "Not editable" would take the caret away too, and
 * with it selection by keyboard and the screen reader's cursor.
 */
export const ReadingOnly = Extension.create({
  name: 'readingOnly',
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (transaction) => !transaction.docChanged,
      props: {
        attributes: {
          // Letters are commands in it: see platform/text-field.
          'data-caret': 'reading',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-readonly': 'true',
          inputmode: 'none',
          spellcheck: 'false',
          autocorrect: 'off',
          translate: 'no',
        },
        handleTextInput: () => true,
        handlePaste: () => true,
        handleDrop: () => true,
        handleDOMEvents: {
          beforeinput: refuse,
          keypress: refuse,
          paste: refuse,
          dragstart: refuse,
          // Files dropped on the article are for the window to import; words dropped on it go nowhere.
          drop: () => true,
          cut: refuse,
          compositionend: afterComposition,
          keydown: (_, event) => isForWindow(event),
        },
      },
    }),
  ],
});
