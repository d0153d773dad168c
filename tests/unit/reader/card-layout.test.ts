import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutLane, type LaneItem, type LaneRow } from '../../../renderer/features/reader/lane/card-layout';

const rules = { gap: 8, line: 24, furthest: 240, selected: null };
const item = (id: string, top: number, height = 80, block = 0): LaneItem => ({ id, top, height, block });
const said = (rows: readonly LaneRow[]): string[] =>
  rows.map((row) => `${row.form} ${row.form === 'more' ? row.ids.join('+') : row.id} ${row.y}`);

test.each<[string, LaneItem[], string | null, string[]]>([
  ['each stands beside its passage', [item('a', 0), item('b', 200)], null, ['card a 0', 'card b 200']],
  ['one is pushed down by the one before it', [item('a', 0), item('b', 30)], null, ['card a 0', 'card b 88']],
  [
    'the one at hand keeps its place and the others give way, up and down',
    [item('a', 100), item('b', 110), item('c', 120)],
    'b',
    ['card a 22', 'card b 110', 'card c 198'],
  ],
  [
    'a crowd folds to lines beside its paragraph',
    [0, 10, 20, 30, 40].map((top, at) => item(`${at}`, top)).concat(item('z', 400, 80, 1)),
    null,
    ['line 0 0', 'line 1 32', 'line 2 64', 'line 3 96', 'line 4 128', 'card z 400'],
  ],
  [
    'lines that find no room join into one',
    [...Array.from({ length: 9 }, (_, at) => item(`${at}`, at, 80, 0)), item('z', 100, 80, 1)],
    null,
    ['line 0 0', 'line 1 32', 'more 2+3+4+5+6+7+8 64', 'card z 100'],
  ],
  [
    'the one at hand is whole in a crowd, too',
    [...Array.from({ length: 9 }, (_, at) => item(`${at}`, at, 80, 0)), item('z', 100, 80, 1)],
    '5',
    ['line 0 -91', 'line 1 -59', 'more 2+3+4+6+7+8 -27', 'card 5 5', 'card z 100'],
  ],
])('%s', (_, items, selected, expected) => {
  expect(said(layoutLane(items, { ...rules, selected }))).toEqual(expected);
});

const items = fc
  .array(fc.tuple(fc.nat(40), fc.integer({ min: 20, max: 200 })), { maxLength: 60 })
  .map((steps) => {
    let top = 0;
    return steps.map(([step, height], at) => {
      top += step;
      return item(`${at}`, top, height, Math.floor(top / 120));
    });
  });

test('no two rows overlap, no annotation is left out, and the one at hand is beside its passage', () => {
  fc.assert(
    fc.property(items, fc.option(fc.nat(60)), (all, chosen) => {
      const selected = all.some(({ id }) => id === String(chosen)) ? String(chosen) : null;
      const rows = layoutLane(all, { ...rules, selected });
      const shown = rows.flatMap((row) => (row.form === 'more' ? row.ids : [row.id]));
      expect(shown.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      rows.forEach((row, at) => {
        const next = rows[at + 1];
        if (next) expect(next.y - row.y - row.height).toBeGreaterThanOrEqual(rules.gap);
      });
      const own = rows.find((row) => row.form !== 'more' && row.id === selected);
      if (selected !== null)
        expect(own).toMatchObject({ form: 'card', y: all.find(({ id }) => id === selected)?.top });
    }),
  );
});

test('in a crowd no card goes far from its paragraph, however many there are', () => {
  const crowd = Array.from({ length: 1000 }, (_, at) => item(`${at}`, at * 2, 80, Math.floor(at / 60)));
  const rows = layoutLane(crowd, rules);
  const top = new Map(crowd.map(({ id, top: at }) => [id, at]));
  for (const row of rows) {
    const first = row.form === 'more' ? (row.ids[0] ?? '') : row.id;
    expect(Math.abs(row.y - (top.get(first) ?? 0))).toBeLessThan(rules.furthest);
  }
});
