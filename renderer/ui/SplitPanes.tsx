import { useElementSize } from '@mantine/hooks';
import { Fragment, useId, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { z } from 'zod';
import { useSetting } from '../platform/settings';
import { fitPanes } from './fit-panes';
import styles from './SplitPanes.module.css';

export interface SplitPane {
  readonly id: string;
  /** What is in it, where that changes: another thing is drawn anew, and one keeps its state in whichever pane it is. */
  readonly holds?: string;
  /** Names the divider: "Width of the library". */
  readonly dividerLabel?: string;
  readonly initial: number;
  readonly min: number;
  /** The one pane that takes what the others leave. */
  readonly flexible?: boolean;
  /** Not shown for now, but kept with all its state. */
  readonly hidden?: boolean;
  readonly content: ReactNode;
}

const Sizes = z.record(z.string(), z.number().finite().nonnegative());
const none: Record<string, number> = {};

/** Pixels an arrow key moves a divider; with Shift, four times as far. */
const keyStep = 16;

/**
 * Panes side by side or stacked, with dividers that mouse and keyboard move (arrows, Home, End; double click
 * or Enter puts back) and this person's machine remembers under `name`.
 */
export function SplitPanes({
  name,
  direction = 'row',
  panes,
}: {
  name: string;
  direction?: 'row' | 'column';
  panes: readonly SplitPane[];
}) {
  const [saved, save] = useSetting(`panes.${name}`, Sizes, none);
  const { ref, width, height } = useElementSize();
  const shown = panes.filter((pane) => pane.hidden !== true);
  const total = (direction === 'row' ? width : height) - (shown.length - 1);
  const wanted = shown.map((pane) => ({
    wanted: saved[pane.id] ?? pane.initial,
    min: pane.min,
    flexible: pane.flexible ?? false,
  }));
  const sizes = total > 0 ? fitPanes(total, wanted) : wanted.map((pane) => pane.wanted);
  const flexible = shown.findIndex((pane) => pane.flexible);
  const dividerBefore = (i: number): ReactNode => {
    // A divider sizes the fixed pane beside it: the one further from the flexible pane.
    const sized = i > flexible ? i : i - 1;
    const target = shown[sized];
    if (i < 1 || !target) return null;
    const others = wanted.map((other, j) => (j === flexible ? other.min : (sizes[j] ?? 0)));
    const taken = others.reduce((sum, size, j) => (j === sized ? sum : sum + size), 0);
    return (
      <Divider
        direction={direction}
        label={target.dividerLabel ?? `Size of ${target.id}`}
        size={sizes[sized] ?? 0}
        min={target.min}
        max={Math.max(target.min, total - taken)}
        initial={target.initial}
        grows={sized < i ? 1 : -1}
        onSize={(size) => save({ ...saved, [target.id]: Math.round(size) })}
      />
    );
  };
  return (
    <div ref={ref} className={styles.split} data-direction={direction}>
      {panes.map((pane) => {
        const i = shown.indexOf(pane);
        return (
          <Fragment key={pane.holds ?? pane.id}>
            {dividerBefore(i)}
            <div
              className={styles.pane}
              hidden={i < 0}
              style={{ flexBasis: sizes[i] ?? 0, flexGrow: pane.flexible === true ? 1 : 0 }}
            >
              {pane.content}
            </div>
          </Fragment>
        );
      })}
    </div>
  );
}

function Divider(props: {
  direction: 'row' | 'column';
  label: string;
  size: number;
  min: number;
  max: number;
  initial: number;
  /** 1 when moving right or down makes the pane larger. */
  grows: 1 | -1;
  onSize: (size: number) => void;
}) {
  const { direction, label, size, min, max, initial, grows, onSize } = props;
  const id = useId();
  const drag = useRef<{ start: number; size: number } | null>(null);
  const set = (next: number): void => onSize(Math.min(max, Math.max(min, next)));
  const place = (event: PointerEvent): number => (direction === 'row' ? event.clientX : event.clientY);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = keyStep * (event.shiftKey ? 4 : 1) * grows;
    const back = direction === 'row' ? 'ArrowLeft' : 'ArrowUp';
    const on = direction === 'row' ? 'ArrowRight' : 'ArrowDown';
    const next = { [back]: size - step, [on]: size + step, Home: min, End: max, Enter: initial }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  };
  return (
    <div
      id={id}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={direction === 'row' ? 'vertical' : 'horizontal'}
      aria-valuenow={Math.round(size)}
      aria-valuemin={min}
      aria-valuemax={Math.round(max)}
      className={styles.divider}
      data-direction={direction}
      onKeyDown={onKeyDown}
      onDoubleClick={() => set(initial)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { start: place(event), size };
      }}
      onPointerMove={(event) => {
        if (drag.current) set(drag.current.size + (place(event) - drag.current.start) * grows);
      }}
      onPointerUp={() => (drag.current = null)}
      onPointerCancel={() => (drag.current = null)}
    />
  );
}
