import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseText } from '#common/text/normalise';
import { flatten } from '#common/text/flatten';
import { tidyInline } from '#common/text/tidy-inline';
import { parseArticleDoc, type Inline } from '#common/text/doc-schema';
import { awkwardText } from './arbitrary-doc';

const noise = fc.constantFrom(
  '\r',
  '\n',
  '\u0000',
  '\ufeff',
  '\u0085',
  '\u007f',
  '\ud83d',
  '\ude00',
  'e',
  '\u0301',
  '\u0327',
  '\u1100',
  '\u1161',
  '\u11a8',
  '\t',
  '\u212b',
);
const raw = fc.oneof(
  fc.array(noise, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
  awkwardText,
);

test('normalising twice changes nothing, and nothing forbidden is left', () => {
  fc.assert(
    fc.property(raw, (text) => {
      const once = normaliseText(text);
      expect(normaliseText(once)).toBe(once);
      expect(once.normalize('NFC')).toBe(once);
      expect(once).not.toMatch(/(?![\t\n])\p{Cc}|\p{Cs}|\uFEFF/u);
    }),
    { numRuns: 1000 },
  );
});

const content = fc.array(
  fc.oneof(
    fc.tuple(raw, fc.boolean()).map(([text, bold]): Inline => {
      return bold ? { type: 'text', text, marks: [{ type: 'bold' }] } : { type: 'text', text };
    }),
    fc.constant<Inline>({ type: 'hardBreak' }),
  ),
  { maxLength: 6 },
);

const textOf = (inline: readonly Inline[]): string =>
  flatten({ type: 'doc', content: [{ type: 'paragraph', content: inline }] });

test('tidied runs are valid, read as one normalised line, and stay as they are when tidied again', () => {
  fc.assert(
    fc.property(content, (inline) => {
      const tidy = tidyInline(inline);
      expect(parseArticleDoc({ type: 'doc', content: [{ type: 'paragraph', content: tidy }] }).ok).toBe(true);
      expect(normaliseText(textOf(tidy))).toBe(textOf(tidy));
      expect(tidyInline(tidy)).toEqual(tidy);
      const cleaned = inline.map((node) => (node.type === 'text' ? normaliseText(node.text) : '\n')).join('');
      expect(textOf(tidy)).toBe(normaliseText(cleaned));
    }),
    { numRuns: 1000 },
  );
});
