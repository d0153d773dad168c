// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import type { ArticleDoc, Block, Inline } from '#common/text/article-doc';
import { readArticle } from '../../../renderer/editor/read-article';
import type { ReadingMark } from '../../../renderer/editor/painting/look';
import { recordingPage, showArticle, type ShownArticle } from '../../support/shown-article';

const text = (words: string): Inline => ({ type: 'text', text: words });
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });

const doc: ArticleDoc = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [text('A visit 🇫🇷 told')] },
    paragraph(
      text('He said '),
      { type: 'text', text: 'nothing', marks: [{ type: 'italic' }] },
      { type: 'hardBreak' },
      text('new.'),
    ),
    { type: 'image', attrs: { alt: 'two men' } },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', content: [paragraph(text('Day'))] },
            { type: 'tableCell' },
            { type: 'tableCell', content: [paragraph(text('Tuesday'))] },
          ],
        },
      ],
    },
    paragraph(text('The end.')),
  ],
};
// "A visit 🇫🇷 told" is 15 code points, the second block starts at 16.
const mark = (id: string, start: number, end: number, hue: number | null = 200): ReadingMark => ({
  id,
  ranges: [{ start, end }],
  look: { hue, line: 'solid' },
  label: `highlight: ${id}`,
});

let shown: ShownArticle | undefined;
afterEach(() => shown?.close());

test('words are selected and told of in code points, across a table and without white space at the ends', () => {
  shown = showArticle(doc);
  shown.editor.selectWords({ start: 15, end: 24 });
  expect(shown.editor.passage()).toEqual({ start: 16, end: 23 });
  shown.editor.selectWords({ start: 24, end: 44 });
  const all = shown.editor.map.index;
  const across = shown.editor.passage();
  expect(across && all.slice(across.start, across.end)).toBe('nothing\nnew.\nDay\nTue');
  shown.editor.selectWords({ start: 20, end: 20 });
  expect(shown.editor.passage()).toBeNull();
  expect(shown.said.at(-1)).toBeNull();
});

test('words the page shows as selected stay so when the view is redrawn before the page has told of them', () => {
  shown = showArticle(doc);
  shown.editor.selectWords({ start: 16, end: 20 });
  shown.editor.focus();
  const range = document.createRange();
  const words = document.createTreeWalker(shown.dom, NodeFilter.SHOW_TEXT).nextNode();
  if (!words) throw new Error('nothing is shown');
  range.setStart(words, 0);
  range.setEnd(words, 3);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  shown.editor.painter.setMarks([mark('redrawn', 0, 3)]);
  expect(shown.editor.passage()).toEqual({ start: 0, end: 3 });
  expect(shown.said.at(-1)).toEqual({ start: 0, end: 3 });
});

test('nothing that would write changes the words, and each is refused at the browser’s door', () => {
  shown = showArticle(doc);
  const before = shown.dom.textContent;
  shown.editor.selectWords({ start: 0, end: 5 });
  for (const event of [
    new InputEvent('beforeinput', { inputType: 'insertText', data: 'x', cancelable: true, bubbles: true }),
    new InputEvent('beforeinput', { inputType: 'deleteContentBackward', cancelable: true, bubbles: true }),
    new Event('paste', { cancelable: true, bubbles: true }),
    new Event('cut', { cancelable: true, bubbles: true }),
    new KeyboardEvent('keypress', { key: 'x', cancelable: true, bubbles: true }),
  ]) {
    shown.dom.dispatchEvent(event);
    expect([event.type, event.defaultPrevented]).toEqual([event.type, true]);
  }
  expect(shown.dom.textContent).toBe(before);
});

test('keys that edit elsewhere are left to the window’s commands', () => {
  shown = showArticle(doc);
  shown.editor.selectWords({ start: 0, end: 30 });
  for (const key of ['Delete', 'Backspace', 'Enter', 'Escape', 'h', '1', '[']) {
    const press = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true });
    shown.dom.dispatchEvent(press);
    expect([key, press.defaultPrevented]).toEqual([key, false]);
  }
});

test('the article says what it is: a read-only text with a caret, each line in its own direction', () => {
  shown = showArticle(doc);
  expect(shown.dom.getAttribute('role')).toBe('textbox');
  expect(shown.dom.getAttribute('aria-readonly')).toBe('true');
  expect(shown.dom.getAttribute('aria-label')).toBe('Article');
  expect(shown.dom.getAttribute('contenteditable')).toBe('true');
  expect(shown.dom.dataset['caret']).toBe('reading');
  expect(shown.dom.querySelector('h3')?.getAttribute('dir')).toBe('auto');
  expect(shown.dom.querySelector('[data-picture]')?.textContent).toBe(
    'A picture stood here: two men (not fetched)',
  );
});

/** The words under each look; where several lie on the same words, each holds them. */
function looksOf({ dom }: ShownArticle): Record<string, string[]> {
  const words: Record<string, string[]> = {};
  for (const element of dom.querySelectorAll('[class*="tl-"]')) {
    for (const name of element.classList) {
      if (name !== 'tl-mark') (words[name] ??= []).push(element.textContent);
    }
  }
  return words;
}

test('elements hold the very words, by look and depth, and follow what changes', () => {
  const page = recordingPage();
  shown = showArticle(doc, page);
  shown.editor.painter.setMarks([mark('a', 19, 31), mark('b', 24, 28, 40)]);
  expect(looksOf(shown)).toEqual({ 'tl-200-solid-0': ['said ', 'noth', 'ing'], 'tl-40-solid-1': ['noth'] });
  const styles = [...document.head.querySelectorAll('style')].map(({ textContent }) => textContent).join();
  expect(styles).toMatch(/\.tl-40-solid-1 \{[^}]*underline/);
  const kept = shown.dom.querySelector('.tl-mark');
  shown.editor.painter.setMarks([mark('b', 24, 28, 40)]);
  expect(looksOf(shown)).toEqual({ 'tl-40-solid-0': ['noth'] });
  expect(kept?.isConnected).toBe(false);
  shown.editor.painter.select('b');
  shown.editor.painter.flash([{ start: 0, end: 20 }]);
  expect(page.words()).toEqual({ 'tl-selected': ['noth'], 'tl-flash': ['A visit 🇫🇷 told', 'He s'] });
  expect(page.rules()).toContain('::highlight(tl-flash)');
  shown.close();
  expect(page.words()).toEqual({});
  shown = undefined;
});

test('what is painted over words stays on them when an annotation there gives them other elements', () => {
  const page = recordingPage();
  shown = showArticle(doc, page);
  shown.editor.painter.setMarks([mark('a', 19, 31)]);
  shown.editor.painter.select('a');
  shown.editor.painter.setMarks([mark('a', 19, 31), mark('b', 24, 28, 40)]);
  expect(page.words()).toEqual({ 'tl-selected': ['said nothing'] });
});

test('two articles painted on one page leave each other’s words alone', () => {
  const page = recordingPage();
  shown = showArticle(doc, page);
  const other = showArticle(doc, page);
  const paint = ({ editor }: typeof other, from: number): void => {
    editor.painter.setMarks([mark('a', from, from + 4)]);
    editor.painter.flash([{ start: from, end: from + 2 }]);
  };
  paint(shown, 19);
  paint(other, 24);
  paint(shown, 19);
  expect(page.words()).toMatchObject({ 'tl-flash': ['sa', 'no'] });
  shown.close();
  expect(page.words()).toMatchObject({ 'tl-flash': ['no'] });
  expect(looksOf(other)).toEqual({ 'tl-200-solid-0': ['noth'] });
  other.close();
  expect(page.words()).toEqual({});
  shown = undefined;
});

test('annotations near the view are elements with a role, their ids and what they are', () => {
  const page = recordingPage();
  shown = showArticle(doc, page);
  shown.editor.painter.setMarks([mark('a', 19, 31), mark('b', 24, 28, 40)]);
  const elements = [...shown.dom.querySelectorAll('[role="mark"]')];
  expect(elements.map((element) => [element.getAttribute('data-annotation'), element.textContent])).toEqual([
    ['a', 'said '],
    ['a b', 'noth'],
    ['a', 'ing'],
  ]);
  expect(elements[1]?.getAttribute('aria-description')).toBe('highlight: a; highlight: b');
  expect(elements[0]?.hasAttribute('data-first')).toBe(true);
});

test('a browser without highlights shows the look on the elements', () => {
  shown = showArticle(doc, null);
  shown.editor.painter.setMarks([mark('a', 19, 23)]);
  expect(looksOf(shown)).toEqual({ 'tl-200-solid-0': ['said'] });
  shown.editor.painter.select('a');
  expect(shown.dom.querySelector('[data-selected]')?.textContent).toBe('said');
});

test('a crowded spot names all annotations there, the shortest first; beside them there are none', () => {
  shown = showArticle(doc);
  shown.editor.painter.setMarks([mark('long', 0, 60 - 10), mark('short', 24, 28), mark('middle', 19, 31)]);
  expect(shown.editor.painter.annotationsAt(25)).toEqual(['short', 'middle', 'long']);
  expect(shown.editor.painter.annotationsAt(28)).toEqual(['middle', 'long']);
  expect(shown.editor.painter.annotationsAt(52)).toEqual([]);
});

test.each([
  ['no file at all', null],
  ['words that differ from those beside them', { format: 1, doc, text: 'A visit' }],
  ['a node that is not ours', { format: 1, doc: { type: 'doc', content: [{ type: 'script' }] }, text: '' }],
  ['a list without items', { format: 1, doc: { type: 'doc', content: [{ type: 'bulletList' }] }, text: '' }],
])('a damaged text is refused in words: %s', (_, file) => {
  const read = readArticle(file);
  expect(read.ok).toBe(false);
});

test('React is told to leave the selection of the article alone; the browser goes by the attribute', () => {
  shown = showArticle(doc);
  expect(shown.dom.contentEditable).not.toBe('true');
  expect(shown.dom.getAttribute('contenteditable')).toBe('true');
});
