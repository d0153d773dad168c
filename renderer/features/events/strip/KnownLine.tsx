import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { isoDay } from '#common/time/day';
import { formatDate } from '#common/time/format';
import { dayAt, xOf, type Scale } from '#common/timeline/scale';
import type { KnownOnDay } from './use-known-on';
import styles from './KnownOn.module.css';

/**
 * The end of the day that the timeline is as known on: what lies right of it was still to come. Its handle is dragged
 * along the axis or moved by keys: arrows by a day, Page Up and Page Down from publication to publication.
 */
export function KnownLine({ known, scale, left }: { known: KnownOnDay; scale: Scale; left: number }) {
  const line = useRef<HTMLDivElement>(null);
  const { day, publications } = known;
  const x = xOf(scale, day + 1);
  const shown = Math.min(scale.width, Math.max(0, x));
  const said = formatDate(isoDay(day), 'short');
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    move(known);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const box = line.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const end = dayAt(scale, event.clientX - box.left);
    known.setDay(Math.round(end) - 1);
  };
  return (
    <div ref={line} className={styles.over} style={{ left }}>
      <div className={styles.later} style={{ left: shown }} data-cut={x !== shown || undefined} />
      <div
        role="slider"
        tabIndex={0}
        aria-label="As known on"
        aria-valuemin={Math.min(day, publications[0] ?? day)}
        aria-valuemax={Math.max(day, publications.at(-1) ?? day)}
        aria-valuenow={day}
        aria-valuetext={said}
        className={styles.handle}
        style={{ left: shown }}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={onPointerMove}
      >
        {said}
      </div>
    </div>
  );
}

const moves: Readonly<Record<string, (known: KnownOnDay) => void>> = {
  ArrowLeft: ({ day, setDay }) => setDay(day - 1),
  ArrowDown: ({ day, setDay }) => setDay(day - 1),
  ArrowRight: ({ day, setDay }) => setDay(day + 1),
  ArrowUp: ({ day, setDay }) => setDay(day + 1),
  PageDown: ({ step }) => step(-1),
  PageUp: ({ step }) => step(1),
  Home: ({ day, publications, setDay }) => setDay(publications[0] ?? day),
  End: ({ day, publications, setDay }) => setDay(publications.at(-1) ?? day),
};
