import { expect, test } from 'vitest';
import { buildBlockMap, offsetToPos, posToOffset } from '#common/text/block-map';
import type { ArticleDoc, Block } from '#common/text/doc-schema';
import { flatten } from '#common/text/flatten';

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** The case the text rule was made for: an emoji, a hard break, a list and a table before one word. */
const mixed: ArticleDoc = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Talks 🕊️' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'One' },
        { type: 'hardBreak' },
        { type: 'text', text: 'two', marks: [{ type: 'bold' }] },
      ],
    },
    { type: 'horizontalRule' },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            paragraph('a'),
            { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph('b')] }] },
          ],
        },
        { type: 'listItem', content: [paragraph('c')] },
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [{ type: 'tableCell' }, { type: 'tableCell', content: [paragraph('d')] }],
        },
        { type: 'tableRow', content: [{ type: 'tableHeader', content: [paragraph('Minsk')] }] },
      ],
    },
    { type: 'image', attrs: { alt: 'not text' } },
  ],
};

test('the text has one LF between textblocks and one for a hard break, and nothing else', () => {
  expect(flatten(mixed)).toBe('Talks 🕊️\nOne\ntwo\na\nb\nc\nd\nMinsk');
});

test.each([
  ['Talks', 0, 1],
  ['🕊️', 6, 7],
  ['\nOne', 8, 10],
  ['One', 9, 12],
  ['two', 13, 16],
  ['a', 17, 24],
  ['b', 19, 29],
  ['c', 21, 36],
  ['d', 23, 46],
  ['Minsk', 25, 53],
])('%j is at offset %i and position %i', (word, offset, pos) => {
  const map = buildBlockMap(mixed);
  expect(map.index.slice(offset, offset + Array.from(word).length)).toBe(word);
  expect(offsetToPos(map, offset)).toBe(pos);
  expect(posToOffset(map, pos)).toBe(offset);
});

test.each([
  ['before the first block', 0, 0],
  ['between the halves of the emoji', 8, 6],
  ['on the rule, nearer to the text before', 20, 16],
  ['before the list, nearer to the text in it', 22, 17],
  ['inside the empty cell, nearer to the last item', 41, 22],
  ['after the picture', 62, 30],
  ['past the document', 1000, 30],
])('a position %s gives the nearest offset', (_, pos, offset) => {
  expect(posToOffset(buildBlockMap(mixed), pos)).toBe(offset);
});

test('a document without text has one place, whatever is asked', () => {
  const map = buildBlockMap({ type: 'doc', content: [{ type: 'horizontalRule' }] });
  expect([offsetToPos(map, 0), posToOffset(map, 0), posToOffset(map, 1)]).toEqual([0, 0, 0]);
});

test('an empty textblock is a place of its own', () => {
  const map = buildBlockMap({
    type: 'doc',
    content: [paragraph('a'), { type: 'paragraph' }, paragraph('b')],
  });
  expect([1, 2, 3].map((offset) => offsetToPos(map, offset))).toEqual([2, 4, 6]);
  expect([2, 4, 6].map((pos) => posToOffset(map, pos))).toEqual([1, 2, 3]);
});

test.each([-1, 31, 1.5, Number.NaN])('offset %d is refused', (offset) => {
  expect(() => offsetToPos(buildBlockMap(mixed), offset)).toThrow(RangeError);
});

test.each([
  ['a block', { type: 'doc', content: [{ type: 'iframe' }] }],
  ['an inline node', { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'mention' }] }] }],
])('%s of unknown size is refused, not guessed', (_, doc) => {
  expect(() => buildBlockMap(doc)).toThrow(/"(iframe|mention)"/);
});
