import { memo } from 'react';
import type { Axis, AxisTick } from '#common/timeline/axis';
import { xOf, type Scale } from '#common/timeline/scale';
import { pixels } from './pixels';
import styles from './Timeline.module.css';

/**
 * The lines and labels of the axis' units, and below them the larger ones they lie in; drawn in pixels of `origin`. Lines
 * of a kind are drawn as one: all of them move with every step of a zoom.
 */
export function AxisMarks({
  axis,
  origin,
  scale,
  y,
  low,
}: {
  axis: Axis;
  origin: Scale;
  scale: Scale;
  y: number;
  low: boolean;
}) {
  // On one line there is room for one row of labels: the larger units, where there are any.
  const one = low && axis.major.length > 0;
  const edge = xOf(origin, scale.from);
  const lineOf = ({ day }: AxisTick): number => pixels(xOf(origin, day));
  // A label that is held in view stays at the edge; the others where they are beside their lines.
  const labelOf = (tick: AxisTick): number =>
    pixels(tick.x < 0 ? edge + tick.labelX : lineOf(tick) + tick.labelX - tick.x);
  const lines = (ticks: readonly AxisTick[], from: number, to: number): string =>
    ticks.map((tick) => `M${lineOf(tick)} ${from}V${to}`).join('');
  return (
    <g className={styles.axis} aria-hidden="true">
      {!low && <path className={styles.grid} d={lines(axis.minor, 0, y)} />}
      <path d={lines(axis.minor, y, y + 4) + lines(axis.major, y, y + (low ? 14 : 30))} />
      {axis.minor.map(
        (tick) =>
          // One that begins before the left edge would be cut in half.
          !one &&
          tick.labelX >= 0 &&
          tick.label !== null && (
            <Label key={tick.day} x={labelOf(tick)} y={y + 13} words={tick.label} major={false} />
          ),
      )}
      {axis.major.map(
        (tick) =>
          tick.label !== null && (
            <Label key={tick.day} x={labelOf(tick)} y={y + (low ? 13 : 28)} words={tick.label} major />
          ),
      )}
    </g>
  );
}

/** It is moved by its transform: a text that is given another place is laid out anew. */
const Label = memo(function Label({
  x,
  y,
  words,
  major,
}: {
  x: number;
  y: number;
  words: string;
  major: boolean;
}) {
  return (
    <text className={major ? styles.major : undefined} transform={`translate(${x} ${y})`}>
      {words}
    </text>
  );
});
