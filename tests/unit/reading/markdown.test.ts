import { describe, expect, test } from 'vitest';
import type { RootContent } from 'mdast';
import { treeSize } from '#common/formats/reading/markdown/tree-to-blocks';
import { frontMatterOf } from '#common/formats/reading/markdown/front-matter';
import { blockText } from '#common/formats/reading/blocks';
import { draftDoc, draftText } from '#common/formats/reading/pieces';
import { parseArticleDoc } from '#common/text/doc-schema';
import { keptLines, readFile, removedLines } from './helpers';

const markdown = (text: string) => readFile('story.md', text);

describe('blocks', () => {
  test.each([
    ['# One\n\nTwo', ['h1: One', 'paragraph: Two']],
    ['Setext\n------', ['h2: Setext']],
    ['a\nb', ['paragraph: a b']],
    ['a  \nb\\\nc', ['paragraph: a / b / c']],
    ['> a\n>\n> b', ['blockquote: a / b']],
    ['- a\n- b\n  1. c', ['bulletList: a / b / c']],
    ['- [x] done\n- [ ] open', ['bulletList: [x] done / [ ] open']],
    ['| a | b |\n|---|---|\n| 1 |  |', ['table: a / b / 1']],
    ['```\nx = 1\n\ny\n```', ['codeBlock: x = 1 /  / y']],
    ['a\n\n---\n\nb', ['paragraph: a', 'horizontalRule: ', 'paragraph: b']],
    ['~~gone~~ `code` here', ['paragraph: gone code here']],
    ['word[^1]\n\n[^1]: the note', ['paragraph: word[1]', 'paragraph: [1] the note']],
  ])('%j', (text, lines) => {
    const draft = markdown(text);
    expect(keptLines(draft)).toEqual(lines);
    expect(parseArticleDoc(draftDoc(draft)).ok).toBe(true);
  });

  test('an ordered list keeps its first number', () => {
    expect(draftDoc(markdown('7. seven\n8. eight')).content[0]).toMatchObject({
      type: 'orderedList',
      attrs: { start: 7 },
    });
  });

  test('bold, italic and links to the web come through; other links are words', () => {
    const text =
      '**b *bi*** [w](https://a.example/x) [s](javascript:alert(1)) [f](file:///etc/passwd) [r][ref]\n\n[ref]: mailto:a@b.example';
    const [block] = draftDoc(markdown(text)).content;
    expect(block).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'b ', marks: [{ type: 'bold' }] },
        { type: 'text', text: 'bi', marks: [{ type: 'bold' }, { type: 'italic' }] },
        { type: 'text', text: ' ' },
        { type: 'text', text: 'w', marks: [{ type: 'link', attrs: { href: 'https://a.example/x' } }] },
        { type: 'text', text: ' s f ' },
        { type: 'text', text: 'r', marks: [{ type: 'link', attrs: { href: 'mailto:a@b.example' } }] },
      ],
    });
  });

  test('a picture becomes a placeholder without an address, and its words a caption', () => {
    const draft = markdown('Before ![the quay](https://tracker.example/q.png "At the quay") after');
    expect(keptLines(draft)).toEqual([
      'paragraph: Before',
      'image: ',
      'caption: At the quay',
      'paragraph: after',
    ]);
    expect(JSON.stringify(draft)).not.toContain('tracker.example');
  });

  test('raw HTML is never kept as such: its words are, and what has none is listed', () => {
    const draft = markdown(
      '<div onclick="x()">Block <i>words</i></div>\n\nIn <b>line</b><br>end\n\n<!-- note -->\n\n<script>alert(1)</script>',
    );
    expect(keptLines(draft)).toEqual(['paragraph: Block words', 'paragraph: In line / end']);
    expect(removedLines(draft)).toEqual([
      'HTML code without words, which is never shown | <!-- note -->',
      'HTML code without words, which is never shown | <script>alert(1)</script>',
    ]);
  });

  test('the title is the first heading of level 1, and stays in the text', () => {
    const draft = markdown('# Ferry *talks*\n\nText.');
    expect(draft.fields.title).toEqual({ value: 'Ferry talks', from: 'text', why: 'The first heading' });
    expect(draftText(draft)).toBe('Ferry talks\nText.');
  });

  test('too many levels: read as plain text, and said', () => {
    const draft = markdown(`${'> '.repeat(300)}deep`);
    expect(draft.warnings.join(' ')).toMatch(/256 levels/);
    expect(draftText(draft)).toContain('deep');
  });

  test('a tree’s size is counted no further than the limits', () => {
    const words = Array.from({ length: 50 }, (): RootContent => ({ type: 'text', value: 'word' }));
    let nest: RootContent = { type: 'blockquote', children: [] };
    for (let level = 0; level < 1000; level++) nest = { type: 'blockquote', children: [nest] };
    expect(treeSize({ type: 'root', children: words }, { nodes: 100, levels: 10 })).toEqual({
      nodes: 51,
      levels: 2,
    });
    expect(treeSize({ type: 'root', children: words }, { nodes: 20, levels: 10 }).nodes).toBeGreaterThan(20);
    expect(treeSize({ type: 'root', children: [nest] }, { nodes: 5000, levels: 10 }).levels).toBe(11);
  });
});

describe('front matter', () => {
  test('fills the fields from the file and stays among what was taken out', () => {
    const head =
      '---\ntitle: "A: quiet winter"\nauthor: [Ines Aker, \'Tor Lund\']\ndate: 2023-02-14T08:00:00Z\nurl: https://a.example/x\nsite: Harbour Post # ours\nlang: en\n---';
    const draft = markdown(`${head}\n\nText.`);
    expect(draft.fields).toMatchObject({
      title: { value: 'A: quiet winter', from: 'file', why: 'Front matter: title' },
      byline: { value: 'Ines Aker, Tor Lund', from: 'file' },
      publisher: { value: 'Harbour Post', from: 'file' },
      address: { value: 'https://a.example/x', from: 'file' },
      language: { value: 'en', from: 'file' },
      published: { edtf: '2023-02-14', words: '2023-02-14T08:00:00Z', from: 'file', confirmed: false },
    });
    expect(draftText(draft)).toBe('Text.');
    expect(blockText(draft.pieces[0]?.block ?? { type: 'horizontalRule' })).toBe(head);
  });

  test.each<[string, Record<string, string>]>([
    ["---\na: 'it''s'\n---\n", { a: "it's" }],
    ['---\na: "x\\"y\\u00e9"\n---\n', { a: 'x"yé' }],
    ['---\na: plain # comment\nb:\n---\n', { a: 'plain', b: '' }],
    ['---\r\na: 1\r\nb: 2\r\n...\r\n', { a: '1', b: '2' }],
    ['---\nauthors:\n  - One\n  - "Two"\n---\n', { authors: 'One, Two' }],
    ['---\nauthors:\n- name: One\n---\n', { authors: 'One' }],
    ['---\nsum: >\n  one\n  two\n---\n', { sum: 'one two' }],
    ['---\nmap:\n  inner: 1\nlast: x\n---\n', { map: '', last: 'x' }],
    ['---\nurl: https://a.example/#top\n---\n', { url: 'https://a.example/#top' }],
    ['---\n: odd\n???\nok: yes\n---\n', { ok: 'yes' }],
  ])('%j', (text, values) => {
    expect(Object.fromEntries(frontMatterOf(text)?.values ?? [])).toEqual(values);
  });

  test.each(['---\n\ntext\n\n---\n', 'text\n---\na: 1\n---\n', '---\na: 1\n', '', '---'])(
    '%j has none',
    (text) => {
      expect(frontMatterOf(text)).toBeNull();
    },
  );

  test('an address that is none, and a date that names no day, are not made up', () => {
    const { fields } = markdown('---\nurl: javascript:alert(1)\ndate: last winter\n---\n\nText.');
    expect(fields.address.value).toBe('');
    expect(fields.published).toMatchObject({ edtf: null, words: 'last winter' });
  });
});
