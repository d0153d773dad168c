import { expect, test } from 'vitest';
import { namedHtml } from '#common/formats/html/rich-text';
import { namedMarkdown } from '#common/formats/markdown/rich-text';
import type { RichNode } from '#common/model/rich-text';

const cited: RichNode = { type: 'citation', attrs: { kind: 'annotation', id: 'x', quote: 'they met' } };
const comment = (...content: RichNode[]): RichNode => ({
  type: 'doc',
  content: [
    { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content }] }] },
  ],
});
const text = (words: string): RichNode => ({ type: 'text', text: words });

test('a citation spelled out in a comment is parted from the word and the citation before it', () => {
  const said = comment(text('See'), cited, cited, text(' at once.'));
  expect(namedMarkdown(said)).toBe('- See “they met” “they met” at once.');
  expect(namedHtml(said)).toBe('<ul><li><p>See “they met” “they met” at once.</p></li></ul>');
});

test('no space is put where one was typed, at the beginning, or after a bracket', () => {
  const said = comment(cited, text(' or (see '), cited, text(') or ('), cited, text(').'));
  expect(namedMarkdown(said)).toBe('- “they met” or (see “they met”) or (“they met”).');
});
