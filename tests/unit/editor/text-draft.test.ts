// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { Editor, type JSONContent } from '@tiptap/core';
import { ChangeSet } from '@tiptap/pm/changeset';
import type { ArticleDoc, Block } from '#common/text/article-doc';
import { buildBlockMap } from '#common/text/block-map';
import { CodePointIndex } from '#common/text/code-points';
import { parseArticleDoc } from '#common/text/doc-schema';
import { flatten } from '#common/text/flatten';
import { applyStep } from '#common/text/revise/text-edit';
import { articleExtensions } from '../../../renderer/editor/article-schema';
import { docOf, editOf } from '../../../renderer/editor/text-edit-made';

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const doc: ArticleDoc = {
  type: 'doc',
  content: [
    paragraph('😀 One line of the text.'),
    { type: 'image', attrs: { alt: 'a bridge' } },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('An entry')] }] },
    paragraph('The last line of the text.'),
  ],
};

/** Edits the document in a real editor, and gives the edit as the core would be told of it. */
function editing(edit: (editor: Editor) => void) {
  const editor = new Editor({ extensions: articleExtensions, content: doc as JSONContent });
  const start = editor.state.doc;
  let changes = ChangeSet.create(start);
  editor.on('transaction', ({ transaction }) => {
    if (transaction.docChanged) changes = changes.addSteps(transaction.doc, transaction.mapping.maps, null);
  });
  edit(editor);
  const made = editOf(start, buildBlockMap(doc), editor.state.doc, changes.changes);
  const after = docOf(editor.state.doc);
  editor.destroy();
  return { made, after };
}

const posOf = (editor: Editor, words: string): number => {
  let found = -1;
  editor.state.doc.descendants((node, pos) => {
    const at = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (at >= 0 && found < 0) found = pos + at;
  });
  return found;
};

test.each<[string, (editor: Editor) => void, number]>([
  [
    'a word replaced',
    (e) => e.view.dispatch(e.state.tr.insertText('row', posOf(e, 'line'), posOf(e, 'line') + 4)),
    1,
  ],
  ['a paragraph split', (e) => e.view.dispatch(e.state.tr.split(posOf(e, 'of the'))), 1],
  ['two lines joined', (e) => e.view.dispatch(e.state.tr.delete(posOf(e, 'entry'), posOf(e, 'last'))), 1],
  ['an emoji taken out', (e) => e.view.dispatch(e.state.tr.delete(1, 3)), 1],
  [
    'a line put first',
    (e) => e.view.dispatch(e.state.tr.insert(0, e.schema.node('paragraph', null, [e.schema.text('New.')]))),
    1,
  ],
  [
    'the first and the last line',
    (e) => {
      e.view.dispatch(e.state.tr.insertText('A ', 1));
      e.view.dispatch(e.state.tr.insertText('B ', posOf(e, 'The last')));
    },
    2,
  ],
  ['only the look', (e) => e.view.dispatch(e.state.tr.addMark(2, 6, e.schema.mark('bold'))), 1],
  [
    'the picture taken out',
    (e) => e.view.dispatch(e.state.tr.delete(posOf(e, 'text.') + 6, posOf(e, 'text.') + 7)),
    1,
  ],
])('%s: what is sent leads to the edited document, and nothing else is sent', (_, edit, splices) => {
  const { made, after } = editing(edit);
  const content: unknown[] = [...doc.content];
  for (const { at, remove, insert } of [...made.splices].reverse()) content.splice(at, remove, ...insert);
  const sent = parseArticleDoc({ ...doc, content });
  if (!sent.ok) throw new Error(sent.error);
  expect(flatten(sent.value)).toBe(flatten(after));
  expect(made.splices).toHaveLength(splices);
  if (!made.steps) throw new Error('the steps do not lead there');
  let text = flatten(doc);
  for (const step of made.steps) {
    const next = applyStep(new CodePointIndex(text), step);
    if (!next.ok) throw new Error(next.error);
    text = next.value;
  }
  expect(text).toBe(flatten(after));
});

test('an edit taken back by hand is no edit', () => {
  const { made } = editing((e) => {
    e.view.dispatch(e.state.tr.insertText('x', 3));
    e.view.dispatch(e.state.tr.delete(3, 4));
  });
  expect(made.steps).toEqual([[]]);
});
