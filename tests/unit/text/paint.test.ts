import { expect, test } from 'vitest';
import { paintSegments, type PaintStretch } from '#common/text/paint';

const stretch = (annotation: string, start: number, end: number): PaintStretch => ({
  annotation,
  start,
  end,
});
const all = { start: 0, end: 100 };

/** Segments as one line: `start-end:` and each annotation with its depth, edges as brackets. */
function drawn(visible: Parameters<typeof paintSegments>[0], stretches: PaintStretch[]): string {
  return paintSegments(visible, stretches)
    .map(({ start, end, annotations }) => {
      const names = annotations.map((a) => `${a.first ? '[' : ''}${a.id}${a.depth}${a.last ? ']' : ''}`);
      return `${start}-${end}:${names.join(' ')}`;
    })
    .join(' | ');
}

test.each<[string, Parameters<typeof paintSegments>[0], PaintStretch[], string]>([
  ['nothing', all, [], ''],
  ['one', all, [stretch('a', 2, 5)], '2-5:[a0]'],
  ['an overlap', all, [stretch('a', 2, 6), stretch('b', 4, 9)], '2-4:[a0 | 4-6:a0] [b1 | 6-9:b1]'],
  ['a nest, the longer outside', all, [stretch('b', 2, 4), stretch('a', 2, 9)], '2-4:[a0 [b1] | 4-9:a0]'],
  ['the same words twice', all, [stretch('b', 2, 4), stretch('a', 2, 4)], '2-4:[a0] [b1]'],
  ['neighbours in one lane', all, [stretch('a', 2, 4), stretch('b', 4, 6)], '2-4:[a0] | 4-6:[b0]'],
  [
    'the lowest lane that came free',
    all,
    [stretch('a', 0, 3), stretch('b', 1, 9), stretch('c', 3, 5)],
    '0-1:[a0 | 1-3:a0] [b1 | 3-5:[c0] b1 | 5-9:b1]',
  ],
  ['a discontinuous one', all, [stretch('a', 1, 2), stretch('a', 5, 6)], '1-2:[a0] | 5-6:[a0]'],
  ['one that overlaps itself', all, [stretch('a', 1, 5), stretch('a', 3, 8)], '1-8:[a0]'],
  ['what is cut by the view', { start: 3, end: 6 }, [stretch('a', 1, 9)], '3-6:a0'],
  [
    'blocks that touch',
    [
      { start: 0, end: 3 },
      { start: 3, end: 6 },
    ],
    [stretch('a', 1, 5)],
    '1-3:[a0 | 3-5:a0]',
  ],
  [
    'a gap between blocks',
    [
      { start: 4, end: 6 },
      { start: 0, end: 3 },
    ],
    [stretch('a', 1, 5)],
    '1-3:[a0 | 4-5:a0]',
  ],
  [
    'views that overlap',
    [
      { start: 0, end: 4 },
      { start: 2, end: 6 },
    ],
    [stretch('a', 1, 5)],
    '1-5:[a0]',
  ],
  ['empty stretches and views', [{ start: 2, end: 2 }, all], [stretch('a', 4, 4)], ''],
])('paints %s', (_, visible, stretches, expected) => {
  expect(drawn(visible, stretches)).toBe(expected);
});

test('ten thousand annotations in a long article are painted piece by piece without loss', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => stretch(`n${at}`, at * 14, at * 14 + 40));
  const blocks = Array.from({ length: 1_000 }, (_, at) => ({ start: at * 145, end: at * 145 + 144 }));
  const segments = paintSegments(blocks, many);
  expect(Math.max(...segments.flatMap((s) => s.annotations.map((a) => a.depth)))).toBe(2);
  expect(new Set(segments.flatMap((s) => s.annotations.map((a) => a.id))).size).toBe(10_000);
});
