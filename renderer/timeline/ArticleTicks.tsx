import type { TickMark } from '#common/timeline/picture';
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
  return ticks.map(({ x1, x2, articles }, index) => {
    const wide = x2 - x1 > 3;
    const titles = articles.slice(0, named).map(({ label }) => label);
    if (articles.length > named) titles.push(`and ${articles.length - named} more`);
    return (
      <g key={`${x1} ${x2}`} className={styles.article} data-tick={index}>
        <title>{`Published: ${titles.join('\n')}`}</title>
        <rect
          className={styles.tickHit}
          x={x1 - 4}
          y={y - 2}
          width={Math.max(8, x2 - x1)}
          height={height + 2}
        />
        <rect
          className={styles.tick}
          x={wide ? x1 : x1 - 1}
          y={wide ? y + height - 3 : y + 1}
          width={wide ? x2 - x1 : 2}
          height={wide ? 2 : height - 1}
        />
      </g>
    );
  });
}
