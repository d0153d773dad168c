import { extentOf } from '#common/time/extent';
import { formatDate } from '#common/time/format';
import { barOf, type Bar } from '#common/timeline/bar';
import { placeEvents } from '#common/timeline/placed-event';
import type { RowLook } from '#common/timeline/row-look';
import { xOf, type Scale } from '#common/timeline/scale';
import { Kbd } from '../ui/Kbd';
import type { Moving } from './use-moving';
import styles from './MovingMark.module.css';

/** The bar of an event where its date would bring it; null where it names no day. */
function barThere({ placed, to }: Moving, scale: Scale): Bar | null {
  const [there] = placeEvents([{ ...placed.event, edtf: to.edtf }]);
  return there ? barOf(extentOf(to), there.days, (day) => xOf(scale, day)) : null;
}

/** Where a date that is being moved would lie; `y` is the top of its row. */
export function MovingMark({
  moving,
  scale,
  y,
  look: { barTop, barHeight },
}: {
  moving: Moving;
  scale: Scale;
  y: number;
  look: RowLook;
}) {
  const bar = barThere(moving, scale);
  if (!bar) return null;
  return (
    <g className={styles.there} aria-hidden="true">
      <line x1={bar.x1} x2={bar.x1} y1={0} y2={y + barTop + barHeight} />
      <rect x={bar.x1} y={y + barTop - 1} width={bar.x2 - bar.x1} height={barHeight + 2} rx={2} />
    </g>
  );
}

/** How wide the words can be, and how tall they are; in pixels. */
const wide = 300;
const tall = { pointer: 54, keys: 78 };

/** The date that is being moved, in words and read out, beside where it would lie. */
export function MovingWords({
  moving,
  scale,
  y,
  bottom,
  look: { rowHeight },
}: {
  moving: Moving;
  scale: Scale;
  y: number;
  /** Where the axis begins: the words stay above it. */
  bottom: number;
  look: RowLook;
}) {
  const { date, to, by, part } = moving;
  const bar = barThere(moving, scale);
  const middle = bar ? (bar.x1 + bar.x2) / 2 : 0;
  const left = Math.max(wide / 2 + 8, Math.min(scale.width - wide / 2 - 8, middle));
  const below = y + rowHeight + 6;
  const top = below + tall[by] <= bottom ? below : Math.max(4, y - tall[by] - 6);
  const same = to.edtf === date.edtf;
  return (
    <div className={styles.words} style={{ left, top, maxWidth: wide }} role="status">
      <strong>{formatDate(to, 'long')}</strong>
      <span className={styles.was}>
        {same ? 'as it is now' : `was ${formatDate(date)}`}
        {part !== 'whole' && `, moving its ${part}`}
      </span>
      {by === 'keys' && (
        <span className={styles.keys}>
          <Kbd keys="Enter" /> keeps it, <Kbd keys="Escape" /> leaves it as it was
        </span>
      )}
    </div>
  );
}
