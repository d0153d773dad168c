import { expect, test } from 'vitest';
import { uncitedQuotes } from '#common/derive/loose-ends/uncited-quotes';
import type { RichNode, RichText } from '#common/model/rich-text';

const text = (words: string): RichNode => ({ type: 'text', text: words });
const citation: RichNode = { type: 'citation', attrs: { kind: 'annotation', id: 'x', quote: 'words' } };
const block: RichNode = { ...citation, type: 'citationBlock' };
const paragraph = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content });
const quoted = (...content: RichNode[]): RichNode => ({ type: 'blockquote', content });
const item = (...content: RichNode[]): RichNode => ({
  type: 'bulletList',
  content: [{ type: 'listItem', content }],
});
const found = (...content: RichNode[]): string[] => {
  const body: RichText = { type: 'doc', content };
  return uncitedQuotes.of({ body }).map(({ part }) => part);
};

test.each<[string, RichNode[], string[]]>([
  ['a quoted block without a citation', [quoted(paragraph(text('They said so.')))], ['They said so.']],
  ['a quoted block that cites', [quoted(paragraph(text('They said so.'), citation))], []],
  ['a citation on the line below', [quoted(paragraph(text('They said so.'))), paragraph(citation)], []],
  [
    'words in quotation marks',
    [paragraph(text('He called it “a very long road” then.'))],
    ['a very long road'],
  ],
  [
    'straight quotation marks',
    [paragraph(text('He called it "a very long road" then.'))],
    ['a very long road'],
  ],
  ['guillemets', [paragraph(text('Il a dit « une longue route » hier.'))], ['une longue route']],
  ['low quotation marks', [paragraph(text('Er nannte es „ein langer Weg“.'))], ['ein langer Weg']],
  ['words with a citation in the same paragraph', [paragraph(text('“a very long road” '), citation)], []],
  [
    'a citation in another paragraph',
    [paragraph(text('“a very long road”')), paragraph(text('See '), citation)],
    ['a very long road'],
  ],
  ['a name in quotation marks', [paragraph(text('The ship “Two Sisters” sank.'))], []],
  ['words in a list', [item(paragraph(text('“a very long road”')))], ['a very long road']],
  ['code', [{ type: 'codeBlock', content: [text('say("a b c d")')] }], []],
  ['the same words twice', [paragraph(text('“one two three” and “one two three”'))], ['one two three']],
  ['a quoted passage of a source', [block], []],
  ['an empty quoted block', [quoted(paragraph())], []],
  ['a note without anything', [], []],
])('%s', (_name, content, expected) => {
  expect(found(...content)).toEqual(expected);
});
