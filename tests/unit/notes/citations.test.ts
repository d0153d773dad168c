// @vitest-environment jsdom
import { redo, undo } from '@tiptap/pm/history';
import { afterEach, expect, test } from 'vitest';
import type { CitedThing } from '#common/contract/library';
import type { RichNode } from '#common/model/rich-text';
import {
  caretToEnd,
  chosenCitation,
  convertCitation,
  insertCitation,
} from '../../../renderer/editor/note/citing';
import { citeTrigger } from '../../../renderer/editor/note/cite-trigger';
import { bodyOf, copied, noteEditor, noteOf, paragraph, pasteHtml } from '../../support/note-editor';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const attrs = { kind: 'annotation' as const, id, quote: 'no <b>later</b> than "May"' };
const mark: RichNode = { type: 'citation', attrs };
const block: RichNode = { type: 'citationBlock', attrs };
const thing: CitedThing = {
  ...attrs,
  found: true,
  source: '“A visit told”, Sample, 3 May 2023',
  article: id,
  annotation: id,
};

let made: ReturnType<typeof noteEditor>[] = [];
function show(...content: RichNode[]) {
  const shown = noteEditor(noteOf(...content), [thing]);
  made.push(shown);
  return shown;
}
afterEach(() => {
  for (const { editor } of made) editor.destroy();
  made = [];
});

test('either citation keeps id, words and source through copy and paste, and reads well elsewhere', async () => {
  const from = show(paragraph('He said so', mark, '.'), block, paragraph('End.'));
  await new Promise((done) => setTimeout(done));
  const { html, text } = copied(from.editor);
  expect(text).toContain('He said so [“no <b>later</b> than "May"” (“A visit told”, Sample, 3 May 2023)]');
  const page = document.createElement('div');
  page.innerHTML = html;
  expect(page.querySelector('b')).toBeNull();
  expect(page.querySelector('blockquote')?.textContent).toContain('— “A visit told”, Sample, 3 May 2023');
  const to = show(paragraph());
  expect(pasteHtml(to.editor, html)).toBe(true);
  expect(bodyOf(to.editor)).toEqual(bodyOf(from.editor));
  undo(to.editor.state, to.editor.view.dispatch);
  expect(JSON.stringify(bodyOf(to.editor))).not.toContain(id);
  redo(to.editor.state, to.editor.view.dispatch);
  expect(bodyOf(to.editor)).toEqual(bodyOf(from.editor));
});

test('what only looks like a citation is pasted as its words', () => {
  const { editor } = show(paragraph());
  pasteHtml(editor, `<p>As <cite data-cites="citation" data-kind="password" data-id="${id}">told</cite></p>`);
  pasteHtml(editor, '<cite data-cites="citation" data-kind="event" data-id="../../etc">once</cite>');
  expect(editor.getText()).toBe('As toldonce');
  expect(JSON.stringify(bodyOf(editor))).not.toContain('citation');
});

test('a citation is put behind what is selected, and words go on behind it', () => {
  const { editor } = show(paragraph('one two'));
  editor.commands.setTextSelection({ from: 1, to: 4 });
  insertCitation(editor, attrs);
  editor.commands.insertContent('!');
  expect(bodyOf(editor)).toEqual(noteOf(paragraph('one', mark, '! two')));
});

test.each([
  ['code', noteOf({ type: 'codeBlock', attrs: { language: null }, content: [{ type: 'text', text: 'x' }] })],
  ['a quoted block', noteOf(block)],
])('after %s a citation gets a paragraph of its own', (_, body) => {
  const { editor } = show(...(body.content ?? []));
  if (body.content?.[0]?.type === 'citationBlock') editor.commands.setNodeSelection(0);
  else editor.commands.setTextSelection(1);
  insertCitation(editor, attrs);
  expect(bodyOf(editor).content).toEqual([...(body.content ?? []), paragraph(mark)]);
});

test('the end of a note that ends with a block is a paragraph beneath it', () => {
  const { editor } = show(block);
  caretToEnd(editor.view);
  editor.commands.insertContent('on');
  expect(bodyOf(editor)).toEqual(noteOf(block, paragraph('on')));
});

test('number and quoted block turn into one another and keep what they hold', () => {
  const { editor } = show(paragraph('He said so', mark, '.'));
  expect(convertCitation(editor, 11)).toBe(true);
  expect(bodyOf(editor)).toEqual(noteOf(paragraph('He said so.'), block, { type: 'paragraph' }));
  const chosen = chosenCitation(editor);
  expect(chosen?.node.type.name).toBe('citationBlock');
  convertCitation(editor, chosen?.pos ?? 0);
  expect(bodyOf(editor)).toEqual(noteOf(paragraph('He said so.', mark), { type: 'paragraph' }));
  expect(chosenCitation(editor)?.node.type.name).toBe('citation');
});

test('a click and Enter on it go where it leads; its label gives the words and the source', async () => {
  const { editor, gone } = show(paragraph('He said so', mark, '.'));
  await new Promise((done) => setTimeout(done));
  const shown = editor.view.dom.querySelector<HTMLElement>('[data-cites]');
  expect(shown?.getAttribute('aria-label')).toBe(
    'Citation: “no <b>later</b> than "May"” (“A visit told”, Sample, 3 May 2023)',
  );
  shown?.click();
  expect(gone).toEqual([attrs]);
  editor.commands.setNodeSelection(11);
  editor.commands.keyboardShortcut('Enter');
  expect(gone).toEqual([attrs, attrs]);
  expect(bodyOf(editor)).toEqual(noteOf(paragraph('He said so', mark, '.')));
});

test('a citation of what is gone says so and keeps its words', async () => {
  const lost = { ...thing, found: false, quote: '', source: '', article: null, annotation: null };
  const shown = noteEditor(noteOf(block, paragraph(mark)), [lost]);
  made.push(shown);
  await new Promise((done) => setTimeout(done));
  const [quoted, number] = [...shown.editor.view.dom.querySelectorAll('[data-cites]')];
  expect(quoted?.hasAttribute('data-gone')).toBe(true);
  expect(quoted?.textContent).toBe(
    'no <b>later</b> than "May"The passage is gone; these are its words as cited.',
  );
  expect(number?.getAttribute('aria-label')).toContain('The passage is gone');
});

test.each<[string, string | null]>([
  ['@', ''],
  ['As said by @wang yi', 'wang yi'],
  ['(@Munich', 'Munich'],
  ['@@x', null],
  ['write to a@b.example', null],
  ['at @ noon', null],
  [`@${'long '.repeat(20)}`, null],
])('what is to be cited behind “%s”: %s', (words, expected) => {
  const { editor } = show(paragraph(words));
  editor.commands.setTextSelection(words.length + 1);
  const found = citeTrigger(editor.state);
  expect(found?.words ?? null).toBe(expected);
  if (found) expect(editor.state.doc.textBetween(found.from, found.to)).toBe(`@${expected}`);
});

test('an @ is itself in code, in front of the caret, and where words are selected', () => {
  const { editor } = show(paragraph('See @here'), {
    type: 'codeBlock',
    content: [{ type: 'text', text: '@x' }],
  });
  editor.commands.setTextSelection(4);
  expect(citeTrigger(editor.state)).toBeNull();
  editor.commands.setTextSelection({ from: 6, to: 9 });
  expect(citeTrigger(editor.state)).toBeNull();
  editor.commands.setTextSelection(editor.state.doc.content.size - 1);
  expect(citeTrigger(editor.state)).toBeNull();
});

test('the key that links words is the note’s own only where there are words or a link to act on', () => {
  const link = { type: 'link', attrs: { href: 'https://example.org/' } };
  const { editor, linking } = show(
    paragraph('Plain words, then ', { type: 'text', text: 'linked ones', marks: [link] }),
  );
  const taken = (at: number | { from: number; to: number }): boolean => {
    editor.commands.setTextSelection(at);
    const key = { key: 'K', ctrlKey: true, shiftKey: true, bubbles: true, cancelable: true };
    return !editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', key));
  };
  expect(taken(3)).toBe(false);
  expect(linking()).toBe(0);
  expect(taken({ from: 1, to: 6 })).toBe(true);
  expect(taken(24)).toBe(true);
  expect(linking()).toBe(2);
});
