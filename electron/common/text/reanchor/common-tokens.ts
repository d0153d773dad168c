import type { Gap } from './gap';

/** How many tokens two stretches have in common, in order, for each way of cutting both in two. */
export interface CommonTokens {
  /** Of the first `x` old tokens and the first `y` new ones of the gap. */
  before(x: number, y: number): number;
  /** Of the old tokens from `x` on and the new ones from `y` on. */
  after(x: number, y: number): number;
}

/**
 * The most tokens that a gap's sides can keep in common (longest common subsequence), with what is needed to see which
 * pairs belong to a way that keeps so many. Takes time and room of the product of both sides.
 */
export function commonTokens(a: Int32Array, b: Int32Array, gap: Gap): CommonTokens {
  const width = gap.bTo - gap.bFrom + 1;
  const forth = table(a.subarray(gap.aFrom, gap.aTo), b.subarray(gap.bFrom, gap.bTo));
  let back: Int32Array | null = null;
  return {
    before: (x, y) => forth[x * width + y] ?? 0,
    after: (x, y) => {
      back ??= table(a.slice(gap.aFrom, gap.aTo).reverse(), b.slice(gap.bFrom, gap.bTo).reverse());
      return back[(gap.aTo - gap.aFrom - x) * width + (width - 1 - y)] ?? 0;
    },
  };
}

function table(a: Int32Array, b: Int32Array): Int32Array {
  const width = b.length + 1;
  const counts = new Int32Array((a.length + 1) * width);
  for (let x = 1; x <= a.length; x++) {
    const token = a[x - 1];
    for (let y = 1; y <= b.length; y++) {
      const at = x * width + y;
      counts[at] =
        token === b[y - 1]
          ? (counts[at - width - 1] ?? 0) + 1
          : Math.max(counts[at - width] ?? 0, counts[at - 1] ?? 0);
    }
  }
  return counts;
}
