import type { Lane } from './lanes';
import { layOut, type TimelineLayout } from './layout';
import { rowHeight } from './picture';

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
const above = 4;
const beneath = 4;
/** Room below the rows of a lane for what found none. */
export const laneCrowdRoom = 12;
/** No lane is given less than this where there are many: fewer lanes that can be read are better. */
const leastLane = above + 2 * rowHeight + beneath;

/** How many lanes a height (pixels) has room for: never fewer than two. */
export function mostLanes(height: number): number {
  return Math.max(2, Math.floor(height / leastLane));
}

/**
 * Lays lanes out one below another, each as `layOut` does it. While all rows that are wanted fit into `height` every
 * lane has its own; else they are shared out evenly, what small lanes leave going to the large.
 */
export function layOutLanes(
  lanes: readonly Lane[],
  { pixelsPerDay, height }: { readonly pixelsPerDay: number; readonly height: number },
): LaidLane[] {
  const most = Math.max(1, Math.floor(height / rowHeight));
  const wanted = lanes.map(({ tree }) => layOut(tree, { pixelsPerDay, rows: most }));
  const whole = stacked(lanes, wanted);
  const last = whole.at(-1);
  if (!last || last.y + last.height <= height) return whole;
  const rows = Math.floor((height - lanes.length * (above + beneath + laneCrowdRoom)) / rowHeight);
  const shares = shareRows(
    wanted.map(({ rowsUsed }) => rowsUsed),
    rows,
  );
  const cut = lanes.map(({ tree }, index) => {
    const [own, share] = [wanted[index], shares[index] ?? 1];
    return own && own.rowsUsed <= share ? own : layOut(tree, { pixelsPerDay, rows: share });
  });
  return stacked(lanes, cut);
}

function stacked(lanes: readonly Lane[], layouts: readonly TimelineLayout[]): LaidLane[] {
  let y = 0;
  return lanes.flatMap((lane, index) => {
    const layout = layouts[index];
    if (!layout) return [];
    const crowdTop = above + layout.rowsUsed * rowHeight;
    const height = crowdTop + (layout.crowd.length > 0 ? laneCrowdRoom : 0) + beneath;
    const laid = { lane, y, height, top: y + above, layout, crowdTop: y + crowdTop };
    y += height;
    return laid;
  });
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
