import { expect, test } from 'vitest';
import { buildBlockMap } from '#common/text/block-map';
import { headingAt, outlineOf } from '#common/text/outline';
import { matchesOf, patternTrouble } from '../../../renderer/features/reader/pattern';
import { lookVariables, ReadingLook, usualLook } from '../../../renderer/ui/reading-look';

const words = (text: string) => [{ type: 'text', text }];
const heading = (level: number, text: string) => ({
  type: 'heading',
  attrs: { level },
  ...(text === '' ? {} : { content: words(text) }),
});

test('the outline is the headings in reading order, also those within a quotation, where each begins', () => {
  const doc = {
    type: 'doc',
    content: [
      heading(1, 'Talks \u{1f33e}'),
      { type: 'paragraph', content: words('They met.') },
      { type: 'blockquote', content: [heading(3, 'On  grain'), { type: 'paragraph', content: words('x') }] },
      heading(2, ''),
      heading(2, 'After'),
    ],
  };
  const outline = outlineOf(doc, buildBlockMap(doc));
  expect(outline).toEqual([
    { level: 1, text: 'Talks \u{1f33e}', start: 0 },
    { level: 3, text: 'On grain', start: 18 },
    { level: 2, text: 'After', start: 31 },
  ]);
  expect([0, 17, 18, 30, 31, 90].map((offset) => headingAt(outline, offset))).toEqual([0, 0, 1, 1, 2, 2]);
  expect(headingAt(outline.slice(1), 3)).toBe(-1);
});

test.each([
  ['\\d{4}', 'in 1943 and 2023', ['1943', '2023']],
  ['GRAIN|peace', 'Grain, peace', ['Grain', 'peace']],
  ['^they', 'They met.\nThey left.', ['They', 'They']],
  ['x*', 'abc', []],
  ['.', '\u{1f33e}', ['\u{1f33e}']],
])('the expression %s in %j', (source, text, expected) => {
  expect(matchesOf(text, source, 100).map(([start, end]) => text.slice(start, end))).toEqual(expected);
});

test('no more places than asked for; an expression that is none says why', () => {
  expect(matchesOf('aaaa', 'a', 3)).toHaveLength(3);
  expect(patternTrouble('a+')).toBeNull();
  expect(patternTrouble('(a')).toBe('Not an expression yet: unterminated group');
});

test('a look that was tampered with counts as none', () => {
  expect(ReadingLook.safeParse({ ...usualLook, size: 400 }).success).toBe(false);
  expect(lookVariables({ ...usualLook, size: 24 })['--tl-reading-size']).toBe('1.5rem');
});
