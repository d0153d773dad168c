import { memo } from 'react';
import type { Bar } from '#common/timeline/bar';
import type { LineMark } from '#common/timeline/line';
import type { TimelineEvent } from '#common/timeline/placed-event';
import { compact } from '#common/timeline/row-look';
import { barShapes } from '#common/timeline/shapes';
import { Shapes, Signs } from './EventMark';
import { movedBar, sameDrawn } from './drawn-bar';
import { pixels } from './pixels';
import styles from './Timeline.module.css';

/** The timeline folded to a line: bars without titles, told by pointing at them or by walking them. */
export function LineMarks({
  marks,
  y,
  idOf,
  say,
  chosen,
  cursor,
}: {
  marks: readonly LineMark[];
  y: number;
  idOf: (id: string) => string;
  say: (id: string) => string;
  chosen: string | null;
  cursor: string | null;
}) {
  return marks.map(({ placed: { event }, bar }) => (
    <Mark
      key={event.id}
      id={idOf(event.id)}
      said={say(event.id)}
      event={event}
      x={pixels(bar.x1)}
      y={y}
      bar={movedBar(bar)}
      chosen={event.id === chosen}
      active={event.id === cursor}
    />
  ));
}

const lineBox = { y: 0, height: compact.barHeight };

interface MarkProps {
  readonly id: string;
  readonly said: string;
  readonly event: TimelineEvent;
  readonly x: number;
  readonly y: number;
  readonly bar: Bar;
  readonly chosen: boolean;
  readonly active: boolean;
}

const Mark = memo(function Mark({ id, said, event, x, y, bar, chosen, active }: MarkProps) {
  return (
    <g
      id={id}
      role="option"
      aria-label={said}
      aria-selected={chosen}
      className={styles.event}
      transform={`translate(${x} ${y})`}
      data-event={event.id}
      data-chosen={chosen || undefined}
      data-active={active || undefined}
    >
      <title>{said}</title>
      <rect className={styles.hit} x={-3} y={-4} width={bar.x2 + 6} height={lineBox.height + 8} rx={3} />
      <Signs bar={bar} event={event} at={lineBox} />
      <Shapes shapes={barShapes(bar, event, lineBox)} />
    </g>
  );
}, sameDrawn);
