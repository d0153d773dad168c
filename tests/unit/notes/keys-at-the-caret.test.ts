// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { bodyOf, noteEditor, noteOf, paragraph } from '../../support/note-editor';

/** Puts the page's own caret into the note's text, as End or a click does, before anything has heard of it. */
function caretAt(dom: HTMLElement, offset: number): void {
  const text = dom.querySelector('p')?.firstChild;
  if (!text) throw new Error('the note is empty');
  dom.ownerDocument.getSelection()?.collapse(text, offset);
}

test('a key pressed right after another moved the caret is done where the page shows it', () => {
  const { editor } = noteEditor(noteOf(paragraph('First and second')));
  const { view } = editor;
  view.focus();
  editor.commands.setTextSelection(1);
  caretAt(view.dom, 'First and second'.length);
  view.dom.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13, bubbles: true }));
  expect(bodyOf(editor).content).toMatchObject([
    { content: [{ text: 'First and second' }] },
    { type: 'paragraph' },
  ]);
  editor.destroy();
});

test('a citation that is selected stays so when a key is pressed', () => {
  const cite = { kind: 'event', id: '0190b0a0-0000-7000-8000-000000000001', shown: '“a”' };
  const { editor } = noteEditor(noteOf(paragraph('See ', { type: 'citation', attrs: cite }, ' there')));
  editor.view.focus();
  editor.commands.setNodeSelection(5);
  const { from, to } = editor.state.selection;
  caretAt(editor.view.dom, 2);
  editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key: 'F13', bubbles: true }));
  expect(editor.state.selection).toMatchObject({ from, to });
  editor.destroy();
});
