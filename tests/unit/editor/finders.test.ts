// @vitest-environment jsdom
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { ArticleDoc, Block } from '#common/text/article-doc';
import { richTextWords } from '#common/model/rich-text';
import { NoteWords } from '../../../renderer/editor/note/note-words';
import { showWords } from '../../../renderer/editor/note/show-words';
import { NoteFinder } from '../../../renderer/editor/note/note-finder';
import { ArticleFinder } from '../../../renderer/features/reader/article-finder';
import { noteEditor, noteOf, paragraph } from '../../support/note-editor';
import { recordingPage, showArticle } from '../../support/shown-article';

beforeAll(() => {
  // jsdom lays nothing out: every range is drawn in the same empty box.
  Range.prototype.getBoundingClientRect = () => new DOMRect();
});

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const block = (words: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
const article: ArticleDoc = {
  type: 'doc',
  content: [block('The 🇸🇪 envoy left Malmö.'), block('Of MALMO nothing was said. Malmö!')],
};

test('in an article: how often, where, and the words selected on leaving', () => {
  const page = recordingPage();
  const shown = showArticle(article, page);
  closing.push(() => shown.close());
  const { editor } = shown;
  editor.painter.setMarks([]);
  const finder = new ArticleFinder(editor);
  expect(finder.find('malmö')).toEqual({ count: 3, first: 0 });
  finder.show(1);
  expect(page.words()).toMatchObject({ 'tl-hit': ['Malmö', 'Malmö'], 'tl-hit-at-hand': ['MALMO'] });
  expect(page.rules()).toContain('::highlight(tl-hit-at-hand)');
  finder.leave(1);
  expect(editor.passage()).toEqual({ start: 28, end: 33 });
  expect(page.words()).not.toHaveProperty('tl-hit');
  expect(finder.find('nowhere').count).toBe(0);
});

test('in a note: its own words and those of its quoted blocks, and a caret where they stand', () => {
  const attrs = { kind: 'annotation', id: '01890a5d-ac96-774b-bcce-b302099a8057', quote: 'left Malmö' };
  const { editor } = noteEditor(
    noteOf(paragraph('He went to Malmö'), { type: 'citationBlock', attrs }, paragraph('and from Malmo on')),
  );
  const page = recordingPage();
  const finder = new NoteFinder(editor, document.body, page);
  closing.push(() => editor.destroy());
  expect(finder.find('malmo')).toEqual({ count: 3, first: 0 });
  finder.show(2);
  expect(page.words()).toEqual({ 'tl-note-hit': ['Malmö', 'Malmö'], 'tl-note-hit-at-hand': ['Malmo'] });
  expect(finder.find('malmo and')).toEqual({ count: 1, first: 0 });
  finder.find('malmo');
  finder.leave(2);
  const { from, to, $from } = editor.state.selection;
  expect(to).toBe(from);
  expect($from.parent.textContent.slice($from.parentOffset)).toBe('Malmo on');
  expect(page.words()).toEqual({});
});

test('words that search found in a note are shown where they stand, those of a citation by the citation', () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057';
  const cite = { type: 'citation', attrs: { kind: 'annotation', id, quote: 'grain for Malmö' } };
  const item = { type: 'listItem', content: [paragraph('Malmö', { type: 'hardBreak' }, 'and Lund')] };
  const body = noteOf(
    paragraph(),
    paragraph('The 🇸🇪 envoy', cite, ' left Malmö.'),
    { type: 'citationBlock', attrs: { kind: 'annotation', id, quote: 'to Malmö' } },
    { type: 'bulletList', content: [item] },
  );
  const { editor } = noteEditor(body);
  closing.push(() => editor.destroy());
  const all = new NoteWords(editor.state.doc);
  expect(all.text).toBe(richTextWords(body));
  const shown = (words: string, start: number) => {
    const page = recordingPage();
    for (const flashed of editor.view.dom.querySelectorAll('[data-new]')) flashed.removeAttribute('data-new');
    const isThere = showWords(editor, document.body, { words, start }, page);
    const things = [...editor.view.dom.querySelectorAll<HTMLElement>('[data-new]')];
    return [isThere, page.words()['tl-note-flash'] ?? [], things.map((thing) => thing.dataset['cites'])];
  };
  expect(shown('Malmö', all.text.indexOf('Malmö.'))).toEqual([true, ['Malmö'], []]);
  expect(editor.state.selection.$from.nodeAfter?.text).toBe('Malmö.');
  expect(shown('grain', all.text.indexOf('grain'))).toEqual([true, [], ['citation']]);
  expect(shown('to Malmö', all.text.indexOf('to Malmö'))).toEqual([true, [], ['citationBlock']]);
  expect(shown('and Lund', 0)).toEqual([true, ['and Lund'], []]);
  expect(shown('Gothenburg', 3)).toEqual([false, [], []]);
});
