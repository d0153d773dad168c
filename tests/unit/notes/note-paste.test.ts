// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { maxRichTextDepth, type RichNode, RichText } from '#common/model/rich-text';
import { fitsNote, noteSchema } from '../../../renderer/editor/note/note-schema';
import { bodyOf, noteEditor, noteOf, paragraph, pasteHtml } from '../../support/note-editor';

let shown: ReturnType<typeof noteEditor> | undefined;
afterEach(() => shown?.editor.destroy());

function pasted(html: string): RichText {
  shown = noteEditor(noteOf(paragraph()));
  pasteHtml(shown.editor, html);
  return bodyOf(shown.editor);
}

test('the schema is closed, and its names are those that exports know', () => {
  expect(Object.keys(noteSchema().nodes).sort()).toEqual(
    [
      ...[
        'blockquote',
        'bulletList',
        'citation',
        'citationBlock',
        'codeBlock',
        'doc',
        'hardBreak',
        'heading',
      ],
      ...['horizontalRule', 'listItem', 'orderedList', 'paragraph', 'table', 'tableCell', 'tableHeader'],
      ...['tableRow', 'text'],
    ].sort(),
  );
  expect(Object.keys(noteSchema().marks).sort()).toEqual(['bold', 'italic', 'link']);
});

test('a note with anything else in it does not fit the editor', () => {
  expect(fitsNote(noteOf(paragraph('a')))).toBe(true);
  expect(fitsNote(noteOf({ type: 'video', attrs: { src: 'x' } }))).toBe(false);
  expect(fitsNote(noteOf({ type: 'paragraph', content: [paragraph('a')] }))).toBe(false);
  expect(fitsNote({ type: 'doc' })).toBe(false);
});

test('a page of a word processor keeps headings, lists, tables, bold and safe links', () => {
  const body = pasted(
    `<style>p{color:red}</style><h1 style="mso-x:1">Plan</h1><p class=MsoNormal><b>Bold</b> and
     <a href="https://example.org/a">safe</a>, <a href="javascript:alert(1)">not</a>,
     <a href=" java&#10;script:alert(1)">nor</a></p><ul><li>one</li></ul>
     <table><tr><th>Day</th></tr><tr><td>Tue</td></tr></table>`,
  );
  const types = body.content?.map(({ type }) => type);
  expect(types).toEqual(['heading', 'paragraph', 'bulletList', 'table']);
  const json = JSON.stringify(body);
  expect(json).toContain('"href":"https://example.org/a"');
  expect(json.match(/"link"/g)).toHaveLength(1);
  expect(json).not.toMatch(/javascript|mso|color/i);
});

test('hostile HTML runs nothing and leaves nothing but words', () => {
  const ran: string[] = [];
  Object.assign(window, { ran: (what: string) => ran.push(what) });
  const body = pasted(
    `<img src=x onerror="ran('img')"><script>ran('script')</script><svg onload="ran('svg')"><p>in</p></svg>
     <iframe srcdoc="<script>parent.ran('frame')</script>"></iframe><p onclick="ran('p')">words</p>
     <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=ran(2)&gt;">`,
  );
  expect(ran).toEqual([]);
  expect(JSON.stringify(body)).not.toMatch(/onerror|onload|script|iframe|<img/);
  expect(shown?.editor.getText()).toContain('words');
});

test('elements nested beyond reason are pasted as their words, within the depth that can be stored', () => {
  const body = pasted(`${'<blockquote><ul><li>'.repeat(80)}<p>deep down</p>`);
  expect(RichText.safeParse(body).success).toBe(true);
  expect(shown?.editor.getText()).toContain('deep down');
  expect(maxRichTextDepth).toBe(64);
});

test.each([
  ['a paragraph of a megabyte', 100_000, (words: string[]) => `<p>${words.join(' ')}</p>`],
  [
    'a list of ten thousand items',
    10_000,
    (words: string[]) => `<ul>${words.map((word) => `<li>${word}</li>`).join('')}</ul>`,
  ],
])('%s: every word is there, in blocks that can be saved', (_, count, html) => {
  const words = Array.from({ length: count }, (__, index) => `word${index}`);
  const body = pasted(html(words));
  const text = shown?.editor.getText({ blockSeparator: ' ' }) ?? '';
  expect(text.split(/\s+/).filter((word) => word !== '')).toEqual(words);
  for (const block of body.content ?? []) {
    expect(JSON.stringify(block satisfies RichNode).length).toBeLessThan(110_000);
  }
});
