import { memo } from 'react';
import type { Axis, AxisTick } from '#common/timeline/axis';
import { xOf, type Scale } from '#common/timeline/scale';
import { pixels } from './pixels';
import styles from './Timeline.module.css';

/** The lines and labels of the axis' units, and below them the larger ones they lie in; drawn in pixels of `origin`. */
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
  const placeOf = ({ day, labelX, x }: AxisTick): { x: number; labelX: number } => {
    const at = pixels(xOf(origin, day));
    // A label that is held in view moves against its line; the others stay where they are beside theirs.
    return { x: at, labelX: pixels(x < 0 ? edge + labelX - at : labelX - x) };
  };
  return (
    <g className={styles.axis} aria-hidden="true">
      {axis.minor.map((tick) => (
        <MinorTick
          key={tick.day}
          {...placeOf(tick)}
          y={y}
          grid={!low}
          // One that begins before the left edge would be cut in half.
          label={one || tick.labelX < 0 ? null : tick.label}
        />
      ))}
      {axis.major.map((tick) => (
        <MajorTick key={tick.day} {...placeOf(tick)} y={y} low={low} label={tick.label} />
      ))}
    </g>
  );
}

interface Tick {
  /** Where its line stands, and how far from there its label begins. */
  readonly x: number;
  readonly labelX: number;
  readonly y: number;
  readonly label: string | null;
}

const MinorTick = memo(function MinorTick({ x, labelX, y, label, grid }: Tick & { grid: boolean }) {
  return (
    <g transform={`translate(${x} 0)`}>
      {grid && <line className={styles.grid} y2={y} />}
      <line y1={y} y2={y + 4} />
      {label !== null && (
        <text x={labelX} y={y + 13}>
          {label}
        </text>
      )}
    </g>
  );
});

const MajorTick = memo(function MajorTick({ x, labelX, y, label, low }: Tick & { low: boolean }) {
  return (
    <g transform={`translate(${x} 0)`}>
      <line y1={y} y2={y + (low ? 14 : 30)} />
      {label !== null && (
        <text className={styles.major} x={labelX} y={y + (low ? 13 : 28)}>
          {label}
        </text>
      )}
    </g>
  );
});
