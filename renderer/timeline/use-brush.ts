import { useState, type KeyboardEvent } from 'react';
import type { DayRange } from '#common/time/edtf-value';
import { brushedDays, firstDays, nudgedDays } from '#common/timeline/brush';
import type { Scale } from '#common/timeline/scale';
import type { Drag, Spot } from './follow-drag';

/** The days chosen on the timeline, and how others are. */
export interface DayChoice {
  readonly days: DayRange | null;
  readonly onDays: (days: DayRange | null) => void;
}

/** What {@link useBrush} answers. */
export type Brush = ReturnType<typeof useBrush>;

interface Given extends DayChoice {
  readonly scale: Scale;
  readonly axisTop: number;
  /** Chooses at every key, where there is no room to say in words what is about to be. */
  readonly atOnce: boolean;
  /** The days of the event at hand. */
  readonly atHand: DayRange | null;
}

/**
 * Chooses days: by a drag along the axis, or by b and the arrows. What is being dragged or moved is shown at once and
 * chosen when it is let go of, so that lists are narrowed once.
 */
export function useBrush({ scale, axisTop, atOnce, atHand, days, onDays }: Given) {
  const [dragged, setDragged] = useState<DayRange | null>(null);
  const [byKeys, setByKeys] = useState<DayRange | null>(null);
  const begin = (at: Spot): Drag | null => {
    if (at.y < axisTop) return null;
    let now: DayRange | null = null;
    return {
      move: ({ x }) => {
        now = brushedDays(scale, at.x, x);
        setDragged(now);
      },
      drop: () => {
        if (now) onDays(now);
        setDragged(null);
        setByKeys(null);
      },
      cancel: () => setDragged(null),
    };
  };
  const show = (next: DayRange): void => {
    setByKeys(next);
    if (atOnce) onDays(next);
  };
  const leave = (): void => {
    if (byKeys) onDays(byKeys);
    setByKeys(null);
  };
  const act = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'Escape' && (byKeys ?? days)) {
      setByKeys(null);
      onDays(null);
    } else if (event.key === 'b' && byKeys === null) show(days ?? firstDays(scale, atHand));
    else if (byKeys !== null && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      const way = event.key === 'ArrowLeft' ? -1 : 1;
      show(nudgedDays(byKeys, event.shiftKey ? 'from' : 'to', way, scale));
    } else if (byKeys !== null && (event.key === 'Enter' || event.key === 'b')) leave();
    else return false;
    return true;
  };
  return {
    begin,
    /** True for a key that was for the days. */
    onKey: (event: KeyboardEvent): boolean => {
      if (!act(event)) return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
    /** What is left with the timeline is chosen as it stands. */
    leave,
    shown: dragged ?? byKeys ?? days,
    byKeys: byKeys !== null,
  };
}
