import type { Axis } from '#common/timeline/axis';
import styles from './Timeline.module.css';

/** The axis: lines and labels of its units, and below them the larger ones they lie in. */
export function AxisMarks({ axis, y, width, low }: { axis: Axis; y: number; width: number; low: boolean }) {
  // On one line there is room for one row of labels: the larger units, where there are any.
  const one = low && axis.major.length > 0;
  return (
    <g className={styles.axis} aria-hidden="true">
      <line x1={0} x2={width} y1={y + 0.5} y2={y + 0.5} />
      {axis.minor.map(({ day, x, label, labelX }) => (
        <g key={day}>
          {!low && <line className={styles.grid} x1={x} x2={x} y1={0} y2={y} />}
          <line x1={x} x2={x} y1={y} y2={y + 4} />
          {!one && (
            <text x={labelX} y={y + 13}>
              {/* One that begins before the left edge would be cut in half. */}
              {labelX < 0 ? null : label}
            </text>
          )}
        </g>
      ))}
      {axis.major.map(({ day, x, label, labelX }) => (
        <g key={day}>
          <line x1={x} x2={x} y1={y} y2={y + (low ? 14 : 30)} />
          <text className={styles.major} x={labelX} y={y + (low ? 13 : 28)}>
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
