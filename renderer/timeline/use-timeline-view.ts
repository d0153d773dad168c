import { useCallback, useEffect, useMemo, useState } from 'react';
import { z } from 'zod';
import { setSetting, useSettingValues } from '../platform/settings';
import type { DayRange } from '#common/time/edtf-value';
import { fitted, panned, resized, showing, zoomed, type Scale } from '#common/timeline/scale';

/** Room left at both edges when everything is fitted, in pixels. */
const margin = 32;

/** What is brought into view keeps this far from the edges. */
const edge = 20;

/** What the timeline shows, and how to move it. */
export interface TimelineView {
  readonly scale: Scale;
  /** True until the user zooms or pans: then new events are fitted in as they come. */
  readonly isFitted: boolean;
  zoom(factor: number, x: number): void;
  pan(pixels: number): void;
  fit(): void;
  /** Moves as little as needed to bring days into view. */
  show(days: DayRange): void;
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
  const room = Math.min(roomAtEnd, width / 4);
  return { ...fitted(range, Math.max(1, width - room), margin), width: Math.max(1, width) };
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
  const [own, setMoved] = useState(() => keptScale(key));
  const moved = ready && width > 0 ? own : null;
  useEffect(() => {
    if (moved !== null && moved !== keptScale(key)) setSetting(key, moved);
  }, [key, moved]);
  const all = useMemo(() => fittedWith(eventRange, width, roomAtEnd), [eventRange, width, roomAtEnd]);
  const scale = useMemo(
    () => (moved === null ? all : moved.width === width ? moved : resized(moved, width, range)),
    [all, moved, width, range],
  );
  const change = useCallback(
    (next: (scale: Scale) => Scale) => {
      setMoved((now) => {
        const from = now === null ? all : now.width === width ? now : resized(now, width, range);
        const to = next(from);
        return to === from ? now : to;
      });
    },
    [all, width, range],
  );
  return useMemo(
    () => ({
      scale,
      isFitted: moved === null,
      zoom: (factor, x) => change((now) => zoomed(now, factor, x, range)),
      pan: (pixels) => change((now) => panned(now, pixels, range)),
      fit: () => setMoved(fittedWith(range, width, roomAtEnd)),
      show: (days) => change((now) => showing(now, days, edge, range)),
    }),
    [scale, moved, change, range, width, roomAtEnd],
  );
}
