import { commonLength } from './common-length';
import { editScores, type EditScores } from './edit-scores';
import { fullestEdit } from './fullest-edit';
import type { Gap } from './gap';
import type { Tokens } from './tokens';

/** A part of an edit that was told anew. */
export interface Retold {
  readonly gap: Gap;
  /** What the ways to tell it are worth; worked out when first asked for. */
  readonly scores: () => EditScores;
}

/** A run of so many pairs says where two stretches are the same ones. */
const longRun = 24;
/** A run of so many is no row of a table, and what is on its two sides is told apart. */
const sureRun = 300;
/** So many tokens told alike part two places where an edit is told differently. */
const agreed = 8;
/** Stretches of more cells than this are not told anew, and no more than so many in all, so that time is bounded. */
const mostCells = 2_000_000;
const mostCellsInAll = 24_000_000;
/** How many times as many tokens the other telling must keep, and how many more. */
const times = 1.5;
const more = 40;

/**
 * Tells parts of an edit anew, where what is rare told it wrongly. In a form filled in many times, as a table or the
 * reports of each month, a figure that stands once in both texts stands in two different rows: what is rare is there
 * chance, and pairs of rows made by it lose most of what the rows have in common. Where pairing as many tokens as can be
 * keeps half as many again, that is the edit. `match` is mended; gives the parts told anew, in order.
 */
export function retell(old: Tokens, next: Tokens, match: Int32Array): Retold[] {
  const [a, b] = [old.ids, next.ids];
  const told: Retold[] = [];
  let left = mostCellsInAll;
  for (const gap of stretches(match, b.length)) {
    const cells = (gap.aTo - gap.aFrom) * (gap.bTo - gap.bFrom);
    if (cells > Math.min(left, mostCells)) continue;
    const kept = keptIn(match, gap.aFrom, gap.aTo);
    if (Math.min(gap.aTo - gap.aFrom, gap.bTo - gap.bFrom) < kept + more) continue;
    if (commonLength(a, b, gap) < kept + more) continue;
    left -= cells;
    const other = fullestEdit(a, b, gap);
    for (const part of differing(gap, match, other)) {
      const now = keptIn(match, part.aFrom, part.aTo);
      const then = keptIn(other, part.aFrom - gap.aFrom, part.aTo - gap.aFrom);
      if (then < times * now || then < now + more) continue;
      match.set(other.subarray(part.aFrom - gap.aFrom, part.aTo - gap.aFrom), part.aFrom);
      let scores: EditScores | null = null;
      told.push({ gap: part, scores: () => (scores ??= editScores(old, next, part)) });
    }
  }
  return told;
}

/** Stretches that begin and end within long runs, each as long as may be told anew at once. */
function stretches(match: Int32Array, newLength: number): Gap[] {
  const found: Gap[] = [];
  let gap: Gap = { aFrom: 0, aTo: 0, bFrom: 0, bTo: 0 };
  const begin = (aFrom: number, bFrom: number): void => {
    found.push(gap);
    gap = { aFrom, aTo: aFrom, bFrom, bTo: bFrom };
  };
  const reach = (aTo: number, bTo: number): void => {
    if ((aTo - gap.aFrom) * (bTo - gap.bFrom) > mostCells) begin(gap.aTo, gap.bTo);
    gap = { ...gap, aTo, bTo };
  };
  for (let at = 0; at < match.length;) {
    const to = endOfRun(match, at);
    if (to - at >= longRun) {
      const shift = (match[at] ?? 0) - at;
      reach(at + longRun / 2, at + longRun / 2 + shift);
      if (to - at >= sureRun) begin(to - longRun / 2, to - longRun / 2 + shift);
    }
    at = to;
  }
  reach(match.length, newLength);
  return [...found, gap];
}

/** Where the unbroken run of pairs through an old token ends; the next token for one that has no pair. */
function endOfRun(match: Int32Array, at: number): number {
  let to = at + 1;
  while (to < match.length && (match[to - 1] ?? -1) >= 0 && match[to] === (match[to - 1] ?? 0) + 1) to++;
  return to;
}

/** The parts of a gap that two tellings tell differently; `other` begins where the gap does. */
function differing(gap: Gap, match: Int32Array, other: Int32Array): Gap[] {
  const parts: Gap[] = [];
  let [aFrom, bFrom] = [gap.aFrom, gap.bFrom];
  let inRow = 0;
  let differs = false;
  for (let at = gap.aFrom; at < gap.aTo; at++) {
    const to = match[at] ?? -1;
    differs ||= to !== other[at - gap.aFrom];
    inRow = to >= 0 && to === other[at - gap.aFrom] ? inRow + 1 : 0;
    if (differs && inRow === agreed) {
      parts.push({ aFrom, aTo: at + 1, bFrom, bTo: to + 1 });
      differs = false;
    }
    if (!differs && to >= 0) [aFrom, bFrom] = [at + 1, to + 1];
  }
  return differs ? [...parts, { aFrom, aTo: gap.aTo, bFrom, bTo: gap.bTo }] : parts;
}

function keptIn(match: Int32Array, from: number, to: number): number {
  let kept = 0;
  for (let at = from; at < to; at++) if ((match[at] ?? -1) >= 0) kept++;
  return kept;
}
