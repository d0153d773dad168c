import { describe, expect, test } from 'vitest';
import { gripAt } from '#common/timeline/grip';
import { layOut } from '#common/timeline/layout';
import { treeOf } from '#common/timeline/tree';
import { lanesOf, type LaneGroups } from '#common/timeline/lanes';
import { placeEvents, type TimelineEvent } from '#common/timeline/placed-event';
import { timelineEvent } from '../../support/timeline-event';

const event = (id: string, edtf: string, partOf: string | null = null): TimelineEvent =>
  timelineEvent(id, edtf, { partOf });

const groups = (
  lanes: readonly string[],
  keysOf: Readonly<Record<string, readonly string[]>>,
): LaneGroups => ({
  by: 'place',
  names: lanes.map((key) => ({ key, label: key.toUpperCase(), hue: 48 })),
  keysOf: new Map(Object.entries(keysOf)),
});

const idsOf = (lanes: ReturnType<typeof lanesOf>) =>
  lanes.map(({ label, tree }) => [
    label,
    tree.ranked.flatMap(({ placed, parts }) => [
      placed.event.id,
      ...parts.map((part) => part.placed.event.id),
    ]),
  ]);

const days = placeEvents([event('1', '2023-01-01'), event('2', '2023-02'), event('3', '2023-03-04')]);

describe('lanes', () => {
  test.each<[string, LaneGroups, number, unknown]>([
    [
      'one for each name, in the order of the names, empty ones left out',
      groups(['b', 'a', 'c'], { '1': ['a'], '2': ['b'], '3': ['a'] }),
      9,
      [
        ['B', ['2']],
        ['A', ['1', '3']],
      ],
    ],
    [
      'an event with several stands in each',
      groups(['a', 'b'], { '1': ['a', 'b'], '2': ['b'], '3': ['a'] }),
      9,
      [
        ['A', ['1', '3']],
        ['B', ['1', '2']],
      ],
    ],
    [
      'what names none comes last',
      groups(['a'], { '2': ['a'] }),
      9,
      [
        ['A', ['2']],
        ['Others', ['1', '3']],
      ],
    ],
    [
      'where there is no room, the fullest are kept',
      groups(['a', 'b', 'c'], { '1': ['a'], '2': ['b', 'c'], '3': ['c'] }),
      2,
      [
        ['C', ['2', '3']],
        ['Others', ['1']],
      ],
    ],
    [
      'what is not known as a lane counts as none',
      groups(['a'], { '1': ['x'], '2': ['a'], '3': [] }),
      9,
      [
        ['A', ['2']],
        ['Others', ['1', '3']],
      ],
    ],
  ])('%s', (_, given, most, expected) => {
    expect(idsOf(lanesOf(days, given, most))).toEqual(expected);
  });

  test('where no event is in a lane, that is said', () => {
    expect(lanesOf(days, groups(['a'], {}), 9).map(({ label }) => label)).toEqual(['No event names a place']);
  });

  test('a part that names none goes where its whole goes; a ring comes to an end', () => {
    const placed = placeEvents([
      event('tour', '2023-02-14/2023-02-21'),
      event('stop', '2023-02-18', 'tour'),
      event('talk', '2023-02-18', 'stop'),
      event('own', '2023-02-19', 'tour'),
      event('x', '2023-02-20', 'y'),
      event('y', '2023-02-20', 'x'),
    ]);
    expect(idsOf(lanesOf(placed, groups(['a', 'b'], { tour: ['a'], own: ['b'] }), 9))).toEqual([
      ['A', ['tour', 'stop']],
      ['B', ['own']],
      ['Others', ['x', 'y']],
    ]);
  });
});

test.each([
  [[30, 14], 'whole'],
  [[-2, 20], 'start'],
  [[62, 18], 'end'],
  [[30, 18], 'whole'],
  [[30, 6], null],
  [[90, 18], null],
  [[30, 40], null],
])('what is taken hold of at %j is %s', ([x = 0, y = 0], part) => {
  const placed = placeEvents([event('a', '2023-02-01/2023-02-06')]);
  const layout = layOut(treeOf(placed), { pixelsPerDay: 10, rows: 3 });
  const scale = { from: placed[0]?.days.from ?? 0, pixelsPerDay: 10, width: 400 };
  expect(gripAt([{ layout, top: 0 }], scale, { x, y })?.part ?? null).toBe(part);
});
