import { expect, test } from 'vitest';
import { plainRichText, type RichText } from '#common/model/rich-text';
import { fitsComment } from '../../../renderer/editor/comment-schema';

const paragraph = (...content: object[]): RichText =>
  ({ type: 'doc', content: [{ type: 'paragraph', content }] }) as RichText;

const cited = { id: '018f0000-0000-7000-8000-000000000001', quote: 'words' };

test.each<[string, RichText, boolean]>([
  ['plain paragraphs', plainRichText('one\n\ntwo'), true],
  [
    'bold and italic',
    paragraph({ type: 'text', text: 'x', marks: [{ type: 'bold' }, { type: 'italic' }] }),
    true,
  ],
  [
    'a list',
    {
      type: 'doc',
      content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] }],
    },
    true,
  ],
  ['a heading', { type: 'doc', content: [{ type: 'heading', attrs: { level: 2 } }] }, false],
  ['a citation', paragraph({ type: 'citation', attrs: { ...cited, kind: 'evidence' } }), true],
  [
    'a citation of what it does not know',
    paragraph({ type: 'citation', attrs: { ...cited, kind: 'map' } }),
    false,
  ],
  ['a quotation', { type: 'doc', content: [{ type: 'blockquote', content: [{ type: 'paragraph' }] }] }, true],
  [
    'a link',
    paragraph({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'https://example.org' } }] }),
    true,
  ],
])('the comment editor opens only what it would not drop: %s', (_, doc, fits) => {
  expect(fitsComment(doc)).toBe(fits);
});
