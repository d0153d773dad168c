import type { Gap } from './gap';
import { shortestEdit } from './shortest-edit';
import { uniqueRuns, type Run } from './unique-runs';

/** Lengths of the sequences that are looked for, from surest to last resort. */
const sizes = [8, 4, 2, 1];
/** Each split makes new sequences unique; texts that need more splits than this are only adversarial. */
const mostSplits = 40;

interface Work extends Gap {
  readonly size: number;
  readonly depth: number;
}

/**
 * Pairs the tokens of an old text with those of a new one, in order: for each old token the new one, or -1.
 * Equal ends are paired, then sequences that are unique on both sides split the rest into smaller gaps, and
 * what has no unique sequence left goes to a shortest edit. Near-linear in the length of the texts.
 */
export function alignTokens(a: Int32Array, b: Int32Array): Int32Array {
  const match = new Int32Array(a.length).fill(-1);
  const work: Work[] = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length, size: 0, depth: 0 }];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const gap = trimmed(a, b, next, match);
    if (gap.aFrom === gap.aTo || gap.bFrom === gap.bTo) continue;
    const size = sizes[next.size];
    if (size === undefined || next.depth > mostSplits) {
      shortestEdit(a, b, gap, match);
      continue;
    }
    const runs = uniqueRuns(a, b, gap, size);
    if (runs.length === 0) work.push({ ...gap, size: next.size + 1, depth: next.depth });
    else
      for (const rest of split(a, b, gap, runs, match))
        work.push({ ...rest, size: next.size, depth: next.depth + 1 });
  }
  return match;
}

/** Pairs what is equal at both ends of a gap, and gives the gap between. */
function trimmed(a: Int32Array, b: Int32Array, gap: Gap, match: Int32Array): Gap {
  let { aFrom, aTo, bFrom, bTo } = gap;
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) match[aFrom++] = bFrom++;
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) match[--aTo] = --bTo;
  return { aFrom, aTo, bFrom, bTo };
}

/** Pairs the runs, each as long as it can be made, and gives the gaps between them. */
function split(a: Int32Array, b: Int32Array, gap: Gap, runs: readonly Run[], match: Int32Array): Gap[] {
  const gaps: Gap[] = [];
  let aEnd = gap.aFrom;
  let bEnd = gap.bFrom;
  for (const run of runs) {
    // Two runs may share tokens only where a repetition has been cut in or out: the earlier one keeps them.
    const shared = Math.max(0, aEnd - run.a, bEnd - run.b);
    if (shared >= run.length) continue;
    let aAt = run.a + shared;
    let bAt = run.b + shared;
    while (aAt > aEnd && bAt > bEnd && a[aAt - 1] === b[bAt - 1]) {
      aAt--;
      bAt--;
    }
    gaps.push({ aFrom: aEnd, aTo: aAt, bFrom: bEnd, bTo: bAt });
    while (aAt < gap.aTo && bAt < gap.bTo && a[aAt] === b[bAt]) match[aAt++] = bAt++;
    aEnd = aAt;
    bEnd = bAt;
  }
  gaps.push({ aFrom: aEnd, aTo: gap.aTo, bFrom: bEnd, bTo: gap.bTo });
  return gaps;
}
