import { describe, expect, test } from 'vitest';
import { barOf, narrowest, openLength } from '#common/timeline/bar';
import { heightNeeded, layOut } from '#common/timeline/layout';
import { treeOf } from '#common/timeline/tree';
import { crowdInView, eventsInView } from '#common/timeline/picture';
import { placeEvents, rangeOf } from '#common/timeline/placed-event';
import { compact, roomiest } from '#common/timeline/row-look';
import { fitted } from '#common/timeline/scale';
import { sayEvent } from '#common/timeline/say-event';
import { barShapes, breakMarks, outsideMark } from '#common/timeline/shapes';
import { extentOf } from '#common/time/extent';
import { isoDay } from '#common/time/day';
import { timelineEvent as event } from '../../support/timeline-event';

const compactBar = { y: 0, height: compact.barHeight };

/** The bar of a date at ten pixels a day. */
function bar(edtf: string) {
  const [placed] = placeEvents([event('a', edtf)]);
  if (!placed) throw new Error(`${edtf} has no place`);
  return barOf(placed.extent, placed.days, (day) => (day - placed.days.from) * 10);
}

describe('bars', () => {
  test.each([
    ['2023-02-14', { solid: 10, before: false, after: false }],
    ['2023-02', { solid: 280, before: false, after: false }],
    ['2023-02~', { solid: 280, before: true, after: true }],
    ['2023-02?', { solid: 0, before: true, after: true }],
    ['2023-02-14/2023-02-21', { solid: 80, before: false, after: false }],
    ['2023-02/2023-04', { solid: 330, before: true, after: true }],
    ['2023-21', { solid: 920, before: false, after: false }],
  ])('%s', (edtf, { solid, before, after }) => {
    const drawn = bar(edtf);
    expect((drawn.solid?.x2 ?? 0) - (drawn.solid?.x1 ?? 0)).toBe(solid);
    expect([drawn.before !== null, drawn.after !== null]).toEqual([before, after]);
  });

  test('open ends run on by a length of their own', () => {
    const open = bar('2023-02-14/..');
    expect(open).toMatchObject({ openEnd: true, openStart: false, solid: { x1: 0, x2: 10 } });
    expect(open.x2).toBe(10 + openLength);
    expect(bar('../2023-02-14')).toMatchObject({ openStart: true, x1: -openLength });
  });

  test('one day among centuries can still be seen', () => {
    const extent = extentOf('2023-02-14');
    const [placed] = placeEvents([event('a', '2023-02-14')]);
    if (!extent || !placed) throw new Error('no place');
    const drawn = barOf(extent, placed.days, (day) => day * 0.0001);
    expect(drawn.x2 - drawn.x1).toBeCloseTo(narrowest, 9);
  });

  test('what did not change is placed as the same object, and what did as it is now', () => {
    const events = [
      event('a', '2023-02-14'),
      event('b', '2023-02'),
      event('c', '2023-03'),
      event('d', '2023'),
    ];
    const first = placeEvents(events);
    const before = new Map(first.map((each) => [each.event.id, each]));
    const changed = events.map((each) => ({
      ...each,
      title: each.id === 'b' ? 'Another' : each.title,
      edtf: each.id === 'c' ? '2023-01' : each.edtf,
      disputed: each.id === 'd',
    }));
    const again = placeEvents(changed, before);
    const same = again.filter((each) => before.get(each.event.id) === each);
    expect(same.map((each) => each.event.id)).toEqual(['a']);
    expect(again).toEqual(placeEvents(changed));
  });

  test('standings differ in shape, and so does what is disputed', () => {
    const drawn = bar('2023-02');
    const outlines = (['happened', 'planned', 'called off', 'unclear'] as const).flatMap((standing) =>
      [false, true].map((disputed) =>
        barShapes(drawn, { standing, disputed }, compactBar)
          .map(({ y, width, height }) => [y, width, height].join(' '))
          .join('|'),
      ),
    );
    expect(new Set(outlines).size).toBe(8);
  });

  test.each(['2023-02', '2023-02-14', '2023-02~', '2023?', '2023-02-14/..'])(
    'a disputed %s is broken in the middle and keeps something on both sides',
    (edtf) => {
      const drawn = bar(edtf);
      const middle = (drawn.x1 + drawn.x2) / 2;
      const shapes = barShapes(drawn, { standing: 'happened', disputed: true }, compactBar);
      expect(shapes.some(({ x, width }) => x + width <= middle && width > 0)).toBe(true);
      expect(shapes.some(({ x }) => x >= middle)).toBe(true);
      expect(shapes.every(({ x, width }) => x + width <= middle - 3 || x >= middle + 3)).toBe(true);
      expect(breakMarks(drawn, compactBar)).toContain(`M${middle - 1.75 - 1.5} `);
    },
  );

  test('what lies outside its whole is marked beyond its bar, within its own room', () => {
    const [placed] = placeEvents([event('a', '2023-02', { title: '', outside: true })]);
    if (!placed) throw new Error('no place');
    const layout = layOut(treeOf([placed]), { pixelsPerDay: 20, rows: 2 });
    const [laid] = layout.laid;
    const [, x] = /^M([\d.]+) /.exec(outsideMark({ x2: laid?.x2 ?? 0, openEnd: false }, compactBar)) ?? [];
    expect(Number(x)).toBeGreaterThan(laid?.x2 ?? Infinity);
    expect(Number(x) + 7).toBeLessThan(laid?.end ?? 0);
  });
});

describe('rows', () => {
  test.each([
    [1, 500, 60],
    [8, 500, 60],
    [10, 500, 47],
    [19, 500, 22],
    [50, 500, 22],
  ])('%i events of one day in %i pixels are drawn in rows of %i', (count, height, rowHeight) => {
    const tree = treeOf(placeEvents(Array.from({ length: count }, (_, at) => event(`e${at}`, '2023-02-14'))));
    const { look, needed } = roomiest(height, (each) =>
      heightNeeded(tree, { pixelsPerDay: 10, height, look: each }),
    );
    expect(look.rowHeight).toBe(rowHeight);
    expect(needed).toBe(count * rowHeight <= height ? count * rowHeight : Infinity);
  });

  test('parts lie below their whole, and the shade covers them all', () => {
    const placed = placeEvents([
      event('tour', '2023-02-14/2023-02-21'),
      event('one', '2023-02-18', { partOf: 'tour' }),
      event('two', '2023-02-21', { partOf: 'tour' }),
    ]);
    const { laid, wholes } = layOut(treeOf(placed), { pixelsPerDay: 8, rows: 5 });
    const row = new Map(laid.map((each) => [each.placed.event.id, each.row]));
    expect(row.get('tour')).toBe(0);
    expect(Math.min(row.get('one') ?? 0, row.get('two') ?? 0)).toBe(1);
    expect(wholes).toMatchObject([{ id: 'tour', row: 0, rows: 3 }]);
  });

  test('a whole keeps its place when its parts find none below it', () => {
    const parts = Array.from({ length: 9 }, (_, at) => event(`p${at}`, '2023-02-18', { partOf: 'tour' }));
    const placed = placeEvents([event('tour', '2023-02-14/2023-02-21'), ...parts]);
    const { laid, crowd } = layOut(treeOf(placed), { pixelsPerDay: 8, rows: 3 });
    expect(laid.map((each) => each.placed.event.id)).toContain('tour');
    expect(laid.length + crowd.length).toBe(10);
    expect(crowd.length).toBeGreaterThan(0);
  });

  test('where there is no room, what has more evidence is drawn', () => {
    const placed = placeEvents([event('a', '2023'), event('b', '2023', { claims: 5 })]);
    const { laid, crowd } = layOut(treeOf(placed), { pixelsPerDay: 0.1, rows: 1 });
    expect(laid.map((each) => each.placed.event.id)).toEqual(['b']);
    expect(crowd.map(({ event: { id } }) => id)).toEqual(['a']);
  });

  test('a title stays in view as long as its bar is', () => {
    const placed = placeEvents([event('a', '2000/2020')]);
    const layout = layOut(treeOf(placed), { pixelsPerDay: 1, rows: 1 });
    const scale = { from: (placed[0]?.days.from ?? 0) + 3000, pixelsPerDay: 1, width: 500 };
    expect(eventsInView(layout, scale)[0]?.labelX).toBe(4);
  });

  test('five thousand events are all drawn or counted, at every zoom', () => {
    const many = (count: number) =>
      placeEvents(
        Array.from({ length: count }, (_, at) => {
          const from = ((at * 7919) % 40_000) - 20_000;
          return event(`e${at}`, `${isoDay(from)}/${isoDay(from + (at % 60))}`, {
            partOf: at % 7 === 0 ? `e${at - (at % 50)}` : null,
            claims: at % 5,
          });
        }),
      );
    const placed = many(5000);
    const range = rangeOf(placed.map(({ days }) => days));
    if (!range) throw new Error('no range');
    const scale = fitted(range, 1300, 24);
    for (const zoom of [1, 30, 3000]) {
      const layout = layOut(treeOf(placed), { pixelsPerDay: scale.pixelsPerDay * zoom, rows: 24 });
      expect(layout.laid.length + layout.crowd.length).toBe(5000);
    }
    const layout = layOut(treeOf(placed), { pixelsPerDay: scale.pixelsPerDay, rows: 4 });
    const counted = crowdInView(layout, scale).reduce((sum, { events }) => sum + events.length, 0);
    expect(counted).toBe(layout.crowd.length);
  });
});

test('an event is said in one line', () => {
  const weight = { supports: 3, contradicts: 1, mentions: 0, articles: 3, sources: 2 };
  const date = { edtf: '2023-02-14/2023-02-21', words: '', confirmed: true };
  const calm = { disputed: false, outside: null, partsOutside: 0 };
  const row = { title: 'Wang Yi’s tour', date, weight, standing: 'unset' as const, ...calm };
  expect(sayEvent(row)).toBe('14–21 Feb 2023, Wang Yi’s tour, 3 claims support it, 1 contradicts it');
  expect(sayEvent({ ...row, standing: 'planned' })).toBe(
    '14–21 Feb 2023, Wang Yi’s tour, planned, 3 claims support it, 1 contradicts it',
  );
  expect(sayEvent({ ...row, disputed: true, outside: 'after', partsOutside: 2 })).toBe(
    '14–21 Feb 2023, Wang Yi’s tour, disputed, after the whole ends, 2 parts outside its dates, 3 claims support it, 1 contradicts it',
  );
});
