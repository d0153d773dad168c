import { expect, test } from 'vitest';
import { annotatedBlocks } from '#common/formats/annotated-text';
import { buildBlockMap } from '#common/text/block-map';
import { plainDoc } from '../../support/plain-doc';

const map = buildBlockMap(plainDoc('One two three.\nFour 😀 six.'));

test('runs are cut where passages begin and end, and give the text back', () => {
  const blocks = annotatedBlocks(map, [
    { id: 'a', ranges: [{ start: 4, end: 20 }] },
    { id: 'b', ranges: [{ start: 8, end: 13 }] },
    {
      id: 'c',
      ranges: [
        { start: 0, end: 3 },
        { start: 22, end: 25 },
      ],
    },
  ]);
  expect(blocks.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')).toBe(map.index.text);
  const told = blocks.map(({ runs }) =>
    runs.map(({ text, passages, ends }) => `${text}|${passages.join('')}|${ends.join('')}`),
  );
  expect(told).toEqual([
    ['One|c|', ' ||', 'two |a|', 'three|ab|b', '.|a|'],
    ['Four |a|a', '😀 ||', 'six|c|c', '.||'],
  ]);
});

test('an empty text has no runs', () => {
  expect(annotatedBlocks(buildBlockMap(plainDoc('') as never), [])).toEqual([
    { type: 'paragraph', runs: [] },
  ]);
});
