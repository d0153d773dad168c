import type { Gap } from './gap';

/** What a step of the best way to a cell is: bits of one number. */
const Way = { Match: 1, FromAbove: 2, Joined: 4 } as const;

/** A run of its own costs this much, so that of the ways that keep as many tokens the least broken is taken. */
const perRun = 0.1;

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
  /** The best of each cell, and the best that ends with a pair in it, of the row above and of this one. */
  let [best, paired] = [new Float64Array(width), new Float64Array(width).fill(-Infinity)];
  for (let x = 1; x <= gap.aTo - aFrom; x++) {
    const [above, pairedAbove] = [best, paired];
    [best, paired] = [new Float64Array(width), new Float64Array(width).fill(-Infinity)];
    const token = a[aFrom + x - 1];
    for (let y = 1; y < width; y++) {
      const fromAbove = (above[y] ?? 0) >= (best[y - 1] ?? 0);
      let most = (fromAbove ? above[y] : best[y - 1]) ?? 0;
      let way: number = fromAbove ? Way.FromAbove : 0;
      if (token === b[bFrom + y - 1]) {
        const alone = (above[y - 1] ?? 0) - perRun;
        const joined = pairedAbove[y - 1] ?? -Infinity;
        const kept = 1 + Math.max(alone, joined);
        if (joined >= alone) way |= Way.Joined;
        if (kept >= most) way |= Way.Match;
        paired[y] = kept;
        most = Math.max(most, kept);
      }
      best[y] = most;
      ways[x * width + y] = way;
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
