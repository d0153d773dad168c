import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { setSetting, useSettingValues } from '../platform/settings';
import type { DayRange } from '#common/time/edtf-value';
import { fitted, panned, resized, showing, zoomed, type Scale } from '#common/timeline/scale';

/** Room left at both edges when everything is fitted, in pixels. */
export const viewMargin = 32;

/** What is brought into view keeps this far from the edges. */
const edge = 20;

/** How to move a timeline: always the same functions, so that what only moves it is not drawn with every frame. */
export interface TimelineMoves {
  /** Zooms about a pixel; about the middle where none is given. */
  zoom(factor: number, x?: number): void;
  pan(pixels: number): void;
  /** Shows everything. */
  fit(): void;
  /** Shows everything; where that is shown, goes back to what was before. */
  fitOrBack(): void;
  /** Moves as little as needed to bring days into view. */
  show(days: DayRange): void;
}

/** What a timeline shows. */
export interface TimelineView {
  readonly scale: Scale;
  /** The zoom at which it shows everything, in pixels a day. */
  readonly fittedZoom: number;
  readonly moves: TimelineMoves;
}

/** What there is to see: the days of the events, and with all else. */
export interface Ranges {
  readonly eventRange: DayRange;
  readonly range: DayRange;
}

const KeptScale = z.object({
  from: z.number().finite(),
  pixelsPerDay: z.number().finite().positive(),
  width: z.number().finite().min(1),
});

/** The view that was left, as kept under a setting; null where the user never moved it. */
function keptScale(key: string): Scale | null {
  const kept = KeptScale.safeParse(useSettingValues.getState().values[key]);
  return kept.success ? kept.data : null;
}

/** A view of a range with room at the right for titles that begin late. */
function fittedWith(range: DayRange, width: number, roomAtEnd: number): Scale {
  return { ...fitted(range, Math.max(1, width - roomAtEnd), viewMargin), width: Math.max(1, width) };
}

/** Whether two views show the same days. */
function isSame(a: Scale, b: Scale): boolean {
  return a.from === b.from && a.pixelsPerDay === b.pixelsPerDay && a.width === b.width;
}

/** Milliseconds a view has stood still before it is kept. */
const rest = 250;

/** Keeps a view that the user moved, once it stands still, or is left. */
function useKept(key: string, moved: Scale | null): void {
  const unkept = useRef<Scale | null>(null);
  useEffect(() => {
    const keep = (): void => {
      if (unkept.current) setSetting(key, unkept.current);
      unkept.current = null;
    };
    unkept.current = moved;
    const timer = setTimeout(keep, rest);
    return () => clearTimeout(timer);
  }, [key, moved]);
  useEffect(
    () => () => {
      if (unkept.current) setSetting(key, unkept.current);
    },
    [key],
  );
}

/**
 * The view of a timeline, `width` pixels wide. It begins with the events, or as it was left under the setting `key`;
 * fitting shows all. The user's own view comes once what it shows is known: `ready`.
 */
export function useTimelineView(
  { eventRange, range }: Ranges,
  width: number,
  roomAtEnd: number,
  { key, ready }: { readonly key: string; readonly ready: boolean },
): TimelineView {
  const [kept] = useState(() => keptScale(key));
  const [own, setMoved] = useState(kept);
  const moved = ready && width > 0 ? own : null;
  useKept(key, moved === kept ? null : moved);
  const all = useMemo(() => fittedWith(eventRange, width, roomAtEnd), [eventRange, width, roomAtEnd]);
  const scale = useMemo(
    () => (moved === null ? all : moved.width === width ? moved : resized(moved, width, range)),
    [all, moved, width, range],
  );
  const latest = useRef({ all, width, range, roomAtEnd });
  useLayoutEffect(() => {
    latest.current = { all, width, range, roomAtEnd };
  });
  const before = useRef<Scale | null>(null);
  const moves = useMemo((): TimelineMoves => {
    const change = (next: (scale: Scale, range: DayRange) => Scale): void =>
      setMoved((now) => {
        const { all: whole, width: wide, range: days } = latest.current;
        const from = now === null ? whole : now.width === wide ? now : resized(now, wide, days);
        const to = next(from, days);
        return to === from ? now : to;
      });
    const fit = (again: (now: Scale) => Scale): void =>
      change((now, days) => {
        const whole = fittedWith(days, latest.current.width, latest.current.roomAtEnd);
        if (isSame(now, whole)) return again(now);
        before.current = now;
        return whole;
      });
    return {
      zoom: (factor, x) => change((now, days) => zoomed(now, factor, x ?? now.width / 2, days)),
      pan: (pixels) => change((now, days) => panned(now, pixels, days)),
      fit: () => fit((now) => now),
      fitOrBack: () => fit((now) => before.current ?? now),
      show: (days) => change((now, all) => showing(now, days, edge, all)),
    };
  }, []);
  return useMemo(() => ({ scale, fittedZoom: all.pixelsPerDay, moves }), [scale, all.pixelsPerDay, moves]);
}
