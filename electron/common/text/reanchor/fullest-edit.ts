import type { Gap } from './gap';

/** What a step of the best way to a cell is: bits of one number. */
const Way = { Match: 1, FromAbove: 2, Joined: 4 } as const;

/** What a pair is worth, and what a run of them costs: so little that only of ways that keep as many the least broken is taken. */
const perPair = 10;
const perRun = 1;
/** Less than any way is worth. */
const none = -(2 ** 30);

/**
 * Pairs the tokens of a gap so that as many as can be are kept (longest common subsequence), in as few runs as that can
 * be done: the affine gaps of Gotoh, An improved algorithm for matching biological sequences, 1982, with a fee so small
 * that it only tells ties. Gives for each old token of the gap the new one, or -1. Takes time and room of the product of
 * both sides.
 */
export function fullestEdit(a: Int32Array, b: Int32Array, gap: Gap): Int32Array {
  const { aFrom, bFrom } = gap;
  const width = gap.bTo - bFrom + 1;
  const ways = new Uint8Array((gap.aTo - aFrom + 1) * width);
  /** The best of each cell, and the best that ends with a pair in it: of the row above, and, from the left, of this one. */
  const best = new Int32Array(width);
  const paired = new Int32Array(width).fill(none);
  for (let x = 1; x <= gap.aTo - aFrom; x++) {
    const token = a[aFrom + x - 1];
    let [corner, pairedCorner, left] = [0, none, 0];
    for (let y = 1; y < width; y++) {
      const above = best[y] ?? 0;
      const pairedAbove = paired[y] ?? 0;
      let way: number = above >= left ? Way.FromAbove : 0;
      let most = above >= left ? above : left;
      paired[y] = none;
      if (token === b[bFrom + y - 1]) {
        const isJoined = pairedCorner >= corner - perRun;
        const kept = perPair + (isJoined ? pairedCorner : corner - perRun);
        if (isJoined) way |= Way.Joined;
        if (kept >= most) {
          way |= Way.Match;
          most = kept;
        }
        paired[y] = kept;
      }
      ways[x * width + y] = way;
      best[y] = left = most;
      corner = above;
      pairedCorner = pairedAbove;
    }
  }
  return walkedBack(ways, width, gap);
}

/** The pairs of the best way through all cells. */
function walkedBack(ways: Uint8Array, width: number, gap: Gap): Int32Array {
  const match = new Int32Array(gap.aTo - gap.aFrom).fill(-1);
  let x = match.length;
  let y = width - 1;
  let isJoined = false;
  while (x > 0 && y > 0) {
    const way = ways[x * width + y] ?? 0;
    if (isJoined || (way & Way.Match) !== 0) {
      isJoined = (way & Way.Joined) !== 0;
      match[--x] = gap.bFrom + --y;
    } else if ((way & Way.FromAbove) !== 0) x--;
    else y--;
  }
  return match;
}
