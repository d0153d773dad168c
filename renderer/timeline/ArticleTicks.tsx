import { useMemo } from 'react';
import type { TickMark } from '#common/timeline/picture';
import { MarkRow, markAt, type RowMark } from './MarkRow';
import { pixels } from './pixels';
import styles from './Timeline.module.css';

/** How many titles a tick names before it only counts. */
const named = 6;
/** A tick is pointed at this many pixels around its middle, or where it begins. */
const reach = 4;

/** The tick that is hit at a pixel of those that the ticks are counted in. */
export function tickAt(ticks: readonly TickMark[], x: number): TickMark | undefined {
  return ticks[markAt(ticks.map(reachOf), x)];
}

function reachOf({ x1, x2 }: TickMark): Pick<RowMark, 'from' | 'to'> {
  const from = pixels(x1) - reach;
  return { from, to: from + Math.max(2 * reach, pixels(x2 - x1)) };
}

/** The articles at their publication dates: a tick on a day, a line over the days where none is known. */
export function ArticleTicks({
  ticks,
  y,
  height,
}: {
  ticks: readonly TickMark[];
  y: number;
  height: number;
}) {
  const marks = useMemo(() => ticks.map((tick) => markOf(tick, y, height)), [ticks, y, height]);
  return (
    <MarkRow
      marks={marks}
      hit={{ y: y - 2, height: height + 2 }}
      looks={{ marks: styles.tick, pointed: styles.tickPointed }}
      kind="data-ticks"
      titleOf={(at) => titleOf(ticks[at])}
    />
  );
}

function markOf(tick: TickMark, y: number, height: number): RowMark {
  const [x, width] = [pixels(tick.x1), pixels(tick.x2 - tick.x1)];
  const drawn =
    width > 3
      ? { x, y: y + height - 3, width, height: 2 }
      : { x: x - 1, y: y + 1, width: 2, height: height - 1 };
  return { ...drawn, ...reachOf(tick) };
}

function titleOf(tick: TickMark | undefined): string {
  if (tick === undefined) return '';
  const titles = tick.articles.slice(0, named).map(({ label }) => label);
  if (tick.articles.length > named) titles.push(`and ${tick.articles.length - named} more`);
  return `Published: ${titles.join('\n')}`;
}
