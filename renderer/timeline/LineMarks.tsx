import { barOf, type Bar } from '#common/timeline/bar';
import { barHeight } from '#common/timeline/picture';
import type { PlacedEvent } from '#common/timeline/placed-event';
import { xOf, type Scale } from '#common/timeline/scale';
import { barShapes } from '#common/timeline/shapes';
import { Shapes, Signs } from './EventMark';
import styles from './Timeline.module.css';

interface Mark {
  readonly placed: PlacedEvent;
  readonly bar: Bar;
}

/** Bars in view, one for those that would cover one another; the one at the cursor always. */
function marksOf(placed: readonly PlacedEvent[], scale: Scale, cursor: string | null): Mark[] {
  const seen = new Set<string>();
  const marks: Mark[] = [];
  for (const each of placed) {
    const x1 = xOf(scale, each.days.from);
    const x2 = xOf(scale, each.days.to + 1);
    if (x2 < 0 || x1 > scale.width) continue;
    const key = `${Math.round(x1 / 2)} ${Math.round(x2 / 2)}`;
    if (seen.has(key) && each.event.id !== cursor) continue;
    seen.add(key);
    marks.push({ placed: each, bar: barOf(each.extent, each.days, (day) => xOf(scale, day)) });
  }
  // What is long lies below what is short, so that both can be seen and hit.
  return marks.sort((a, b) => b.bar.x2 - b.bar.x1 - (a.bar.x2 - a.bar.x1));
}

/** The timeline folded to a line: bars without titles, told by pointing at them or by walking them. */
export function LineMarks({
  placed,
  scale,
  y,
  idOf,
  say,
  chosen,
  cursor,
}: {
  placed: readonly PlacedEvent[];
  scale: Scale;
  y: number;
  idOf: (id: string) => string;
  say: (id: string) => string;
  chosen: string | null;
  cursor: string | null;
}) {
  return marksOf(placed, scale, cursor).map(({ placed: { event }, bar }) => (
    <g
      key={event.id}
      id={idOf(event.id)}
      role="option"
      aria-label={say(event.id)}
      aria-selected={event.id === chosen}
      className={styles.event}
      data-event={event.id}
      data-chosen={event.id === chosen || undefined}
      data-active={event.id === cursor || undefined}
    >
      <title>{say(event.id)}</title>
      <rect
        className={styles.hit}
        x={bar.x1 - 3}
        y={y - 4}
        width={bar.x2 - bar.x1 + 6}
        height={barHeight + 8}
        rx={3}
      />
      <Signs bar={bar} event={event} y={y} />
      <Shapes shapes={barShapes(bar, event, y)} />
    </g>
  ));
}
