import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffBlocks, type Hunk, type Likeness } from '#common/change/block-diff';
import { mergeBlocks } from '#common/change/merge-blocks';

const letters: Likeness<string> = { keyOf: (block) => block, same: (a, b) => a === b };
/** Few different blocks, so that many are alike, as empty paragraphs are. */
const blocks = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '', 'f', 'g', 'h'), { maxLength: 14 });

function applied<T>(before: readonly T[], hunks: readonly Hunk<T>[]): T[] {
  const out = [...before];
  for (const { from, to, blocks: put } of hunks.toReversed()) out.splice(from, to - from, ...put);
  return out;
}

test('hunks turn one list into the other, in order, with a kept block between any two', () => {
  fc.assert(
    fc.property(blocks, blocks, (before, after) => {
      const hunks = diffBlocks(before, after, letters);
      expect(applied(before, hunks)).toEqual(after);
      hunks.forEach((hunk, index) => {
        expect(hunk.to > hunk.from || hunk.blocks.length > 0).toBe(true);
        expect(hunk.from).toBeGreaterThan(hunks[index - 1]?.to ?? -1);
        // Minimal at its edges: neither the first nor the last block was there already.
        if (hunk.to > hunk.from && hunk.blocks.length > 0) {
          expect(hunk.blocks[0]).not.toBe(before[hunk.from]);
          expect(hunk.blocks.at(-1)).not.toBe(before[hunk.to - 1]);
        }
      });
    }),
  );
});

test('edits far apart in a list of different blocks are hunks of their own', () => {
  const before = Array.from({ length: 2000 }, (_, index) => `block ${index}`);
  const after = before.with(3, 'new').toSpliced(1500, 2).toSpliced(700, 0, 'put in');
  expect(diffBlocks(before, after, letters)).toEqual([
    { from: 3, to: 4, blocks: ['new'] },
    { from: 700, to: 700, blocks: ['put in'] },
    { from: 1500, to: 1502, blocks: [] },
  ]);
});

test('of two edits no written block is lost, and one alone is simply made', () => {
  fc.assert(
    fc.property(blocks, blocks, blocks, (base, mine, theirs) => {
      const own = diffBlocks(base, mine, letters);
      const others = diffBlocks(base, theirs, letters);
      const { blocks: merged } = mergeBlocks(base, own, others, letters.same, '—');
      for (const written of [...own, ...others].flatMap((hunk) => hunk.blocks)) {
        expect(merged).toContain(written);
      }
      expect(mergeBlocks(base, own, [], letters.same, '—')).toEqual({ blocks: mine, both: 0 });
      expect(mergeBlocks(base, [], others, letters.same, '—')).toEqual({ blocks: theirs, both: 0 });
      expect(mergeBlocks(base, own, own, letters.same, '—')).toEqual({ blocks: mine, both: 0 });
    }),
  );
});

test('different blocks merge; in the same block theirs stands and mine beneath it', () => {
  const base = ['a', 'b', 'c'];
  const merge = (mine: string[], theirs: string[]) =>
    mergeBlocks(base, diffBlocks(base, mine, letters), diffBlocks(base, theirs, letters), letters.same, '—');
  expect(merge(['A', 'b', 'c'], ['a', 'b', 'C'])).toEqual({ blocks: ['A', 'b', 'C'], both: 0 });
  expect(merge(['a', 'mine', 'c'], ['a', 'theirs', 'c'])).toEqual({
    blocks: ['a', 'theirs', '—', 'mine', 'c'],
    both: 1,
  });
  expect(merge(['a', 'mine', 'c'], ['a', 'c'])).toEqual({ blocks: ['a', '—', 'mine', 'c'], both: 1 });
  expect(merge(['a', 'c'], ['a', 'theirs', 'c'])).toEqual({ blocks: ['a', 'theirs', 'c'], both: 0 });
  expect(merge(['a', 'b', 'c', 'mine'], ['a', 'b', 'c', 'theirs'])).toEqual({
    blocks: ['a', 'b', 'c', 'theirs', 'mine'],
    both: 0,
  });
});
