import type { Bar } from '#common/timeline/bar';
import type { TimelineEvent } from '#common/timeline/placed-event';
import { compact, type BarBox } from '#common/timeline/row-look';
import { breakMarks, outsideMark, shapesPath, type Shape } from '#common/timeline/shapes';
import styles from './Timeline.module.css';

const fills = {
  before: 'url(#tl-strip-before)',
  solid: 'currentColor',
  after: 'url(#tl-strip-after)',
} as const;

/** A bar: all of one fill is one path, since hundreds are drawn anew while one zooms. */
export function Shapes({ shapes }: { shapes: readonly Shape[] }) {
  return (
    <>
      <BarPath shapes={shapes} fill="before" />
      <BarPath shapes={shapes} fill="solid" />
      <BarPath shapes={shapes} fill="after" />
    </>
  );
}

function BarPath({ shapes, fill }: { shapes: readonly Shape[]; fill: Shape['fill'] }) {
  const path = shapesPath(shapes, fill);
  return path === '' ? null : <path d={path} fill={fills[fill]} />;
}

/** The break of what is disputed, and the mark of what lies outside its whole. */
export function Signs({ bar, event, at }: { bar: Bar; event: TimelineEvent; at: BarBox }) {
  return (
    <>
      {event.disputed && <path d={breakMarks(bar, at)} className={styles.head} />}
      {event.outside && <path d={outsideMark(bar, at)} className={styles.outside} />}
    </>
  );
}

/** An event that has no room of its own where it is shown: a mark where it lies. */
export function LoneMark({ x, y, id, said }: { x: number; y: number; id: string; said: string }) {
  return (
    <g id={id} role="option" aria-label={said} aria-selected className={styles.event} data-active>
      <title>{said}</title>
      <rect x={x - 3.5} y={y} width={7} height={compact.barHeight + 2} rx={2} fill="currentColor" />
    </g>
  );
}
