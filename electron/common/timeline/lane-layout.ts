import type { Lane } from './lanes';
import { heightNeeded, layOut, type TimelineLayout } from './layout';
import { compact, type RowLook } from './row-look';

/** A lane with its place from top to bottom, in pixels; its events' rows begin at `top`. */
export interface LaidLane {
  readonly lane: Lane;
  readonly y: number;
  readonly height: number;
  readonly top: number;
  readonly layout: TimelineLayout;
  /** Where the marks of what found no room begin, and how tall they may be. */
  readonly crowdTop: number;
}

/** Pixels kept free above a lane's first row and below its last. */
const around = ({ rowHeight }: RowLook): number => Math.round(rowHeight / 6);
/** Room below the rows of a lane for what found none. */
export const laneCrowdRoom = 12;
/** No lane is given less than this where there are many: fewer lanes that can be read are better. */
const leastLane = 2 * (around(compact) + compact.rowHeight);

/** How many lanes a height (pixels) has room for: never fewer than two. */
export function mostLanes(height: number): number {
  return Math.max(2, Math.floor(height / leastLane));
}

/** The zoom, the room there is in pixels, and how rows look: compact unless it is said. */
export interface LanesSize {
  readonly pixelsPerDay: number;
  readonly height: number;
  readonly look?: RowLook;
}

/** The pixels that lanes with rows for all their events take; infinite where they do not fit into `height`. */
export function lanesHeight(lanes: readonly Lane[], size: Required<LanesSize>): number {
  let needed = 0;
  for (const { tree } of lanes) {
    needed += heightNeeded(tree, size) + 2 * around(size.look);
    if (needed > size.height) return Infinity;
  }
  return needed;
}

/**
 * Lays lanes out one below another, each as `layOut` does it. While all rows that are wanted fit into `height` every
 * lane has its own; else they are shared out evenly, what small lanes leave going to the large.
 */
export function layOutLanes(
  lanes: readonly Lane[],
  { pixelsPerDay, height, look = compact }: LanesSize,
): LaidLane[] {
  const { rowHeight } = look;
  const most = Math.max(1, Math.floor(height / rowHeight));
  const wanted = lanes.map(({ tree }) => layOut(tree, { pixelsPerDay, rows: most, look }));
  const whole = stacked(lanes, wanted);
  const last = whole.at(-1);
  if (!last || last.y + last.height <= height) return whole;
  const rows = Math.floor((height - lanes.length * (2 * around(look) + laneCrowdRoom)) / rowHeight);
  const shares = shareRows(
    wanted.map(({ rowsUsed }) => rowsUsed),
    rows,
  );
  const cut = lanes.map(({ tree }, index) => {
    const [own, share] = [wanted[index], shares[index] ?? 1];
    return own && own.rowsUsed <= share ? own : layOut(tree, { pixelsPerDay, rows: share, look });
  });
  return stacked(lanes, cut);
}

function stacked(lanes: readonly Lane[], layouts: readonly TimelineLayout[]): LaidLane[] {
  let y = 0;
  return lanes.flatMap((lane, index) => {
    const layout = layouts[index];
    if (!layout) return [];
    const free = around(layout.look);
    const crowdTop = free + layout.rowsUsed * layout.look.rowHeight;
    const height = crowdTop + (layout.crowd.length > 0 ? laneCrowdRoom : 0) + free;
    const laid = { lane, y, height, top: y + free, layout, crowdTop: y + crowdTop };
    y += height;
    return laid;
  });
}

/** As many lanes as are shown where one can scroll through them; what more there are stand together in the last. */
export const mostScrolledLanes = 100;

/**
 * Lays lanes out to be scrolled through: each has rows for its events, however much that is together. Where all do not
 * fit into `height` none takes more than half of it, so that two can be compared; what finds no row is marked below.
 */
export function stackLanes(
  lanes: readonly Lane[],
  { pixelsPerDay, height, look = compact }: LanesSize,
): LaidLane[] {
  const rowsIn = (room: number): number =>
    Math.max(1, Math.floor((room - 2 * around(look) - laneCrowdRoom) / look.rowHeight));
  const wanted = lanes.map(({ tree }) => layOut(tree, { pixelsPerDay, rows: rowsIn(height), look }));
  const whole = stacked(lanes, wanted);
  const last = whole.at(-1);
  if (!last || last.y + last.height <= height || lanes.length === 1) return whole;
  const rows = rowsIn(height / 2);
  const cut = wanted.map((own, index) => {
    const tree = lanes[index]?.tree;
    return tree === undefined || own.rowsUsed <= rows ? own : layOut(tree, { pixelsPerDay, rows, look });
  });
  return stacked(lanes, cut);
}

/** Shares rows out: at least one to each, none more than it wants, and as evenly as that allows. */
export function shareRows(wants: readonly number[], rows: number): number[] {
  const shares = wants.map(() => 1);
  let left = rows - wants.length;
  for (let given = true; left > 0 && given;) {
    given = false;
    for (const [index, want] of wants.entries()) {
      const share = shares[index] ?? 1;
      if (left === 0 || share >= want) continue;
      shares[index] = share + 1;
      left -= 1;
      given = true;
    }
  }
  return shares;
}
