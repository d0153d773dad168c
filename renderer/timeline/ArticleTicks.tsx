import { memo } from 'react';
import type { ArticleMark, TickMark } from '#common/timeline/picture';
import { pixels } from './pixels';
import styles from './Timeline.module.css';

/** How many titles a tick names before it only counts. */
const named = 6;

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
  return ticks.map(({ x1, x2, articles }) => (
    <Tick
      key={articles[0]?.id}
      x={pixels(x1)}
      width={pixels(x2 - x1)}
      articles={articles}
      y={y}
      height={height}
    />
  ));
}

const Tick = memo(function Tick({
  x,
  width,
  articles,
  y,
  height,
}: {
  x: number;
  width: number;
  articles: readonly ArticleMark[];
  y: number;
  height: number;
}) {
  const wide = width > 3;
  const titles = articles.slice(0, named).map(({ label }) => label);
  if (articles.length > named) titles.push(`and ${articles.length - named} more`);
  return (
    <g className={styles.article} transform={`translate(${x} 0)`} data-tick={articles[0]?.id}>
      <title>{`Published: ${titles.join('\n')}`}</title>
      <rect className={styles.tickHit} x={-4} y={y - 2} width={Math.max(8, width)} height={height + 2} />
      <rect
        className={styles.tick}
        x={wide ? 0 : -1}
        y={wide ? y + height - 3 : y + 1}
        width={wide ? width : 2}
        height={wide ? 2 : height - 1}
      />
    </g>
  );
});
