import fc from 'fast-check';
import type { ArticleDoc, Block, Inline } from '#common/text/doc-schema';

/** Pieces that break careless counting: astral characters, clusters of many code points, halves of pairs. */
const awkward = [
  '😀',
  '👩‍👩‍👧‍👦',
  '🏳️‍🌈',
  '🇷🇺🇨🇳',
  '👍🏽',
  'e\u0301',
  '\u0301',
  'q\u0323\u0307',
  '\u200d',
  '\ufe0f',
  '\ud83d',
  '\ude00',
  '가',
  '\u1100\u1161\u11a8',
  'नमस्ते',
  'กำ',
  '\u0600',
  '北京',
  '𝒜',
  ' ',
  '. ',
  '\t',
];

/** Text of 1 to a few pieces, plain and awkward ones mixed. */
export const awkwardText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...awkward), fc.string({ minLength: 1, maxLength: 4 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) => pieces.join(''));

const marks = fc.constantFrom<NonNullable<Extract<Inline, { type: 'text' }>['marks']>>(
  [],
  [{ type: 'bold' }],
  [{ type: 'italic' }, { type: 'bold' }],
  [{ type: 'link', attrs: { href: 'https://example.org/a' } }],
);

const textNode = fc
  .tuple(awkwardText, marks)
  .map(([text, on]): Inline => (on.length > 0 ? { type: 'text', text, marks: on } : { type: 'text', text }));

const inline = fc.array(
  fc.oneof(
    { arbitrary: textNode, weight: 4 },
    { arbitrary: fc.constant<Inline>({ type: 'hardBreak' }), weight: 1 },
  ),
  { maxLength: 5 },
);

const textblock: fc.Arbitrary<Block> = fc.oneof(
  inline.map((content): Block => ({ type: 'paragraph', content })),
  fc.constant<Block>({ type: 'paragraph' }),
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), inline)
    .map(([level, content]): Block => ({ type: 'heading', attrs: { level }, content })),
  inline.map((content): Block => ({ type: 'caption', content })),
  awkwardText.map((text): Block => ({ type: 'codeBlock', content: [{ type: 'text', text: `${text}\nx` }] })),
);

const leaf = fc.constantFrom<Block>(
  { type: 'horizontalRule' },
  { type: 'image', attrs: { alt: 'a map' } },
  { type: 'image' },
);

const { block } = fc.letrec<{ block: Block; nested: Block }>((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 });
  const items = fc.array(
    blocks.map((content) => ({ type: 'listItem' as const, content })),
    { minLength: 1, maxLength: 3 },
  );
  const cell = fc
    .tuple(
      fc.constantFrom('tableCell' as const, 'tableHeader' as const),
      fc.array(tie('block'), { maxLength: 2 }),
    )
    .map(([type, content]) => ({ type, content }));
  const rows = fc.array(
    fc.array(cell, { maxLength: 3 }).map((content) => ({ type: 'tableRow' as const, content })),
    { minLength: 1, maxLength: 2 },
  );
  return {
    block: fc.oneof({ maxDepth: 4, depthSize: 'small' }, textblock, leaf, tie('nested')),
    nested: fc.oneof(
      blocks.map((content): Block => ({ type: 'blockquote', content })),
      items.map((content): Block => ({ type: 'bulletList', content })),
      items.map((content): Block => ({ type: 'orderedList', attrs: { start: 3 }, content })),
      rows.map((content): Block => ({ type: 'table', content })),
    ),
  };
});

/** Documents of the closed schema with nested lists, quotes and tables, breaks and awkward text. */
export const articleDoc: fc.Arbitrary<ArticleDoc> = fc
  .array(block, { maxLength: 6 })
  .map((content) => ({ type: 'doc', content }));
