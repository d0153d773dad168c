/** A pane's wishes in pixels. Exactly one of a row is flexible: it takes what the others leave. */
export interface PaneSize {
  readonly wanted: number;
  readonly min: number;
  readonly flexible?: boolean;
}

/**
 * The sizes that panes get in `total` pixels. Fixed panes get what they want, then give, each down to its
 * minimum and in proportion to what it has to spare, so that the flexible one keeps its own. Where not even
 * the minima fit, all shrink alike.
 */
export function fitPanes(total: number, panes: readonly PaneSize[]): number[] {
  const minimum = panes.reduce((sum, pane) => sum + pane.min, 0);
  if (total <= minimum) return panes.map((pane) => (minimum === 0 ? 0 : (pane.min / minimum) * total));
  const sizes = panes.map((pane) => (pane.flexible === true ? pane.min : Math.max(pane.min, pane.wanted)));
  const over = sizes.reduce((sum, size) => sum + size, 0) - total;
  if (over > 0) {
    const spare = panes.map((pane, i) => (sizes[i] ?? 0) - pane.min);
    const all = spare.reduce((sum, size) => sum + size, 0);
    return sizes.map((size, i) => size - (over * (spare[i] ?? 0)) / all);
  }
  return sizes.map((size, i) => (panes[i]?.flexible === true ? size - over : size));
}
