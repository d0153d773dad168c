import { expect, test } from 'vitest';
import { marksAtWords } from '#common/formats/marks-at-words';
import type { RichNode } from '#common/model/rich-text';

const text = (words: string, marks: RichNode['marks'] = []): RichNode => ({
  type: 'text',
  text: words,
  marks,
});
const cite: RichNode = { type: 'citation', attrs: { kind: 'annotation', id: 'a', quote: 'q' } };
const doc = (...content: RichNode[]): RichNode => ({
  type: 'doc',
  content: [{ type: 'bulletList', content: [{ type: 'paragraph', content }] }],
});

/** The text with `^` for each citation. */
const read = (node: RichNode): string =>
  node.type === 'citation' ? '^' : (node.text ?? '') + (node.content ?? []).map(read).join('');

test.each([
  ['the space goes', [text('words '), cite, text(' more')], 'words^ more'],
  ['no space is missed', [text('words'), cite, text(' more')], 'words^ more'],
  ['punctuation comes at once', [text('words '), cite, text(', more')], 'words^, more'],
  ['a word that follows at once is kept apart', [text('words '), cite, text('more')], 'words^ more'],
  ['so after several marks', [text('words '), cite, cite, text('more')], 'words^^ more'],
  ['and so is a bracket', [text('words '), cite, text('(more)')], 'words^ (more)'],
  ['marks stay apart', [text('words '), cite, text(' '), cite], 'words^ ^'],
  ['a mark that begins a line', [text(' '), cite, text(' words')], ' ^ words'],
  ['a line break holds', [text('words '), cite, { type: 'hardBreak' }, text('more')], 'words^more'],
  ['a second sentence', [text('one '), cite, text('two '), cite], 'one^ two^'],
])('a footnote mark stands at its word: %s', (_, content, expected) => {
  expect(read(marksAtWords(doc(...content)))).toBe(expected);
});

test('the words keep their marks, and a text without citations is as it was', () => {
  const bold = [{ type: 'bold' }];
  expect(marksAtWords(doc(text('bold ', bold), cite))).toEqual(doc(text('bold', bold), cite));
  const plain = doc(text('words '), text('and more '));
  expect(marksAtWords(plain)).toEqual(plain);
});
