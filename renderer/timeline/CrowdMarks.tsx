import { memo } from 'react';
import { crowdHeight, type DrawnBin } from '#common/timeline/picture';
import { pixels } from './pixels';
import styles from './Timeline.module.css';

/** What found no room, as bars whose height tells how many; `y` is where they stand, `most` the tallest, in pixels. */
export function CrowdMarks({ bins, y, most }: { bins: readonly DrawnBin[]; y: number; most: number }) {
  return bins.map(({ x, width, events }) => (
    <CrowdMark
      key={events[0]?.event.id}
      x={pixels(x)}
      width={pixels(width)}
      count={events.length}
      y={y}
      most={most}
    />
  ));
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
    <g data-crowd>
      <title>{`${count} more ${count === 1 ? 'event' : 'events'} here: click to come closer`}</title>
      <rect className={styles.crowd} x={x} y={y - tall} width={width} height={tall} />
    </g>
  );
});
