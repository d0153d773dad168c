import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CodePointIndex } from '#common/text/code-points';
import { isBoundary } from '#common/text/graphemes';
import { keepGap } from '#common/text/keep-gap';
import { moveEdge, type EdgeUnit } from '#common/text/move-edge';
import { cutAt, joinedRanges } from '#common/text/reshape';

const text = 'Mr. Li went home. He slept 👩‍👩‍👧 well.\nA new day began. 市長は来た。';
const index = new CodePointIndex(text);
const range = (words: string) => {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return { start, end: start + [...words].length };
};

test.each<[string, 'start' | 'end', EdgeUnit, 1 | -1, string]>([
  ['went', 'end', 'character', 1, 'went '],
  ['went', 'start', 'character', 1, 'ent'],
  ['slept ', 'end', 'character', 1, 'slept 👩‍👩‍👧'],
  ['went', 'end', 'word', 1, 'went home'],
  ['went home', 'end', 'word', -1, 'went'],
  ['went', 'start', 'word', -1, 'Li went'],
  ['went', 'end', 'sentence', 1, 'went home.'],
  ['went', 'start', 'sentence', -1, 'Mr. Li went'],
  ['well.', 'end', 'sentence', 1, 'well.\nA new day began.'],
  ['well', 'end', 'word', 1, 'well.\nA'],
  ['A', 'start', 'sentence', -1, 'He slept 👩‍👩‍👧 well.\nA'],
])('of “%s” the %s moves by a %s (%i): “%s”', (words, edge, unit, step, expected) => {
  const moved = moveEdge(index, range(words), edge, unit, step, 'en');
  expect(index.slice(moved.start, moved.end)).toBe(expected);
});

test('an edge stays within the text, on whole characters, and never meets the other', () => {
  const units = fc.constantFrom<EdgeUnit>('character', 'word', 'sentence');
  const moves = fc.array(fc.tuple(fc.constantFrom('start', 'end'), units, fc.constantFrom(1, -1)), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', ' ', '.', '\n', '👩‍👩‍👧', 'é', '市'), { minLength: 1 }),
      moves,
      (parts, all) => {
        const whole = new CodePointIndex(parts.join(''));
        let now = { start: 0, end: whole.length };
        for (const [edge, unit, step] of all) now = moveEdge(whole, now, edge, unit, step, 'en');
        expect(now.start).toBeGreaterThanOrEqual(0);
        expect(now.start).toBeLessThan(now.end);
        expect(now.end).toBeLessThanOrEqual(whole.length);
        expect(isBoundary(whole, now.start) && isBoundary(whole, now.end)).toBe(true);
      },
    ),
  );
});

test.each<[string, string, string[], string]>([
  // The first range, what its edge was moved to, the other stretches, what it is kept to.
  ['went', 'went home', ['slept'], 'went home'],
  ['went', 'went home. He', ['slept'], 'went home.'],
  ['went', 'went home. He slept 👩‍👩‍👧 well', ['slept'], 'went home.'],
  ['slept', 'He slept', ['went'], 'He slept'],
  ['slept', 'home. He slept', ['went'], 'He slept'],
  ['slept', 'Li went home. He slept', ['went'], 'He slept'],
  ['slept', 'home. He slept 👩‍👩‍👧 well.\nA new day', ['went', 'began'], 'He slept 👩‍👩‍👧 well.\nA new'],
  ['went', 'went home', ['home'], 'went'],
  ['went', 'Li went', ['home', 'Mr'], 'went'],
  ['went', 'wen', ['home'], 'wen'],
  ['well', 'well.\nA', ['new'], 'well.'],
  ['went', 'Mr. Li went home. He', [], 'Mr. Li went home. He'],
])('of “%s” moved to “%s”, with %j marked too, “%s” is kept', (from, moved, others, kept) => {
  const { start, end } = keepGap(index, range(from), range(moved), others.map(range), 'en');
  expect(index.slice(start, end)).toBe(kept);
});

test('whichever way an edge is moved, each gap of an annotation keeps a word or stays as it was', () => {
  const whole = new CodePointIndex('one two three four five. Six seven\neight nine ten');
  const place = fc.nat(whole.length);
  fc.assert(
    fc.property(fc.array(place, { minLength: 4, maxLength: 8 }), place, place, (places, a, b) => {
      const edges = [...new Set(places)].toSorted((one, other) => one - other);
      const ranges = edges.flatMap((start, at) => {
        const end = edges[at + 1];
        return at % 2 === 0 && end !== undefined ? [{ start, end }] : [];
      });
      const [from, ...rest] = [...ranges.slice(a % Math.max(1, ranges.length)), ...ranges];
      if (!from) return;
      const others = rest.filter((each) => each !== from);
      const moved = { start: Math.min(from.start, a), end: Math.max(from.end, b) };
      const kept = keepGap(whole, from, moved, others, 'en');
      for (const other of others) {
        const isAfter = other.start >= from.end;
        const gap = isAfter ? whole.slice(kept.end, other.start) : whole.slice(other.end, kept.start);
        const stays = isAfter ? kept.end === from.end : kept.start === from.start;
        expect(stays || /\w/.test(gap)).toBe(true);
      }
    }),
  );
});

test('ranges are joined where they overlap or touch, and cut at an offset with nothing lost', () => {
  const ranges = fc.array(
    fc.tuple(fc.nat(50), fc.nat(10)).map(([start, length]) => ({ start, end: start + length })),
    { maxLength: 8 },
  );
  const covered = (list: readonly { start: number; end: number }[]) =>
    new Set(list.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));
  fc.assert(
    fc.property(ranges, fc.nat(60), (list, at) => {
      const joined = joinedRanges(list);
      expect(covered(joined)).toEqual(covered(list));
      joined.forEach((each, place) => expect(each.start).toBeGreaterThan(joined[place - 1]?.end ?? -1));
      const { before, after } = cutAt(joined, at);
      expect(covered([...before, ...after])).toEqual(covered(list));
      expect(Math.max(0, ...before.map(({ end }) => end))).toBeLessThanOrEqual(Math.max(at, 0));
      expect(after.every(({ start }) => start >= at)).toBe(true);
    }),
  );
});
