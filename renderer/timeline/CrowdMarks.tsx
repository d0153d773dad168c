import { memo, useMemo } from 'react';
import { crowdHeight, type LaidCrowd } from '#common/timeline/picture';
import { MarkRow } from './MarkRow';
import styles from './Timeline.module.css';

/**
 * What found no room, as bars whose height tells how many; `y` is where they stand, `most` the tallest, in pixels. They
 * are stretched as one, so that a zoom touches none of them.
 */
export function CrowdMarks({ crowd, y, most }: { crowd: LaidCrowd; y: number; most: number }) {
  return (
    <g transform={`translate(${crowd.x} 0) scale(${crowd.times} 1)`}>
      <Bins bins={crowd.bins} y={y} most={most} />
    </g>
  );
}

/** Always the same while no other bins come into view. */
const Bins = memo(
  function Bins({ bins, y, most }: { bins: LaidCrowd['bins']; y: number; most: number }) {
    const marks = useMemo(
      () =>
        bins.map(({ x, width, count }) => {
          const tall = crowdHeight(count, most);
          return { x, y: y - tall, width, height: tall, from: x, to: x + width };
        }),
      [bins, y, most],
    );
    return (
      <MarkRow
        marks={marks}
        looks={{ marks: styles.crowd, pointed: styles.crowdPointed }}
        kind="data-crowd"
        titleOf={(at) => {
          const count = bins[at]?.count ?? 0;
          return `${count} more ${count === 1 ? 'event' : 'events'} here: click to come closer`;
        }}
      />
    );
  },
  (a, b) => a.y === b.y && a.most === b.most && sameBins(a.bins, b.bins),
);

function sameBins(a: LaidCrowd['bins'], b: LaidCrowd['bins']): boolean {
  return a.length === b.length && a.every(({ x, count }, at) => x === b[at]?.x && count === b[at]?.count);
}
