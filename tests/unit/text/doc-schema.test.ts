import { expect, test } from 'vitest';
import { ArticleDoc, maxDocLevels, parseArticleDoc } from '#common/text/doc-schema';
import { buildBlockMap } from '#common/text/block-map';
import { flatten } from '#common/text/flatten';

const doc = (...content: unknown[]): unknown => ({ type: 'doc', content });
const paragraph = (...content: unknown[]): unknown => ({ type: 'paragraph', content });
const words = (text: string, marks?: unknown[]): unknown =>
  marks ? { type: 'text', text, marks } : { type: 'text', text };
const link = (href: unknown, more = {}): unknown =>
  paragraph(words('a', [{ type: 'link', attrs: { href, ...more } }]));
const table = (...cells: unknown[]): unknown => ({
  type: 'table',
  content: [{ type: 'tableRow', content: cells }],
});

/** A paragraph inside so many quotes that it stands at the given level, the document being level 0. */
function nested(level: number): unknown {
  let node = paragraph(words('deep'));
  for (let at = 1; at < level; at++) node = { type: 'blockquote', content: [node] };
  return doc(node);
}

test.each([
  ['nothing at all', doc()],
  ['empty textblocks', doc({ type: 'paragraph' }, { type: 'caption', content: [] })],
  [
    'every inline thing',
    doc(paragraph(words('a', [{ type: 'bold' }, { type: 'italic' }]), { type: 'hardBreak' }, words('b'))),
  ],
  ['a heading', doc({ type: 'heading', attrs: { level: 6 }, content: [words('h')] })],
  [
    'an ordered list from 5',
    doc({
      type: 'orderedList',
      attrs: { start: 5 },
      content: [{ type: 'listItem', content: [paragraph()] }],
    }),
  ],
  [
    'a list without attributes',
    doc({ type: 'orderedList', content: [{ type: 'listItem', content: [paragraph()] }] }),
  ],
  [
    'a table with an empty cell',
    doc(
      table({ type: 'tableHeader', attrs: { colspan: 2, rowspan: 1 } }, { type: 'tableCell', content: [] }),
    ),
  ],
  ['code', doc({ type: 'codeBlock', content: [words('a\nb')] })],
  [
    'a rule and a picture',
    doc(
      { type: 'horizontalRule' },
      { type: 'image', attrs: { alt: 'x', title: 'y', file: 'ab'.repeat(32) } },
    ),
  ],
  ['http', doc(link('http://example.org'))],
  ['https in capitals', doc(link('HTTPS://example.org/a?b=c#d'))],
  ['mailto', doc(link('mailto:a@example.org'))],
])('accepts %s', (_, value) => {
  expect(parseArticleDoc(value)).toEqual({ ok: true, value });
  expect(ArticleDoc.safeParse(value).success).toBe(true);
});

test.each([
  ['null', null, 'doc: not a node'],
  ['a bare paragraph', paragraph(), 'doc: "paragraph" may not stand here; expected doc'],
  [
    'a name from Object.prototype',
    doc({ type: 'constructor' }),
    'doc.content[0]: "constructor" may not stand here',
  ],
  ['an unknown block', doc(paragraph(), { type: 'iframe' }), 'doc.content[1]: "iframe" may not stand here'],
  ['text between blocks', doc(words('a')), 'doc.content[0]: "text" may not stand here'],
  ['a block in a paragraph', doc(paragraph(paragraph())), 'doc.content[0].content[0]: "paragraph" may not'],
  ['a picture with an address', doc({ type: 'image', attrs: { src: 'https://example.org' } }), 'src'],
  ['a picture with another hash', doc({ type: 'image', attrs: { file: 'AB'.repeat(32) } }), 'SHA-256'],
  ['a picture with words', doc({ type: 'image', text: 'a' }), 'text'],
  ['a heading without level', doc({ type: 'heading' }), 'attrs'],
  ['a heading of level 7', doc({ type: 'heading', attrs: { level: 7 } }), 'attrs.level'],
  ['an unknown attribute', doc({ type: 'paragraph', attrs: { style: 'x' } }), 'attrs'],
  ['an empty text', doc(paragraph(words(''))), 'text'],
  ['an unknown mark', doc(paragraph(words('a', [{ type: 'code' }]))), 'marks.0.type'],
  ['a mark set twice', doc(paragraph(words('a', [{ type: 'bold' }, { type: 'bold' }]))), 'twice'],
  ['bold code', doc({ type: 'codeBlock', content: [words('a', [{ type: 'bold' }])] }), 'no marks'],
  ['a break in code', doc({ type: 'codeBlock', content: [{ type: 'hardBreak' }] }), '"hardBreak" may not'],
  ['an empty quote', doc({ type: 'blockquote', content: [] }), 'content'],
  ['a paragraph for a list item', doc({ type: 'bulletList', content: [paragraph()] }), 'expected listItem'],
  ['a cell wider than HTML allows', doc(table({ type: 'tableCell', attrs: { colspan: 1001 } })), 'colspan'],
  ['a script link', doc(link('javascript:alert(1)')), 'http, https or mailto'],
  ['a script link behind a tab', doc(link('java\tscript:alert(1)')), 'http, https or mailto'],
  ['a link led by a space', doc(link(' https://example.org')), 'http, https or mailto'],
  ['a link to a file', doc(link('file:///etc/passwd')), 'http, https or mailto'],
  ['a link without a scheme', doc(link('//example.org')), 'http, https or mailto'],
  ['a link without a host', doc(link('https:///x')), 'http, https or mailto'],
  ['a link with a target', doc(link('https://example.org', { target: '_blank' })), 'target'],
])('refuses %s and says where', (_, value, message) => {
  const parsed = parseArticleDoc(value);
  expect(parsed.ok ? 'accepted' : parsed.error).toContain(message);
  expect(ArticleDoc.safeParse(value).success).toBe(false);
});

test('takes the deepest nesting allowed, refuses one more and a million more', () => {
  expect(parseArticleDoc(nested(maxDocLevels)).ok).toBe(true);
  for (const level of [maxDocLevels + 1, 1_000_000]) {
    const parsed = parseArticleDoc(nested(level));
    expect(parsed.ok ? 'accepted' : parsed.error).toMatch(`nested deeper than ${maxDocLevels} levels`);
  }
});

test('flattening and mapping a million levels do not overflow the stack', () => {
  const deep = nested(1_000_000) as Parameters<typeof flatten>[0];
  expect(flatten(deep)).toBe('deep');
  expect(buildBlockMap(deep).blocks[0]?.pos).toBe(1_000_000);
});
