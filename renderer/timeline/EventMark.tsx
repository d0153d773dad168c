import { memo } from 'react';
import type { Bar } from '#common/timeline/bar';
import type { PlacedEvent, TimelineEvent } from '#common/timeline/placed-event';
import { compact, drawnWidth, type BarBox, type RowLook } from '#common/timeline/row-look';
import {
  barShapes,
  breakMarks,
  openEnds,
  outsideMark,
  shapesPath,
  type Shape,
} from '#common/timeline/shapes';
import { sameDrawn } from './drawn-bar';
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

/** An event as drawn in a row, about where its bar begins. */
export interface EventMarkProps {
  readonly placed: PlacedEvent;
  /** Where its bar begins, and the top of its row. */
  readonly x: number;
  readonly y: number;
  readonly look: RowLook;
  /** Both as seen from `x`. */
  readonly bar: Bar;
  readonly labelX: number;
  /** Null where it is drawn once more, in another lane: it is not read out again. */
  readonly id: string | null;
  /** What is read out for it. */
  readonly said: string;
  readonly chosen: boolean;
  readonly active: boolean;
}

/**
 * One event: its title, below it its bar, and room around both to be hit. While one pans nothing of it changes; while
 * one zooms it is moved, and no more than its length is drawn anew.
 */
export const EventMark = memo(function EventMark({ placed, bar, labelX, look, ...own }: EventMarkProps) {
  const { event } = placed;
  return (
    <g
      {...(own.id === null
        ? { 'aria-hidden': true }
        : { id: own.id, role: 'option', 'aria-label': own.said, 'aria-selected': own.chosen })}
      className={styles.event}
      transform={`translate(${own.x} ${own.y})`}
      data-event={event.id}
      data-chosen={own.chosen || undefined}
      data-active={own.active || undefined}
      data-rejected={event.rejected || undefined}
    >
      <title>{own.said}</title>
      <EventBody placed={placed} bar={bar} labelX={labelX} look={look} />
    </g>
  );
}, sameDrawn);

const EventBody = memo(function EventBody({
  placed: { event, label, labelWidth },
  bar,
  labelX,
  look,
}: Pick<EventMarkProps, 'placed' | 'bar' | 'labelX' | 'look'>) {
  const { rowHeight, baseline, barTop, barHeight, font } = look;
  const at = { y: barTop, height: barHeight };
  const ends = openEnds(bar, at);
  const left = Math.min(0, labelX) - 4;
  const width = Math.max(bar.x2, labelX + drawnWidth(labelWidth, look)) + 4 - left;
  return (
    <>
      <rect className={styles.hit} x={left} y={0} width={width} height={rowHeight - 1} rx={4} />
      <text className={styles.label} x={labelX} y={baseline} fontSize={font}>
        {label}
      </text>
      <Shapes shapes={barShapes(bar, event, at)} />
      {ends !== '' && <path d={ends} className={styles.head} />}
      <Signs bar={bar} event={event} at={at} />
    </>
  );
}, sameDrawn);

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
