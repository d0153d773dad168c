import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { annotatedDoc, type AnnotatedNode, type StyledRun } from '#common/formats/annotated-doc';
import { bodyHtml } from '#common/formats/html/article-body';
import { bodyMarkdown } from '#common/formats/markdown/article-body';
import { flatten } from '#common/text/flatten';
import type { ArticleDoc, Block, Inline, Mark } from '#common/text/article-doc';
import { codePointLength } from '#common/text/code-points';
import { normaliseText } from '#common/text/normalise';
import { textsInHtml } from '#core/services/export/quotes-in-html';
import { textsInMarkdown } from '#core/services/export/quotes-in-markdown';
import { articleDoc } from '../text/arbitrary-doc';

const id = '0190b0a0-0000-7000-8000-000000000001';

/** What Markdown or HTML could take for its own, in words that a text can hold. */
const traps = fc.constantFrom(
  ...[
    'a',
    'b c',
    '**',
    '*',
    '_',
    '`',
    '```',
    '| x |',
    '\\',
    '\\|',
    '&amp;',
    '&#10;',
    '<b>',
    '<!--',
    '[x](y)',
  ],
  ...['# ', '> ', '- ', '1. ', '2) ', '---', '===', '![x](y)', '[^1]', 'http://a.b', 'a@b.cd', '~~', '$x$'],
  ...[
    '— the whole text, id `01234567`',
    '  ',
    '\t',
    '\n',
    ' \n ',
    '"q"',
    '(a',
    'b)',
    '😀',
    'é',
    '[Picture: x]',
  ],
);
const marks = fc.constantFrom<readonly Mark[]>(
  [],
  [{ type: 'bold' }],
  [{ type: 'italic' }],
  [{ type: 'bold' }, { type: 'italic' }],
  [{ type: 'link', attrs: { href: 'https://example.org/a|b`c_*(d)?x=1&copy;' } }],
  [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://example.org/' } }],
);
const inline = fc.array(
  fc.tuple(fc.array(traps, { minLength: 1, maxLength: 3 }), marks).map(([parts, on]): Inline => {
    const text = parts.join('');
    return on.length > 0 ? { type: 'text', text, marks: on } : { type: 'text', text };
  }),
  { maxLength: 5 },
);

/** Documents of every shape, their words swapped for ones that could be taken for markup. */
const trapDoc: fc.Arbitrary<ArticleDoc> = fc
  .tuple(articleDoc, fc.array(inline, { minLength: 40, maxLength: 40 }))
  .map(([doc, lines]) => {
    let next = 0;
    const swap = (node: unknown): unknown => {
      const block = node as Block & { content?: unknown[] };
      if (['paragraph', 'heading', 'caption'].includes(block.type))
        return { ...block, content: lines[next++ % lines.length] };
      if (block.type === 'codeBlock') {
        const text = (lines[next++ % lines.length] ?? [])
          .map((each) => ('text' in each ? each.text : ''))
          .join('');
        return { ...block, content: text === '' ? [] : [{ type: 'text', text }] };
      }
      return block.content ? { ...block, content: block.content.map(swap) } : block;
    };
    return swap(doc) as ArticleDoc;
  });

const annotated = trapDoc.chain((doc) => {
  const length = codePointLength(flatten(doc));
  const at = fc.nat({ max: length });
  const passages = fc.array(
    fc.tuple(at, at).map(([a, b]) => [{ start: Math.min(a, b), end: Math.max(a, b) }]),
    { maxLength: 5 },
  );
  return fc.tuple(fc.constant(doc), passages).map(([of, ranges]) => {
    const placed = ranges.map((each, n) => ({ id: `p${n}`, ranges: each }));
    const numbers = new Map(placed.map((each, n) => [each.id, n + 1]));
    return { doc: of, body: { blocks: annotatedDoc(of, placed), pictures: new Map() }, numbers };
  });
});

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

function runsIn(nodes: readonly AnnotatedNode[]): (readonly StyledRun[])[] {
  return nodes.flatMap((node) =>
    'runs' in node ? [node.runs] : 'content' in node ? runsIn(node.content) : [],
  );
}

test('cut at passages and marks, a text is the same text', () => {
  fc.assert(
    fc.property(annotated, ({ doc, body }) => {
      const texts = runsIn(body.blocks).map((runs) => runs.map(({ text }) => text).join(''));
      expect(texts.join('\n')).toBe(flatten(doc));
    }),
    { numRuns: 100 },
  );
});

/** A text with most of what a text may hold; passage 1 from “two” on, passage 2 inside the bold words. */
const sampleDoc = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Ferry' }] },
    paragraph('The ramp is ', 'old and worn', '.'),
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraph('one'), listFrom(3, 'three')] }],
    },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('two')] }] },
    {
      type: 'table',
      content: [
        row('tableHeader', { text: 'Port' }, { text: 'Trips | year', colspan: 2 }),
        row('tableCell', { text: 'A', rowspan: 2 }, { text: '1' }, { text: '2' }),
        row('tableCell', { text: '3' }, { text: '4' }),
      ],
    },
    { type: 'image', attrs: { alt: 'The ramp' } },
    { type: 'blockquote', content: [paragraph('He said so')] },
    { type: 'codeBlock', content: [{ type: 'text', text: 'a\n  `b`' }] },
    { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text: 'Deeper' }] },
  ],
} as unknown as ArticleDoc;

test('lists, tables, headings, quotes and code come out as such, the marks in their places', () => {
  const blocks = annotatedDoc(sampleDoc, [
    { id: 'p1', ranges: [{ start: 42, end: 65 }] },
    { id: 'p2', ranges: [{ start: 22, end: 25 }] },
  ]);
  const body = { blocks, pictures: new Map() };
  const numbers = new Map([
    ['p1', 1],
    ['p2', 2],
  ]);
  expect([...bodyMarkdown(body, id, numbers)].join('').replace(/^> ?/gm, '')).toBe(`#### Ferry

The ramp is **old and\`[2]\` worn**.

- one

  3. three

* two

| Port | Trips \\| year |  |
| --- | --- | --- |
| A\`[1]\` | 1 | 2 |
|  | 3 | 4 |

*\\[Picture: The ramp (not kept)\\]*

> He said so

\`\`\`
a
  \`b\`
\`\`\`

##### Deeper

— the whole text, id \`00000001\`
`);
  const page = [...bodyHtml(body, { id, language: '' }, numbers)].join('');
  const bare = page.replace(/ (data-block|dir="auto"|aria-label="[^"]*")/g, '').replace(/>\n/g, '>');
  for (const part of [
    '<h4>Ferry</h4>',
    '<strong>old </strong><strong><mark>and</mark></strong><sup class="ref" id="m-p2"><a href="#q-p2">2</a></sup>',
    '<li><p>one</p><ol start="3"><li><p>three</p></li></ol></li>',
    '<tr><th><p><mark>Port</mark></p></th><th colspan="2"><p><mark>Trips | year</mark></p></th></tr>',
    '<td rowspan="2"><p><mark>A</mark><sup',
    '<p class="meta">Picture: The ramp (not kept)</p>',
    '<blockquote><p>He said so</p></blockquote><pre><code>a\n  `b`</code></pre><h5>Deeper</h5>',
  ])
    expect(bare).toContain(part);
});

function paragraph(plain: string, bold = '', after = '') {
  const texts = [
    { type: 'text', text: plain },
    { type: 'text', text: bold, marks: [{ type: 'bold' }] },
    { type: 'text', text: after },
  ];
  return { type: 'paragraph', content: texts.filter(({ text }) => text !== '') };
}

function listFrom(start: number, words: string) {
  return {
    type: 'orderedList',
    attrs: { start },
    content: [{ type: 'listItem', content: [paragraph(words)] }],
  };
}

function row(type: string, ...cells: { text: string; colspan?: number; rowspan?: number }[]) {
  return {
    type: 'tableRow',
    content: cells.map(({ text, ...attrs }) => ({ type, attrs, content: [paragraph(text)] })),
  };
}

test('a whole text in a page is the text, and its blocks are what they were', () => {
  fc.assert(
    fc.property(annotated, ({ doc, body, numbers }) => {
      const page = [...bodyHtml(body, { id, language: 'ru' }, numbers)].join('');
      const [whole] = textsInHtml(`<!doctype html><html><body>${page}</body></html>`).wholes;
      expect(linesOf(whole?.quote ?? '')).toEqual(linesOf(flatten(doc)));
      const count = (nodes: readonly AnnotatedNode[], type: string): number =>
        nodes.reduce(
          (sum, node) =>
            sum + Number(node.type === type) + ('content' in node ? count(node.content, type) : 0),
          0,
        );
      for (const [type, tag] of [
        ['bulletList', '<ul>'],
        ['tableHeader', '<th>'],
        ['horizontalRule', '<hr>'],
      ] as const)
        expect(page.split(tag).length - 1).toBe(count(body.blocks, type));
    }),
    { numRuns: 100 },
  );
});

test('a whole text in Markdown is the text, for the parser that checks it', () => {
  fc.assert(
    fc.property(annotated, ({ doc, body, numbers }) => {
      const text = [...bodyMarkdown(body, id, numbers)].join('');
      const [whole, ...more] = textsInMarkdown(text).wholes;
      expect(more).toEqual([]);
      expect(linesOf(whole?.quote ?? '')).toEqual(linesOf(normaliseText(flatten(doc))));
    }),
    { numRuns: 100 },
  );
});

test('a whole text in Markdown is the text, for another parser of CommonMark', () => {
  const parser = new MarkdownIt({ html: true, linkify: false, typographer: false });
  fc.assert(
    fc.property(annotated, ({ doc, body, numbers }) => {
      const text = [...bodyMarkdown(body, id, numbers)].join('');
      const tokens = parser.parse(text, {});
      expect(tokens.at(-1)?.type).toBe('blockquote_close');
      const read = tokens.flatMap((token) => {
        if (token.type === 'fence') return [token.content.replace(/\n$/, '')];
        return token.type === 'inline' ? [wordsOf(token.children ?? [])] : [];
      });
      expect(linesOf(read.slice(0, -1).join('\n'))).toEqual(linesOf(flatten(doc)));
      expect(tokens.filter(({ type }) => type.startsWith('html') || type === 'code_block')).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/** The source's words in a line: not what is set as code, nor what is between stars and brackets. */
function wordsOf(tokens: readonly Token[]): string {
  let out = '';
  let ours = false;
  tokens.forEach(({ type, content }, at) => {
    if (type === 'em_open') ours = tokens[at + 1]?.content.startsWith('[') === true;
    else if (type === 'em_close') ours = false;
    else if (type === 'softbreak' || type === 'hardbreak') out += '\n';
    else if (type !== 'code_inline' && !ours) out += content;
    expect(type.startsWith('html') || type === 'image').toBe(false);
  });
  return out;
}
