import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weightOf } from '#common/derive/weight';
import { relationKinds, type Relation } from '#common/model/relation';
import { countIsLeast, countSources, groupSources } from '#common/sources/count-sources';

type Link = Pick<Relation, 'a' | 'b' | 'kind'>;
const link = (a: string, kind: Relation['kind'], b: string): Link => ({ a, b, kind }) as unknown as Link;

test('copy, rewording and translation join, and joining carries over', () => {
  const sources = groupSources([
    link('a', 'copy', 'b'),
    link('c', 'translation', 'b'),
    link('d', 'rewording', 'e'),
  ]);
  expect(countSources(['a', 'b', 'c'], sources)).toBe(1);
  expect(countSources(['a', 'b', 'c', 'd', 'e', 'f'], sources)).toBe(3);
});

test('update, retelling and separate do not join', () => {
  const sources = groupSources([
    link('a', 'update', 'b'),
    link('b', 'retells', 'c'),
    link('c', 'separate', 'd'),
  ]);
  expect(countSources(['a', 'b', 'c', 'd'], sources)).toBe(4);
});

test('a remembered no overrules what was said of the same two before, and is overruled by what is said after', () => {
  const before = groupSources([link('a', 'copy', 'b'), link('b', 'separate', 'a')]);
  expect(countSources(['a', 'b'], before)).toBe(2);
  expect(before.saidSeparate('a', 'b')).toBe(true);
  const after = groupSources([link('b', 'separate', 'a'), link('a', 'copy', 'b')]);
  expect(countSources(['a', 'b'], after)).toBe(1);
  expect(after.saidSeparate('b', 'a')).toBe(false);
});

test('a chain that joins two called separate is told, with the way it goes, and the count is the least there can be', () => {
  const links = [link('a', 'copy', 'b'), link('c', 'rewording', 'b'), link('a', 'separate', 'c')];
  const sources = groupSources([...links, link('d', 'copy', 'e'), link('d', 'separate', 'a')]);
  expect(sources.contradictionsIn('b')).toEqual([{ a: 'a', b: 'c', chain: ['a', 'b', 'c'] }]);
  expect(sources.membersOf('c')).toEqual(['a', 'b', 'c']);
  expect(sources.contradictionsIn('d')).toEqual([]);
  expect(countSources(['a', 'b', 'c'], sources)).toBe(1);
  expect(countIsLeast(['a', 'b'], sources)).toBe(true);
  expect(countIsLeast(['a', 'a', 'd', 'f'], sources)).toBe(false);
  expect(countIsLeast(['d', 'e'], sources)).toBe(false);
});

/** The groups by walking the graph: slow, and another way than the one tested. */
function walked(articles: readonly string[], links: readonly Link[]): number {
  const joined = links.filter(
    ({ kind }) => kind === 'copy' || kind === 'rewording' || kind === 'translation',
  );
  const left = new Set(articles);
  let groups = 0;
  for (const start of articles) {
    if (!left.delete(start)) continue;
    groups++;
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const beside = joined.flatMap((each) => (each.a === at ? [each.b] : each.b === at ? [each.a] : []));
      for (const other of beside) if (left.delete(other)) waiting.push(other);
    }
  }
  return groups;
}

test('the count is that of the connected groups, in whatever order relations come', () => {
  const article = fc.constantFrom(...'abcdefghij');
  const joins = relationKinds.filter((kind) => kind !== 'separate');
  const links = fc.array(fc.tuple(article, fc.constantFrom(...joins), article), { maxLength: 20 });
  fc.assert(
    fc.property(links, (given) => {
      const all = given.map(([a, kind, b]) => link(a, kind, b));
      // An update after a copy does not part them: only joins and separations are weighed against one another.
      const weighed = all.filter(
        ({ kind }) => kind === 'copy' || kind === 'rewording' || kind === 'translation',
      );
      expect(countSources('abcdefghij', groupSources(all))).toBe(walked([...'abcdefghij'], weighed));
      expect(countSources('abcdefghij', groupSources(all.toReversed()))).toBe(
        walked([...'abcdefghij'], weighed),
      );
    }),
  );
});

test('weight: claims by stance, and what an event rests on: articles once, sources once, none that only contradicts', () => {
  const claims = [
    { annotation: '1', stance: 'supports' },
    { annotation: '2', stance: 'supports' },
    { annotation: '3', stance: 'contradicts' },
    { annotation: 'gone', stance: 'mentions' },
  ] as unknown as Parameters<typeof weightOf>[0];
  const articles: Record<string, string> = { 1: 'a', 2: 'b', 3: 'c' };
  const sources = groupSources([link('a', 'copy', 'b')]);
  expect(weightOf(claims, (id) => articles[id], sources)).toEqual({
    supports: 2,
    contradicts: 1,
    mentions: 1,
    articles: 2,
    sources: 1,
  });
});
