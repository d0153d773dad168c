import { assignLanes } from '#common/text/lanes';

/** How far down the article an annotation's passage reaches. Pixels, from the top of what scrolls. */
export interface Extent {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
}

export interface Bar extends Extent {
  /** From 0, the one nearest to the words. */
  readonly column: number;
}

/**
 * Bars beside the words that stand side by side where passages overlap. Those that find no column free are left out:
 * there the words themselves say how many lie on them.
 */
export function barsOf(extents: readonly Extent[], columns: number): Bar[] {
  const sorted = extents.toSorted((a, b) => a.top - b.top || b.bottom - a.bottom);
  const lanes = assignLanes(sorted.map(({ top, bottom }) => ({ start: top, end: bottom })));
  return sorted.flatMap((extent, at) => {
    const column = lanes[at] ?? 0;
    return column < columns ? [{ ...extent, column }] : [];
  });
}

/** The bar at a point, or the nearest within `reach` pixels; null where there is none. */
export function barAt(bars: readonly Bar[], x: number, y: number, step: number, reach: number): Bar | null {
  let nearest: { bar: Bar; away: number } | null = null;
  for (const bar of bars) {
    const across = Math.abs(x - (bar.column + 0.5) * step);
    const down = Math.max(bar.top - y, y - bar.bottom, 0);
    const away = Math.max(across, down);
    if (away <= reach && (nearest === null || away < nearest.away)) nearest = { bar, away };
  }
  return nearest?.bar ?? null;
}
