import type { Hunk } from './block-diff';

/** What two edits of the same blocks come to. */
export interface Merged<T> {
  readonly blocks: readonly T[];
  /** At how many places both had written and both texts were kept. */
  readonly both: number;
}

/**
 * Joins two edits of one list of blocks. Where they touch different blocks both simply happen. Where they touch the
 * same ones nothing is given up: theirs stands, and my own changed blocks stand beneath it, under the block `mark`
 * that says so. The same edit made by both is made once.
 */
export function mergeBlocks<T>(
  base: readonly T[],
  mine: readonly Hunk<T>[],
  theirs: readonly Hunk<T>[],
  same: (a: T, b: T) => boolean,
  mark: T,
): Merged<T> {
  const blocks: T[] = [];
  let [at, both] = [0, 0];
  for (const cluster of clusters(mine, theirs)) {
    blocks.push(...base.slice(at, cluster.from));
    at = cluster.to;
    const theirWords = applied(base, cluster, cluster.theirs);
    const myWords = applied(base, cluster, cluster.mine);
    if (cluster.mine.length === 0) blocks.push(...theirWords);
    else if (cluster.theirs.length === 0) blocks.push(...myWords);
    else if (alike(theirWords, myWords, same)) blocks.push(...theirWords);
    else {
      const written = cluster.mine.flatMap((hunk) => hunk.blocks);
      const own = written.filter((block) => !theirWords.some((other) => same(block, other)));
      const touched = own.length > 0 && cluster.from < cluster.to;
      blocks.push(...theirWords, ...(touched ? [mark] : []), ...own);
      if (touched) both++;
    }
  }
  return { blocks: [...blocks, ...base.slice(at)], both };
}

interface Cluster<T> {
  readonly from: number;
  to: number;
  readonly mine: Hunk<T>[];
  readonly theirs: Hunk<T>[];
}

/** Edits of both that lie over one another, gathered. An insertion at the edge of an edit is beside it. */
function clusters<T>(mine: readonly Hunk<T>[], theirs: readonly Hunk<T>[]): Cluster<T>[] {
  const all = [
    ...theirs.flatMap(byBlock).map((hunk) => ({ hunk, whose: 'theirs' as const })),
    ...mine.flatMap(byBlock).map((hunk) => ({ hunk, whose: 'mine' as const })),
  ].sort((a, b) => a.hunk.from - b.hunk.from || a.hunk.to - b.hunk.to);
  const found: Cluster<T>[] = [];
  for (const { hunk, whose } of all) {
    const last = found.at(-1);
    const samePoint = last?.from === hunk.from && last.to === hunk.to;
    if (last && (hunk.from < last.to || samePoint)) {
      last[whose].push(hunk);
      last.to = Math.max(last.to, hunk.to);
    } else {
      const cluster: Cluster<T> = { from: hunk.from, to: hunk.to, mine: [], theirs: [] };
      cluster[whose].push(hunk);
      found.push(cluster);
    }
  }
  return found;
}

/** As many blocks for as many are blocks that were written in, each by itself: neighbours are no reason to part. */
function byBlock<T>(hunk: Hunk<T>): readonly Hunk<T>[] {
  const { from, to, blocks } = hunk;
  if (blocks.length !== to - from) return [hunk];
  return blocks.map((block, index) => ({ from: from + index, to: from + index + 1, blocks: [block] }));
}

function applied<T>(
  base: readonly T[],
  { from, to }: Pick<Cluster<T>, 'from' | 'to'>,
  hunks: readonly Hunk<T>[],
): T[] {
  const out: T[] = [];
  let at = from;
  for (const hunk of hunks) {
    out.push(...base.slice(at, hunk.from), ...hunk.blocks);
    at = hunk.to;
  }
  return [...out, ...base.slice(at, to)];
}

function alike<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((block, index) => same(block, b[index] as T));
}
