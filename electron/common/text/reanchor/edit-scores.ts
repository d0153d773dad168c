import type { Gap } from './gap';
import { Cut, cutBefore } from './slide';
import type { Tokens } from './tokens';

/** What the ways to tell the edit of a gap are worth: so much for each token kept, less what its cuts cost. */
export interface EditScores {
  /** The best way of all. */
  readonly best: number;
  /** The best of those in which `count` old tokens from `from` on are the new ones from `to` on, which must say the same. */
  through(from: number, count: number, to: number): number;
  /** That of one way: for each old token of the text its new one, or -1. */
  of(match: Int32Array): number;
}

/** What a kept token is worth; the rest is only to tell ties. */
export const perToken = 16;
/** What it costs to begin or to end a run of kept tokens… */
const perRun = 1;
/** … and for either text to be cut there, the less the more natural a cut it is: people put in lines and sentences. */
const cutCosts: Readonly<Record<number, number>> = {
  [Cut.InWord]: 4,
  [Cut.Word]: 3,
  [Cut.Sentence]: 1,
  [Cut.Line]: 0,
  [Cut.Paragraph]: 0,
};
/** Less than any way is worth. */
const none = -(2 ** 29);

/** The best ways to each cell, by how many tokens of each side are told: of any kind, and of those that end with a kept one. */
interface Ways {
  readonly any: Int32Array;
  readonly joined: Int32Array;
}

/** One side of a gap: what its tokens say, and what a cut before each of them, and at the end, costs. */
interface Side {
  readonly ids: Int32Array;
  readonly cuts: Int32Array;
}

/**
 * Scores the ways to tell the edit of a gap, both ends of which are kept in all of them. The affine gaps of Gotoh, An
 * improved algorithm for matching biological sequences, 1982, whose cost depends on where the texts are cut. Takes time
 * and room of the product of both sides.
 */
export function editScores(old: Tokens, next: Tokens, gap: Gap): EditScores {
  const a = sideOf(old, gap.aFrom, gap.aTo);
  const b = sideOf(next, gap.bFrom, gap.bTo);
  const forth = waysThrough(a, b);
  let back: Ways | null = null;
  const width = b.ids.length + 1;
  /** What it costs to cut both texts before tokens of the gap. */
  const cost = (x: number, y: number): number => perRun + (a.cuts[x] ?? 0) + (b.cuts[y] ?? 0);
  const upTo = ({ any, joined }: Ways, cell: number, cut: number): number =>
    Math.max(joined[cell] ?? none, (any[cell] ?? none) - cut);
  const end = a.ids.length * width + b.ids.length;
  return {
    best: upTo(forth, end, 0),
    through: (from, count, to) => {
      back ??= waysThrough(turned(a), turned(b));
      const [x, y] = [from - gap.aFrom, to - gap.bFrom];
      const [xEnd, yEnd] = [x + count, y + count];
      const before = upTo(forth, x * width + y, cost(x, y));
      return before + count * perToken + upTo(back, end - xEnd * width - yEnd, cost(xEnd, yEnd));
    },
    of: (match) => {
      let score = 0;
      let [lastX, lastY] = [-1, -1];
      for (let x = 0; x < a.ids.length; x++) {
        const y = (match[gap.aFrom + x] ?? -1) - gap.bFrom;
        if (y < 0) continue;
        score += perToken;
        const isJoined = x === lastX + 1 && y === lastY + 1;
        if (!isJoined) score -= cost(lastX + 1, lastY + 1) + cost(x, y);
        [lastX, lastY] = [x, y];
      }
      if (lastX + 1 < a.ids.length || lastY + 1 < b.ids.length) score -= cost(lastX + 1, lastY + 1);
      return score;
    },
  };
}

function sideOf(tokens: Tokens, from: number, to: number): Side {
  const cuts = Int32Array.from(
    { length: to - from + 1 },
    (_, at) => cutCosts[cutBefore(tokens, from + at)] ?? 0,
  );
  return { ids: tokens.ids.subarray(from, to), cuts };
}

function turned({ ids, cuts }: Side): Side {
  return { ids: ids.slice().reverse(), cuts: cuts.slice().reverse() };
}

function waysThrough(a: Side, b: Side): Ways {
  const width = b.ids.length + 1;
  const any = new Int32Array((a.ids.length + 1) * width);
  const joined = new Int32Array(any.length).fill(none);
  joined[0] = 0;
  for (let x = 1; x <= a.ids.length; x++) {
    const token = a.ids[x - 1];
    const begun = perRun + (a.cuts[x - 1] ?? 0);
    const ended = perRun + (a.cuts[x] ?? 0);
    for (let y = 1; y < width; y++) {
      const cell = x * width + y;
      const above = any[cell - width] ?? 0;
      const left = any[cell - 1] ?? 0;
      let most = above > left ? above : left;
      if (token === b.ids[y - 1]) {
        const corner = cell - width - 1;
        const anew = (any[corner] ?? 0) - begun - (b.cuts[y - 1] ?? 0);
        const on = joined[corner] ?? none;
        const kept = perToken + (on > anew ? on : anew);
        joined[cell] = kept;
        const closed = kept - ended - (b.cuts[y] ?? 0);
        if (closed > most) most = closed;
      }
      any[cell] = most;
    }
  }
  return { any, joined };
}
