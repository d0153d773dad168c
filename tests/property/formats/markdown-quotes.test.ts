import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { normaliseText } from '#common/text/normalise';
import { blockQuote, escapeInline } from '#common/formats/markdown/escape';
import { textsInMarkdown } from '#core/services/export/quotes-in-markdown';

const markup = fc.constantFrom(
  ...[
    '*',
    '_',
    '**',
    '`',
    '```',
    '[',
    ']',
    '(',
    ')',
    '<b>',
    '</b>',
    '<!--',
    '&amp;',
    '&',
    '#',
    '# ',
    '> ',
    '- ',
    '+ ',
    '1. ',
    '2) ',
  ],
  ...[
    '---',
    '===',
    '***',
    '|',
    '| a |',
    '~~',
    '$',
    '$$',
    '[^1]',
    '[^1]: x',
    ':',
    '\\',
    '\\\\',
    '!',
    '![x](y)',
    'http://a.b',
    'www.a.b',
  ],
  ...[
    'a@b.cd',
    '\t',
    '    ',
    '  ',
    ' ',
    '\n',
    '\n\n',
    '{#id}',
    '%%',
    '==',
    '^[x]',
    '~',
    '@',
    '\u00a0',
    '\u2028',
    '\u3000',
    '—',
    '“',
    '”',
    '😀',
    'e\u0301',
  ],
);
const words = fc.string({ unit: 'grapheme', maxLength: 12 });
const quote = fc
  .array(fc.oneof(markup, words), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''))
  // What a source's text can hold at all; no-break and other spaces stay.
  .map(normaliseText)
  .filter((text) => text !== '');

const line = '— Somebody, id `01234567`';
const quotesInMarkdown = (text: string) => textsInMarkdown(text).quotes;

test('a quote in the export is the quote, for the parser that checks it', () => {
  fc.assert(
    fc.property(quote, (text) => {
      expect(quotesInMarkdown(`${blockQuote(text, line)}\n`)).toEqual([{ id: '01234567', quote: text }]);
    }),
    { numRuns: 1500 },
  );
});

test('a quote in the export is the quote, for another parser of CommonMark', () => {
  const parser = new MarkdownIt({ html: true, linkify: false, typographer: false });
  fc.assert(
    fc.property(quote, (text) => {
      const inline = parser.parse(blockQuote(text, line), {}).filter((token) => token.type === 'inline');
      const read = (inline[0]?.children ?? [])
        .map((token) => (token.type === 'hardbreak' || token.type === 'softbreak' ? '\n' : token.content))
        .join('');
      expect(inline).toHaveLength(2);
      expect(
        (inline[0]?.children ?? []).every(({ type }) =>
          ['text', 'text_special', 'hardbreak', 'softbreak'].includes(type),
        ),
      ).toBe(true);
      expect(read).toBe(text);
    }),
    { numRuns: 1500 },
  );
});

test('a title in a heading stays one line and reads as its words', () => {
  const parser = new MarkdownIt({ html: true });
  fc.assert(
    fc.property(quote, (text) => {
      const title = text.replace(/\s+/g, ' ').trim();
      fc.pre(title !== '');
      const tokens = parser.parse(`## ${escapeInline(title)}\n`, {});
      expect(tokens.map(({ type }) => type)).toEqual(['heading_open', 'inline', 'heading_close']);
      expect((tokens[1]?.children ?? []).map(({ content }) => content).join('')).toBe(title);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  '_www.a.b*',
  'x https://a.b/*c*',
  'mail a_b@c.de_',
  '  lead\n\n# not a heading\ntail ',
  '\n',
  '1. one\n- two\n\t',
])('quotes that once came back altered, or could: %j', (text) => {
  expect(quotesInMarkdown(`${blockQuote(text, line)}\n`)).toEqual([{ id: '01234567', quote: text }]);
});
