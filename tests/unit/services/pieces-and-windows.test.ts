import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { inPieces } from '#core/router/pieces';
import { ListCache } from '#core/services/index/list-cache';
import { tagsInTreeOrder, withDescendants } from '#core/services/index/tag-tree';
import { Pace } from '#core/services/pace';
import { rankOf } from '#core/services/rank';
import { answerBytes, fitting, jsonBytes, windowOf } from '#core/services/window';
import { Tag } from '#common/model/tag';

async function joined(text: string): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of inPieces(Buffer.from(text))) pieces.push(piece);
  return pieces;
}

describe('pieces', () => {
  test.each([
    ['nothing', ''],
    ['ASCII', 'abc '.repeat(100_000)],
    ['three bytes each', '会谈'.repeat(100_000)],
    ['four bytes each, out of step', `a${'🕊️'.repeat(60_000)}`],
  ])('%s joins to what it was, no character cut', async (_name, text) => {
    const pieces = await joined(text);
    expect(pieces.join('')).toBe(text);
    expect(pieces.every((piece) => !/[\p{Cs}\uFFFD]/u.test(piece))).toBe(true);
    expect(Math.max(0, ...pieces.map((piece) => Buffer.byteLength(piece)))).toBeLessThanOrEqual(120 * 1024);
  });
});

describe('windows', () => {
  const row = (n: number) => ({ n, words: '会'.repeat(20_000) });

  test('as many rows as fit, in order', () => {
    const kept = fitting(Array.from({ length: 10 }, (_, n) => row(n)));
    expect(kept.map((each) => each.n)).toEqual([0, 1, 2, 3]);
    expect(jsonBytes(kept)).toBeLessThanOrEqual(answerBytes);
  });

  test('one row is given even where it does not fit, so that asking on ends', () => {
    expect(fitting([{ words: 'x'.repeat(300_000) }, { words: 'y' }])).toHaveLength(1);
  });

  test('what is gone is passed over and the total is of the list', () => {
    const asked = { from: 1, count: 2 };
    expect(windowOf(['a', 'b', 'c', 'd'], asked, (id) => (id === 'b' ? null : { id }))).toEqual({
      total: 4,
      rows: [{ id: 'c' }],
    });
  });
});

test('a list is made anew only when what it was made from changed, and the few used last are kept', () => {
  const cache = new ListCache(2);
  let made = 0;
  const list = (question: string, stamp: number) =>
    cache.get(question, stamp, () => [`${question} ${++made}`]);
  expect(list('a', 1)).toEqual(['a 1']);
  expect(list('a', 1)).toEqual(['a 1']);
  expect(list('a', 2)).toEqual(['a 2']);
  list('b', 2);
  list('a', 2);
  list('c', 2);
  expect(list('a', 2)).toEqual(['a 2']);
  expect(list('b', 2)).toEqual(['b 5']);
});

test.each([
  ['grain', ['grain'], 0],
  ['grain deal', ['grain'], 1],
  ['the grain deal', ['grain', 'deal'], 2],
  ['deal on grain', ['grain', 'deal'], 3],
  ['ingrained', ['grain'], 4],
  ['elsewhere', ['grain'], 5],
] as const)('“%s” for %j ranks %i', (title, words, rank) => {
  expect(rankOf(title, words)).toBe(rank);
});

describe('the tag tree', () => {
  const at = '2024-01-01T00:00:00.000Z';
  const id = (n: number) => `01900000-0000-7000-8000-00000000000${n}`;
  const tag = (n: number, parent: number | null, rank = n): [string, Tag] => [
    id(n),
    Tag.parse({
      id: id(n),
      createdAt: at,
      updatedAt: at,
      name: `t${n}`,
      parent: parent === null ? null : id(parent),
      rank,
    }),
  ];
  const shown = (tags: Map<string, Tag>) =>
    tagsInTreeOrder(tags).map(({ tag: each, depth }) => '-'.repeat(depth) + each.name);

  test('depth first, siblings by rank', () => {
    expect(shown(new Map([tag(1, null), tag(2, 1), tag(3, 2), tag(4, 1, 0), tag(5, null, 0)]))).toEqual([
      't5',
      't1',
      '-t4',
      '-t2',
      '--t3',
    ]);
  });

  test('neither a lost parent nor a ring loses a tag', () => {
    const tags = new Map([tag(1, 2), tag(2, 1), tag(3, 9)]);
    expect(shown(tags)).toEqual(['t3', 't1', '-t2']);
    expect([...withDescendants(tags, id(1))].sort()).toEqual([id(1), id(2)]);
  });
});

test('long work goes in slices between which others have their turn, and ends once it is not wanted', async () => {
  const stop = new AbortController();
  const pace = new Pace(stop.signal);
  const busy = (item: number): number => {
    for (const until = performance.now() + 1; performance.now() < until;);
    return item * 2;
  };
  let turns = 0;
  let going = true;
  const others = (): void => {
    turns += 1;
    if (going) setImmediate(others);
  };
  setImmediate(others);
  expect(await pace.map([1, 2, 3], busy)).toEqual([2, 4, 6]);
  await pace.filter(Array.from({ length: 60 }), () => busy(1) > 0);
  going = false;
  expect(turns).toBeGreaterThan(2);
  let seen = 0;
  const work = pace.each(Array.from({ length: 10_000 }), () => {
    busy(1);
    if (++seen === 5) stop.abort();
  });
  await expect(work).rejects.toThrow('aborted');
  expect(seen).toBeLessThan(10_000);
});
