/** One stretch of an array given up for another: blocks `from` … `to` (exclusive) become `blocks`. */
export interface Hunk<T> {
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly T[];
}

/** How blocks are told apart: a key that equal blocks mostly share, and the true comparison. */
export interface Likeness<T> {
  /** Blocks of one key are the same; the same blocks may have several keys. Object identity will do. */
  readonly keyOf: (block: T) => unknown;
  readonly same: (a: T, b: T) => boolean;
}

/**
 * The hunks that turn `before` into `after`, in order, with at least one kept block between any two. Blocks whose
 * key stands once on either side hold the two together; what lies between them is trimmed from both ends. Costs
 * n log n at worst, so that a keystroke in a long note stays cheap.
 */
export function diffBlocks<T>(before: readonly T[], after: readonly T[], likeness: Likeness<T>): Hunk<T>[] {
  const hunks: Hunk<T>[] = [];
  let [from, at] = [0, 0];
  for (const [left, right] of [...anchors(before, after, likeness), [before.length, after.length] as const]) {
    const gap = trimmed(before, after, { from, at, to: left, end: right }, likeness.same);
    if (gap) hunks.push(gap);
    from = left + 1;
    at = right + 1;
  }
  return joined(hunks);
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly end: number;
}

function trimmed<T>(
  before: readonly T[],
  after: readonly T[],
  { from, to, at, end }: Gap,
  same: (a: T, b: T) => boolean,
): Hunk<T> | null {
  const alike = (left: number, right: number): boolean => same(before[left] as T, after[right] as T);
  while (from < to && at < end && alike(from, at)) {
    from++;
    at++;
  }
  while (from < to && at < end && alike(to - 1, end - 1)) {
    to--;
    end--;
  }
  return from === to && at === end ? null : { from, to, blocks: after.slice(at, end) };
}

/** Hunks that touch are one: nothing is kept between them. */
function joined<T>(hunks: readonly Hunk<T>[]): Hunk<T>[] {
  const out: Hunk<T>[] = [];
  for (const hunk of hunks) {
    const last = out.at(-1);
    if (last?.to === hunk.from) {
      out[out.length - 1] = { from: last.from, to: hunk.to, blocks: [...last.blocks, ...hunk.blocks] };
    } else out.push(hunk);
  }
  return out;
}

/** Pairs of indexes of blocks that stand once on either side, rising in both. */
function anchors<T>(before: readonly T[], after: readonly T[], { keyOf }: Likeness<T>): [number, number][] {
  const left = onceOnly(before.map(keyOf));
  const right = onceOnly(after.map(keyOf));
  const pairs: [number, number][] = [];
  for (const [key, at] of right) {
    const from = left.get(key);
    if (from !== undefined) pairs.push([from, at]);
  }
  return rising(pairs);
}

function onceOnly(keys: readonly unknown[]): Map<unknown, number> {
  const seen = new Map<unknown, number>();
  const twice = new Set<unknown>();
  keys.forEach((key, index) => {
    if (seen.has(key)) twice.add(key);
    seen.set(key, index);
  });
  for (const key of twice) seen.delete(key);
  return seen;
}

/** The longest run of pairs whose first numbers rise; the second numbers rise already. */
function rising(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = [];
  const before: number[] = [];
  const firstOf = (pair: number | undefined): number => pairs[pair ?? 0]?.[0] ?? 0;
  pairs.forEach(([first], index) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firstOf(tops[middle]) < first) low = middle + 1;
      else high = middle;
    }
    before[index] = tops[low - 1] ?? -1;
    tops[low] = index;
  });
  const run: [number, number][] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.push(pairs[at] ?? [0, 0]);
  return run.reverse();
}
