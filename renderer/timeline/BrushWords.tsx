import type { DayRange } from '#common/time/edtf-value';
import { sayDays } from '#common/timeline/brush';
import { xOf, type Scale } from '#common/timeline/scale';
import { DaysChip } from '../ui/DaysChip';
import { Kbd } from '../ui/Kbd';
import styles from './Brush.module.css';

/** Half of what the words can take, in pixels. */
const half = 130;

/** The days chosen, in words above the axis: while keys move them read out with what the keys do, then to be cleared. */
export function BrushWords({
  days,
  scale,
  top,
  byKeys,
  onClear,
}: {
  days: DayRange;
  scale: Scale;
  top: number;
  byKeys: boolean;
  onClear: () => void;
}) {
  const middle = (xOf(scale, days.from) + xOf(scale, days.to + 1)) / 2;
  const left = Math.max(half + 8, Math.min(scale.width - half - 8, middle));
  return (
    <div className={styles.words} style={{ left, top }}>
      {byKeys ? (
        <span className={styles.hint} role="status">
          <strong>{sayDays(days)}</strong>
          <span>
            <Kbd keys="ArrowRight" /> its end, <Kbd keys="Shift+ArrowRight" /> its start, <Kbd keys="Enter" />{' '}
            done, <Kbd keys="Escape" /> all days
          </span>
        </span>
      ) : (
        <DaysChip days={days} onClear={onClear} />
      )}
    </div>
  );
}
