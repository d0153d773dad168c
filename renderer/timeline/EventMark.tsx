import { createElement, Fragment } from 'react';
import { barHeight, barTop, baseline, rowHeight, type DrawnEvent } from '#common/timeline/picture';
import type { Bar } from '#common/timeline/bar';
import type { TimelineEvent } from '#common/timeline/placed-event';
import { barShapes, breakMarks, openEnds, outsideMark, type Shape } from '#common/timeline/shapes';
import styles from './Timeline.module.css';

/** The rectangles of a bar. Handed over one by one: they keep their order, and have nothing to be keyed by. */
export function Shapes({ shapes }: { shapes: readonly Shape[] }) {
  return createElement(Fragment, null, ...shapes.map(rectOf));
}

function rectOf({ fill, radius, ...box }: Shape) {
  return <rect {...box} rx={radius} fill={fill === 'solid' ? 'currentColor' : `url(#tl-strip-${fill})`} />;
}

/**
 * One event: its title, below it its bar, and room around both to be hit. One without an id is drawn once more, in
 * another lane, and not read out again.
 */
export function EventMark({
  drawn,
  id,
  said,
  chosen,
  active,
  top,
}: {
  drawn: DrawnEvent;
  id: string | null;
  /** What is read out for it. */
  said: string;
  chosen: boolean;
  active: boolean;
  top: number;
}) {
  const { placed, bar, row, labelX } = drawn;
  const { event, label, labelWidth } = placed;
  const y = top + row * rowHeight;
  const ends = openEnds(bar, y + barTop);
  const left = Math.min(bar.x1, labelX) - 4;
  const width = Math.max(bar.x2, labelX + labelWidth) + 4 - left;
  return (
    <g
      {...(id === null
        ? { 'aria-hidden': true }
        : { id, role: 'option', 'aria-label': said, 'aria-selected': chosen })}
      className={styles.event}
      data-event={event.id}
      data-chosen={chosen || undefined}
      data-active={active || undefined}
      data-rejected={event.rejected || undefined}
    >
      <title>{said}</title>
      <rect className={styles.hit} x={left} y={y} width={width} height={rowHeight - 1} rx={4} />
      <text className={styles.label} x={labelX} y={y + baseline}>
        {label}
      </text>
      <Shapes shapes={barShapes(bar, event, y + barTop)} />
      {ends !== '' && <path d={ends} className={styles.head} />}
      <Signs bar={bar} event={event} y={y + barTop} />
    </g>
  );
}

/** The break of what is disputed, and the mark of what lies outside its whole; `y` is the bar's top. */
export function Signs({ bar, event, y }: { bar: Bar; event: TimelineEvent; y: number }) {
  return (
    <>
      {event.disputed && <path d={breakMarks(bar, y)} className={styles.head} />}
      {event.outside && <path d={outsideMark(bar, y)} className={styles.outside} />}
    </>
  );
}

/** An event that has no room of its own where it is shown: a mark where it lies. */
export function LoneMark({ x, y, id, said }: { x: number; y: number; id: string; said: string }) {
  return (
    <g id={id} role="option" aria-label={said} aria-selected className={styles.event} data-active>
      <title>{said}</title>
      <rect x={x - 3.5} y={y} width={7} height={barHeight + 2} rx={2} fill="currentColor" />
    </g>
  );
}
