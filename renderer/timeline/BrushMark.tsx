import type { DayRange } from '#common/time/edtf-value';
import { xOf, type Scale } from '#common/timeline/scale';
import styles from './Brush.module.css';

/** The days that were chosen, as a band over the drawing and its axis. */
export function BrushMark({ days, scale, axisTop }: { days: DayRange; scale: Scale; axisTop: number }) {
  const x1 = Math.max(-2, xOf(scale, days.from));
  const x2 = Math.min(scale.width + 2, xOf(scale, days.to + 1));
  if (x2 <= x1) return null;
  return (
    <g className={styles.brush} aria-hidden="true">
      <rect className={styles.band} x={x1} y={0} width={x2 - x1} height={axisTop} />
      <rect className={styles.onAxis} x={x1} y={axisTop - 1} width={x2 - x1} height={4} />
      <line x1={x1} x2={x1} y1={0} y2={axisTop} />
      <line x1={x2} x2={x2} y1={0} y2={axisTop} />
    </g>
  );
}
