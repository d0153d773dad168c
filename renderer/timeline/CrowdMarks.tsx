import { memo } from 'react';
import { crowdHeight, type LaidCrowd } from '#common/timeline/picture';
import styles from './Timeline.module.css';

/**
 * What found no room, as bars whose height tells how many; `y` is where they stand, `most` the tallest, in pixels. They
 * are stretched as one, so that a zoom touches none of them.
 */
export function CrowdMarks({ crowd, y, most }: { crowd: LaidCrowd; y: number; most: number }) {
  return (
    <g transform={`translate(${crowd.x} 0) scale(${crowd.times} 1)`}>
      {crowd.bins.map(({ x, width, count }) => (
        <CrowdMark key={x} x={x} width={width} count={count} y={y} most={most} />
      ))}
    </g>
  );
}

const CrowdMark = memo(function CrowdMark({
  x,
  width,
  count,
  y,
  most,
}: {
  x: number;
  width: number;
  count: number;
  y: number;
  most: number;
}) {
  const tall = crowdHeight(count, most);
  return (
    <rect className={styles.crowd} x={x} y={y - tall} width={width} height={tall} data-crowd>
      <title>{`${count} more ${count === 1 ? 'event' : 'events'} here: click to come closer`}</title>
    </rect>
  );
});
