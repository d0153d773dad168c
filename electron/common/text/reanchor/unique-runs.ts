import type { Gap } from './gap';

/** Tokens that are the same in both texts: `length` of them from `a` in the old and `b` in the new. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Where each sequence of `size` tokens in [lo, hi) is, by its hash; -1 where it occurs more than once. */
function sequences(ids: Int32Array, lo: number, hi: number, size: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = lo; at + size <= hi; at++) {
    let hash = 0;
    for (let next = at; next < at + size; next++) hash = (Math.imul(hash, 0x01000193) + (ids[next] ?? 0)) | 0;
    places.set(hash, places.has(hash) ? -1 : at);
  }
  return places;
}

function sameTokens(a: Int32Array, at: number, b: Int32Array, to: number, size: number): boolean {
  for (let next = 0; next < size; next++) if (a[at + next] !== b[to + next]) return false;
  return true;
}

/** The longest chain of pairs that rises on both sides; the pairs come sorted by `a`. */
function longestRise(pairs: readonly Run[]): Run[] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length);
  for (const [at, pair] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[tails[middle] ?? 0]?.b ?? 0) < pair.b) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = at;
  }
  const chain: Run[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
}

/**
 * Sequences of `size` tokens that occur once in each side of a gap, as many as keep their order, ascending
 * (the idea of patience diff, on short sequences of words instead of lines). What is rare says where things
 * went; what is common would only happen to match.
 */
export function uniqueRuns(a: Int32Array, b: Int32Array, gap: Gap, size: number): Run[] {
  if (gap.aTo - gap.aFrom < size || gap.bTo - gap.bFrom < size) return [];
  const inOld = sequences(a, gap.aFrom, gap.aTo, size);
  const inNew = sequences(b, gap.bFrom, gap.bTo, size);
  const pairs: Run[] = [];
  for (const [hash, at] of inOld) {
    const to = inNew.get(hash) ?? -1;
    if (at >= 0 && to >= 0 && sameTokens(a, at, b, to, size)) pairs.push({ a: at, b: to, length: size });
  }
  return longestRise(pairs.sort((one, other) => one.a - other.a));
}
