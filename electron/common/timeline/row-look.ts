/** The measures of a row, in pixels: an event's title, and below it its bar. */
export interface RowLook {
  readonly rowHeight: number;
  /** From the top of a row to the line that its title stands on, and to the top of its bar. */
  readonly baseline: number;
  readonly barTop: number;
  readonly barHeight: number;
  /** The size of titles. */
  readonly font: number;
}

/** Where a bar lies from top to bottom, and how tall it is. */
export interface BarBox {
  readonly y: number;
  readonly height: number;
}

/** Titles are measured once, in this size. */
export const labelFont = 12;

/** Many rows: a title stands closer to its own bar than to that above it, and no more. */
export const compact: RowLook = { rowHeight: 22, baseline: 11, barTop: 14, barHeight: 5, font: labelFont };
/** Few rows in much room: as large as still reads as one line of print. */
const roomy: RowLook = { rowHeight: 60, baseline: 21, barTop: 29, barHeight: 10, font: 16 };

const steps = 6;

/** From roomy to compact. The same objects always, so that what is drawn by one is known to be unchanged. */
const rowLooks: readonly RowLook[] = Array.from({ length: steps + 1 }, (_, at) => between(1 - at / steps));

/** The look that is `part` of the way from compact to roomy, in whole pixels: half ones are drawn blurred. */
function between(part: number): RowLook {
  const mix = (measure: keyof RowLook): number =>
    Math.round(compact[measure] + part * (roomy[measure] - compact[measure]));
  if (part === 0) return compact;
  return {
    rowHeight: mix('rowHeight'),
    baseline: mix('baseline'),
    barTop: mix('barTop'),
    barHeight: mix('barHeight'),
    font: mix('font'),
  };
}

/** The widest that a title can be drawn, as a share of how wide it was measured. */
export const widestDrawn = roomy.font / labelFont;

/** How wide a title measured in `labelFont` is drawn. */
export function drawnWidth(labelWidth: number, { font }: Pick<RowLook, 'font'>): number {
  return (labelWidth * font) / labelFont;
}

/**
 * The roomiest look at which what is drawn needs no more than `height` pixels, with what it needs; compact, and
 * infinity, where it never fits.
 */
export function roomiest(
  height: number,
  needs: (look: RowLook) => number,
): { look: RowLook; needed: number } {
  for (const look of rowLooks) {
    const needed = needs(look);
    if (needed <= height) return { look, needed };
  }
  return { look: compact, needed: Infinity };
}
