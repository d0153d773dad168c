import { expect, test } from 'vitest';
import type { TagTerms } from '#common/derive/tag-terms';
import type { Tag } from '#common/model/tag';
import { placeBar } from '../../../renderer/features/reader/bar-place';
import { buildBlockMap } from '#common/text/block-map';
import { beginsWithTitle } from '../../../renderer/features/reader/begins-with';
import { barAt, barsOf } from '../../../renderer/features/reader/lane/bars';
import { layerFrom, spotOf } from '../../../renderer/features/reader/reshape/layers';
import { roomFor } from '../../../renderer/features/reader/room';
import { Turns } from '../../../renderer/features/reader/turns';
import { markOf } from '../../../renderer/features/reader/use-marks';
import { targetOf } from '../../../renderer/features/reader/use-places';
import { rowsThatFit } from '../../../renderer/features/reader/shown/fits-tags';
import { walkFrom } from '../../../renderer/features/reader/walk';
import { testAnnotation, testId, testRevision, testRow } from '../../support/annotation-row';

const rows = [
  testRow(testAnnotation(1, 10, 20)),
  testRow(testAnnotation(2, 30, 40)),
  testRow(testAnnotation(3, 50, 60, { lost: true })),
];
const numberOf = (row: { annotation: { id: string } } | null): number | null =>
  row && Number(row.annotation.id.slice(-4));

test.each([
  ['next after the one at hand', 1, 0, 1, 2],
  ['previous before the one at hand', 2, 0, -1, 1],
  ['around the end', 3, 0, 1, 1],
  ['around the beginning', 1, 0, -1, 3],
  ['from the caret on', null, 25, 1, 2],
  ['from the caret back', null, 25, -1, 3],
  ['none after the caret: the first', null, 45, 1, 1],
] as const)('walking: %s', (_, at, caret, step, expected) => {
  const selected = at === null ? null : testId('a', at);
  expect(numberOf(walkFrom(rows, selected, caret, step))).toBe(expected);
});

test('walking where nothing is marked goes nowhere', () => {
  expect(walkFrom([], null, 0, 1)).toBeNull();
});

test('of the annotations those show whose tags fit, or a tag above theirs, and the one at hand', () => {
  const [above, below, other] = [testId('c', 1), testId('c', 2), testId('c', 3)];
  const codebook = new Map([
    [above, { id: above, parent: null } as Tag],
    [below, { id: below, parent: above } as Tag],
    [other, { id: other, parent: null } as Tag],
  ]);
  const tagged = [[below], [other], [below, other], []].map((tags, at) =>
    testRow(testAnnotation(at + 1, at * 10, at * 10 + 5, { tags })),
  );
  const fit = (terms: TagTerms, atHand: number | null = null) =>
    rowsThatFit(tagged, terms, codebook, atHand === null ? null : testId('a', atHand)).map(numberOf);
  expect(fit([])).toEqual([1, 2, 3, 4]);
  expect(fit([[{ tag: above, not: false }]])).toEqual([1, 3]);
  expect(fit([[{ tag: above, not: false }], [{ tag: other, not: true }]])).toEqual([1]);
  expect(fit([[{ tag: above, not: true }]], 3)).toEqual([2, 3, 4]);
});

const jump = { article: 'x', annotation: null, start: null, end: null, revision: null, spot: null, nonce: 1 };
test.each([
  ['an annotation', { ...jump, annotation: testId('a', 1) }, true, { ranges: [{ start: 10, end: 20 }] }],
  ['an annotation on its way', { ...jump, annotation: testId('a', 9) }, false, 'waiting'],
  ['an annotation that is gone', { ...jump, annotation: testId('a', 9) }, true, null],
  ['an annotation whose place is lost', { ...jump, annotation: testId('a', 3) }, true, 'lost'],
  ['words', { ...jump, start: 5, end: 9 }, true, { ranges: [{ start: 5, end: 9 }] }],
  ['words of another revision', { ...jump, start: 5, end: 9, revision: testId('r', 2) }, true, 'lost'],
  ['words beyond the text', { ...jump, start: 5, end: 101 }, true, 'lost'],
  ['the article itself', jump, true, null],
] as const)('a jump to %s', (_, flash, ready, expected) => {
  expect(targetOf(flash, rows, ready, testRevision, 100)).toEqual(expected);
});

test('an annotation is painted by its first tag, in the revision shown, and says what it is', () => {
  const tag = { id: testId('c', 1), name: 'Schedule', hue: 168, line: 'dashed' } as Tag;
  const other = { id: testId('c', 2), name: 'Munich', hue: 20, line: 'solid' } as Tag;
  const codebook = new Map([tag, other].map((each) => [each.id as string, each]));
  const row = testRow(testAnnotation(1, 10, 20, { tags: [tag.id, other.id, testId('c', 3)] }), [4]);
  const { id, ranges, look, label } = markOf(row, testRevision, codebook);
  expect({ id, ranges, look, label }).toEqual({
    id: row.annotation.id,
    ranges: [{ start: 10, end: 20 }],
    look: { hue: 168, line: 'dashed' },
    label: 'highlight: Schedule, Munich, linked to an event',
  });
  expect(markOf(row, testId('r', 2), codebook).ranges).toEqual([]);
});

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });
const scroller = {
  scrollTop: 1000,
  clientWidth: 600,
  getBoundingClientRect: () => box(100, 50, 700, 650),
};
const size = { offsetWidth: 200, offsetHeight: 80 };
test.each([
  ['above the first line', [box(300, 300, 400, 320)], { left: 150, top: 1160 }],
  ['below where above is out of view', [box(300, 100, 400, 120)], { left: 150, top: 1080 }],
  ['never beyond the edge', [box(100, 300, 140, 320)], { left: 8, top: 1160 }],
  ['on the words where they fill the view', [box(100, 0, 700, 800)], { left: 200, top: 1008 }],
  ['nowhere without words', [], null],
])('the bar stands %s', (_, words, expected) => {
  expect(placeBar(words, size, scroller)).toEqual(expected);
});

test('bars stand side by side where passages overlap, and a press finds the nearest', () => {
  const bars = barsOf(
    [
      { id: 'a', top: 0, bottom: 100 },
      { id: 'b', top: 20, bottom: 60 },
      { id: 'c', top: 30, bottom: 50 },
      { id: 'd', top: 110, bottom: 130 },
    ],
    2,
  );
  expect(bars.map(({ id, column }) => `${id}${column}`)).toEqual(['a0', 'b1', 'd0']);
  expect(barAt(bars, 8, 40, 6, 6)?.id).toBe('b');
  expect(barAt(bars, 2, 134, 6, 6)?.id).toBe('d');
  expect(barAt(bars, 60, 40, 6, 6)).toBeNull();
});

test('a reader has cards beside sixty characters, bars where it is narrower, hardly a margin on a phone’s width', () => {
  expect([1100, 806, 805, 740, 566, 565, 320].map((width) => roomFor(width))).toEqual([
    'cards',
    'cards',
    'bars',
    'bars',
    'bars',
    'tight',
    'tight',
  ]);
});

test('acts wait for one another, and one that fails stops none', async () => {
  const turns = new Turns();
  const done: string[] = [];
  const slow = turns.take(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    done.push('slow');
  });
  const failing = turns.take(() => Promise.reject(new Error('refused')));
  const quick = turns.take(() => done.push('quick'));
  await expect(failing).rejects.toThrow('refused');
  await Promise.all([slow, quick]);
  expect(done).toEqual(['slow', 'quick']);
});

test.each([
  ['the very title', 'heading', 'A Tour  Ends', 'A tour ends', true],
  ['another heading', 'heading', 'A tour', 'A tour ends', false],
  ['a paragraph of the same words', 'paragraph', 'A tour ends', 'A tour ends', false],
  ['a heading, and there is no title', 'heading', '', '', false],
])('a text that begins with %s', (_, type, words, title, expected) => {
  const content = words === '' ? [] : [{ type: 'text', text: words }];
  const map = buildBlockMap({ type: 'doc', content: [{ type, content }] });
  expect(beginsWithTitle(map, title)).toBe(expected);
});

test.each([
  ['out from the innermost', 'a', 1, 'b'],
  ['in from the outermost', 'c', -1, 'b'],
  ['around the ends', 'c', 1, 'a'],
  ['the innermost where another is at hand', 'x', 1, 'a'],
  ['the innermost where none is at hand', null, -1, 'a'],
] as const)('annotations in one spot: %s', (_, at, step, expected) => {
  expect(layerFrom(['a', 'b', 'c'], at, step)).toBe(expected);
  expect(layerFrom([], at, step)).toBeNull();
});

test('the spot is the caret’s, the one before it at an end, else that of the annotation at hand', () => {
  const row = testRow(testAnnotation(1, 10, 20));
  const own = row.annotation.id as string;
  const editor = (caret: number) => ({
    caret: () => caret,
    map: { index: { length: 100 } },
    painter: {
      annotationsAt: (at: number) => (at >= 10 && at < 20 ? [own, 'outer'] : at === 40 ? ['far'] : []),
    },
  });
  const spot = (caret: number, at: typeof row | null) =>
    spotOf(editor(caret) as unknown as Parameters<typeof spotOf>[0], at, testRevision);
  expect(spot(15, null)).toEqual([own, 'outer']);
  expect(spot(20, row)).toEqual([own, 'outer']);
  expect(spot(70, row)).toEqual([own, 'outer']);
  expect(spot(40, null)).toEqual(['far']);
  expect(spot(70, null)).toEqual([]);
});
