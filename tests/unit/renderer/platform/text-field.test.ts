// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { keepFieldHistory, textFieldOf, undoInField } from '../../../../renderer/platform/text-field';

function page(html: string): Element {
  document.body.innerHTML = html;
  const element = document.body.querySelector('#at');
  if (!element) throw new Error('nothing has the id “at”');
  // jsdom does not work out `isContentEditable`; a browser does, from the nearest attribute.
  const editable = element.closest('[contenteditable="true"]') !== null;
  Object.defineProperty(element, 'isContentEditable', { value: editable });
  return element;
}

test.each([
  ['<input id="at">', true],
  ['<input id="at" type="search">', true],
  ['<textarea id="at"></textarea>', true],
  ['<input id="at" type="checkbox">', false],
  ['<input id="at" readonly>', false],
  ['<button id="at">b</button>', false],
  ['<div contenteditable="true"><p id="at">words</p></div>', true],
  ['<div data-caret="reading"><div contenteditable="true"><p id="at">words</p></div></div>', false],
])('%s is a text field: %s', (html, expected) => {
  expect(textFieldOf(page(html)) !== null).toBe(expected);
});

test('an editor with a history of its own undoes by that', () => {
  const editor = page('<div id="at" contenteditable="true"></div>') as HTMLElement;
  const done: string[] = [];
  const forget = keepFieldHistory(editor, {
    undo: () => void done.push('undo'),
    redo: () => void done.push('redo'),
  });
  undoInField(editor, 'undo');
  undoInField(editor, 'redo');
  forget();
  expect(done).toEqual(['undo', 'redo']);
});
