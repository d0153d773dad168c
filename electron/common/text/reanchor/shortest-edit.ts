import type { Gap } from './gap';

/** Past this many edits in one gap the search goes on from the furthest point reached. */
const mostEdits = 120;

/** How far each diagonal got with each number of edits. */
type Trace = Int32Array[];

/**
 * Pairs the tokens of a gap along a shortest edit (Myers, An O(ND) Difference Algorithm, 1986, the greedy
 * forward form), writing to `match`. A gap that takes more than `mostEdits` is done in steps of that size,
 * so that the work is linear in its length; such texts have little in common anyway.
 */
export function shortestEdit(a: Int32Array, b: Int32Array, gap: Gap, match: Int32Array): void {
  let { aFrom, bFrom } = gap;
  while (aFrom < gap.aTo && bFrom < gap.bTo) {
    const step = walk(a, b, { ...gap, aFrom, bFrom });
    note(step.trace, aFrom, bFrom, step, match);
    aFrom += step.x;
    bFrom += step.y;
    if (step.done) return;
  }
}

interface Step {
  readonly trace: Trace;
  readonly x: number;
  readonly y: number;
  readonly edits: number;
  readonly done: boolean;
}

function walk(a: Int32Array, b: Int32Array, gap: Gap): Step {
  const width = gap.aTo - gap.aFrom;
  const height = gap.bTo - gap.bFrom;
  const trace: Trace = [];
  let last = new Int32Array(3);
  let best = { x: 0, y: 0 };
  for (let edits = 0; ; edits++) {
    const reach = new Int32Array(2 * edits + 3);
    best = { x: 0, y: 0 };
    for (let k = -edits; k <= edits; k += 2) {
      let x = edits === 0 ? 0 : firstX(last, edits, k);
      let y = x - k;
      while (x < width && y < height && a[gap.aFrom + x] === b[gap.bFrom + y]) {
        x++;
        y++;
      }
      reach[k + edits + 1] = x;
      if (x > width || y > height) continue;
      if (x + y > best.x + best.y) best = { x, y };
      if (x >= width && y >= height) return { trace: [...trace, reach], x, y, edits, done: true };
    }
    trace.push(reach);
    last = reach;
    if (edits === mostEdits) return { trace, ...best, edits, done: false };
  }
}

/** Where diagonal k starts with this many edits, from the reach with one fewer. */
function firstX(last: Int32Array, edits: number, k: number): number {
  // The diagonal j of the row before stands at j + (edits - 1) + 1.
  const below = k === -edits ? -1 : (last[k - 1 + edits] ?? -1);
  const above = k === edits ? -1 : (last[k + 1 + edits] ?? -1);
  return k === -edits || (k !== edits && below < above) ? above : below + 1;
}

/** Walks the trace backwards and notes each diagonal step as a pair. */
function note(trace: Trace, aFrom: number, bFrom: number, end: Step, match: Int32Array): void {
  let { x, y } = end;
  for (let edits = end.edits; edits >= 0; edits--) {
    const k = x - y;
    const start = edits === 0 ? 0 : firstX(trace[edits - 1] ?? new Int32Array(3), edits, k);
    while (x > start) {
      x--;
      y--;
      match[aFrom + x] = bFrom + y;
    }
    if (edits === 0) return;
    const last = trace[edits - 1] ?? new Int32Array(3);
    const down = k === -edits || (k !== edits && (last[k - 1 + edits] ?? -1) < (last[k + 1 + edits] ?? -1));
    if (down) y--;
    else x--;
  }
}
