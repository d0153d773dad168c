import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PlacedEvent } from '#common/timeline/placed-event';
import type { Band } from './BandMarks';
import type { Bands } from './use-bands';

/** Lanes that take more room than there is, moved up and down. Pixels. */
export interface LaneScroll {
  /** How far they are moved up, and how far they can be: 0 where all fit. */
  readonly at: number;
  readonly most: number;
  /** The bands that are in view, where they now lie. */
  readonly bands: readonly Band[];
  /** Always the same functions. */
  readonly by: (pixels: number) => void;
  readonly to: (at: number) => void;
}

/** The lane that is topmost, and how far into it one has scrolled: lanes grow and shrink while one zooms. */
interface Topmost {
  readonly key: string | null;
  readonly into: number;
}

/** Scrolls lanes within `room`, the pixels from `top` down; the event at hand is brought into view when it changes. */
export function useLaneScroll(
  all: Bands,
  { top, room }: { readonly top: number; readonly room: number },
  cursor: PlacedEvent | undefined,
): LaneScroll {
  const [topmost, setTopmost] = useState<Topmost | null>(null);
  const most = Math.max(0, all.height - room);
  const at = Math.min(most, topmost === null ? 0 : placeOfLane(all, topmost));
  const latest = useRef({ all, top, room, at, most });
  useLayoutEffect(() => {
    latest.current = { all, top, room, at, most };
  });
  const to = useCallback((wanted: number): void => {
    const now = latest.current;
    const next = Math.max(0, Math.min(now.most, Math.round(wanted)));
    // Several turns of the wheel may come between two drawings.
    latest.current = { ...now, at: next };
    setTopmost(topmostAt(now.all, next));
  }, []);
  const by = useCallback((pixels: number) => to(latest.current.at + pixels), [to]);
  const id = cursor?.event.id;
  useEffect(() => {
    const now = latest.current;
    const place = id === undefined || now.most === 0 ? null : placeToShow(now, id);
    if (place !== null) to(place);
  }, [id, to]);
  const bands = useMemo(() => (most === 0 ? all.bands : movedUp(all, at, room)), [all, most, at, room]);
  return { at, most, bands, by, to };
}

function placeOfLane({ lanes }: Bands, { key, into }: Topmost): number {
  const found = lanes.find(({ lane }) => lane.key === key);
  return found ? found.y + Math.min(into, found.height - 1) : 0;
}

function topmostAt({ lanes }: Bands, at: number): Topmost | null {
  const first = lanes.find(({ y, height }) => y + height > at);
  return first ? { key: first.lane.key, into: at - first.y } : null;
}

interface Now {
  readonly all: Bands;
  readonly top: number;
  readonly room: number;
  readonly at: number;
}

/** Where lanes are to be moved to for an event's row to be in view; null where one is, or it has none. */
function placeToShow({ all, top, room, at }: Now, id: string): number | null {
  const places = all.bands.flatMap(({ layout, top: first }) => {
    const laid = layout.laid.find(({ placed }) => placed.event.id === id);
    const { rowHeight } = layout.look;
    if (!laid) return [];
    const y = first - top + laid.row * rowHeight;
    const [highest, lowest] = [y + 1.5 * rowHeight - room, y - rowHeight / 2];
    const isIn = y >= at && y + rowHeight <= at + room;
    return isIn ? at : y < at ? lowest : highest;
  });
  const [nearest] = places.toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at));
  return nearest === undefined || nearest === at ? null : nearest;
}

/** The bands of lanes that are in view, moved up. */
function movedUp({ bands, lanes }: Bands, by: number, room: number): Band[] {
  return bands
    .filter((_, index) => {
      const lane = lanes[index];
      return lane && lane.y + lane.height > by && lane.y < by + room;
    })
    .map((band) => ({ ...band, top: band.top - by, crowdTop: band.crowdTop - by }));
}
