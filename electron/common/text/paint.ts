import { assignLanes } from './lanes';
import type { TextRange } from './text-range';

/** One stretch to paint: the id of its annotation and where it lies now, in code points. */
export interface PaintStretch extends TextRange {
  readonly annotation: string;
}

/** One annotation over a segment. `first` and `last`: its stretch begins, or ends, with this very segment. */
export interface PaintedAnnotation {
  readonly id: string;
  readonly depth: number;
  readonly first: boolean;
  readonly last: boolean;
}

/** A piece of text under the same annotations throughout, lowest depth first; never under none. */
export interface PaintSegment extends TextRange {
  readonly annotations: readonly PaintedAnnotation[];
}

interface Laned extends TextRange {
  readonly id: string;
  readonly depth: number;
}

/** All stretches of an article, sorted by start, with their lanes. Made once per change, not per scroll. */
export interface PaintPlan {
  readonly laned: readonly Laned[];
  /** For each place in `laned`, the furthest end among it and those before: ascending, so searchable. */
  readonly reach: readonly number[];
}

const inOrder = (a: Laned, b: Laned): number =>
  a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Stretches of one annotation that overlap count as one, or a segment would name the annotation twice. */
function united(stretches: readonly PaintStretch[]): Laned[] {
  const sorted = stretches
    .filter((stretch) => stretch.start < stretch.end)
    .map(({ annotation: id, start, end }): Laned => ({ id, start, end, depth: 0 }))
    .sort(inOrder);
  const latest = new Map<string, number>();
  const result: Laned[] = [];
  for (const stretch of sorted) {
    const place = latest.get(stretch.id);
    const before = place === undefined ? undefined : result[place];
    if (place !== undefined && before !== undefined && stretch.start < before.end) {
      result[place] = { ...before, end: Math.max(before.end, stretch.end) };
    } else {
      latest.set(stretch.id, result.push(stretch) - 1);
    }
  }
  return result;
}

/**
 * Gives every stretch its depth: the lowest lane free where it begins. Depth depends on the stretches alone,
 * never on what is in view, so nothing shifts while scrolling. Empty stretches are left out. O(m log m).
 */
export function planPainting(stretches: readonly PaintStretch[]): PaintPlan {
  return replanPainting({ laned: [], reach: [] }, new Set(), stretches);
}

/**
 * The plan after some annotations changed: `changed` names them, `stretches` are theirs now. The same as a plan made
 * of all stretches, but only those that overlap what changed, by however many others between, get their depths anew.
 */
export function replanPainting(
  plan: PaintPlan,
  changed: ReadonlySet<string>,
  stretches: readonly PaintStretch[],
): PaintPlan {
  const fresh = united(stretches);
  const gone = changed.size === 0 ? [] : plan.laned.filter(({ id }) => changed.has(id));
  if (fresh.length === 0 && gone.length === 0) return plan;
  const kept = gone.length === 0 ? plan.laned : plan.laned.filter(({ id }) => !changed.has(id));
  const laned = withFresh(kept, fresh);
  let furthest = 0;
  const reach = laned.map(({ end }) => (furthest = Math.max(furthest, end)));
  const { from, to } = hangingTogether(laned, reach, [...gone, ...fresh]);
  const lanes = assignLanes(laned.slice(from, to));
  lanes.forEach((depth, at) => {
    const stretch = laned[from + at];
    if (stretch && stretch.depth !== depth) laned[from + at] = { ...stretch, depth };
  });
  return { laned, reach };
}

/** More than this many are sorted in; fewer are put in their places one by one. */
const few = 32;

/** Stretches in order, with others among them. */
function withFresh(kept: readonly Laned[], fresh: readonly Laned[]): Laned[] {
  const laned = [...kept];
  // Stretches that became one may reach beyond others that begin with them.
  const sorted = fresh.toSorted(inOrder);
  const [first, last] = [sorted[0], kept.at(-1)];
  if (!first || !last || inOrder(last, first) < 0) return laned.concat(sorted);
  if (fresh.length > few) return laned.concat(fresh).sort(inOrder);
  for (const stretch of fresh) {
    let low = 0;
    let high = laned.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = laned[middle];
      if (other !== undefined && inOrder(other, stretch) < 0) low = middle + 1;
      else high = middle;
    }
    laned.splice(low, 0, stretch);
  }
  return laned;
}

/** The places in `laned` from the last gap before what was touched to the first gap after it. */
function hangingTogether(
  laned: readonly Laned[],
  reach: readonly number[],
  touched: readonly TextRange[],
): { from: number; to: number } {
  const start = touched.reduce((least, range) => Math.min(least, range.start), Infinity);
  const end = touched.reduce((most, range) => Math.max(most, range.end), 0);
  const isGap = (place: number): boolean => (reach[place - 1] ?? 0) <= (laned[place]?.start ?? 0);
  let from = Math.min(firstReaching(reach, start), laned.length);
  while (from > 0 && !isGap(from)) from -= 1;
  let to = from;
  while (to < laned.length && !((laned[to]?.start ?? 0) >= end && isGap(to))) to += 1;
  return { from, to };
}

/** The annotations of which a stretch begins in a range, its end included. */
export function beginningIn(plan: PaintPlan, { start, end }: TextRange): Set<string> {
  const found = new Set<string>();
  for (let at = firstReaching(plan.reach, start); at < plan.laned.length; at++) {
    const stretch = plan.laned[at];
    if (!stretch || stretch.start > end) break;
    if (stretch.start >= start) found.add(stretch.id);
  }
  return found;
}

/** Sorts ranges and joins those that overlap; those that only touch stay apart, as blocks do. */
function disjoint(ranges: readonly TextRange[]): TextRange[] {
  const result: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (range.start >= range.end) continue;
    if (last !== undefined && range.start < last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else {
      result.push(range);
    }
  }
  return result;
}

/** The segments of one visible range, from the stretches that meet it, which come sorted by start. */
function segmentsOf(range: TextRange, meeting: readonly Laned[]): PaintSegment[] {
  const edges = new Set<number>();
  for (const { start, end } of meeting) {
    edges.add(Math.max(start, range.start)).add(Math.min(end, range.end));
  }
  const points = [...edges].sort((a, b) => a - b);
  const segments: PaintSegment[] = [];
  let active: Laned[] = [];
  let next = 0;
  points.forEach((start, at) => {
    const end = points[at + 1];
    active = active.filter((stretch) => stretch.end > start);
    for (let s = meeting[next]; s !== undefined && s.start <= start; s = meeting[++next]) active.push(s);
    if (end === undefined || active.length === 0) return;
    active.sort((a, b) => a.depth - b.depth);
    const annotations = active.map((s) => ({
      id: s.id,
      depth: s.depth,
      first: s.start === start,
      last: s.end === end,
    }));
    segments.push({ start, end, annotations });
  });
  return segments;
}

/** The place of the first stretch that may reach past an offset; all before it end at or before the offset. */
function firstReaching(reach: readonly number[], offset: number): number {
  let low = 0;
  let high = reach.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((reach[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The painted segments of what is in view, sorted and never overlapping; none crosses from one visible range
 * into the next. With a plan at hand a scroll costs what it shows, not what the article holds.
 */
export function segmentsIn(plan: PaintPlan, visible: TextRange | readonly TextRange[]): PaintSegment[] {
  const ranges = disjoint('start' in visible ? [visible] : visible);
  const segments: PaintSegment[] = [];
  let next = firstReaching(plan.reach, ranges[0]?.start ?? 0);
  let open: Laned[] = [];
  for (const range of ranges) {
    open = open.filter((stretch) => stretch.end > range.start);
    for (let s = plan.laned[next]; s !== undefined && s.start < range.end; s = plan.laned[++next]) {
      if (s.end > range.start) open.push(s);
    }
    for (const segment of segmentsOf(range, open)) segments.push(segment);
  }
  return segments;
}

/**
 * The painting decision in one step: which annotations lie over which pieces of the visible text, how deep, and
 * where each begins and ends. O((n + m) log n) beside the size of the answer.
 */
export function paintSegments(
  visible: TextRange | readonly TextRange[],
  stretches: readonly PaintStretch[],
): PaintSegment[] {
  return segmentsIn(planPainting(stretches), visible);
}
