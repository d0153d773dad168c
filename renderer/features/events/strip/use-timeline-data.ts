import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { unpackEvents } from '#common/contract/packed-events';
import type { EventRow } from '#common/contract/rows';
import type { Collection } from '#common/model/library';
import type { DayRange } from '#common/time/edtf-value';
import type { ArticleMark } from '#common/timeline/picture';
import {
  placeEvents,
  rangeOf,
  tickDays,
  timelineEvent,
  type PlacedEvent,
} from '#common/timeline/placed-event';
import { useApi } from '../../../platform/api';
import { callKey } from '../../../platform/call-keys';
import { wholeWindow } from '../../../platform/whole-window';

// An event's standing is worked out from the dates of the articles that tell of it; what was settled is not disputed.
const ofEvents: readonly Collection[] = ['events', 'evidence', 'relations', 'articles', 'rulings'];
const ofTicks: readonly Collection[] = ['articles'];

/** All that the timeline shows, kept true by the feed. */
export interface TimelineData {
  /** All events, by date; those without one last. */
  readonly rows: readonly EventRow[];
  readonly byId: ReadonlyMap<string, EventRow>;
  /** Those with a place in time. */
  readonly placed: readonly PlacedEvent[];
  readonly articles: readonly ArticleMark[];
  /** The days of the events alone, and with the articles. */
  readonly eventRange: DayRange;
  readonly range: DayRange;
  readonly loading: boolean;
}

/** Where there is nothing to show yet, any years do: these are 2000 to 2029. */
const somewhere: DayRange = { from: 10_957, to: 21_914 };
const noRows: readonly EventRow[] = [];

/** An answer of packed rows with its rows. */
export function unpacked<Given extends { readonly packed: string }>({
  packed,
  ...answer
}: Given): Omit<Given, 'packed'> & { rows: EventRow[] } {
  return { ...answer, rows: unpackEvents(packed) };
}

/** Asks for all events and all articles' dates, window by window. */
export function useTimelineData(): TimelineData {
  const api = useApi();
  const before = useRef(new Map<string, PlacedEvent>());
  const events = useQuery({
    queryKey: callKey('events', 'timeline', { from: 0 }),
    queryFn: ({ signal }) =>
      wholeWindow(async (from, count) => {
        const window = unpacked(await api.events.timeline({ from, count }, { signal }));
        // Each window's events are placed while the core makes the next.
        const now = placeEvents(window.rows.map(timelineEvent), before.current);
        for (const each of now) before.current.set(each.event.id, each);
        return window;
      }),
    meta: { collections: ofEvents },
  });
  const ticks = useQuery({
    queryKey: callKey('events', 'ticks', { from: 0 }),
    queryFn: ({ signal }) => wholeWindow((from, count) => api.events.ticks({ from, count }, { signal })),
    meta: { collections: ofTicks },
  });
  const rows = events.data?.rows ?? noRows;
  const placed = useMemo(() => {
    const now = placeEvents(rows.map(timelineEvent), before.current);
    before.current = new Map(now.map((each) => [each.event.id, each]));
    return now;
  }, [rows]);
  const articles = useMemo(() => marksOf(ticks.data?.rows ?? []), [ticks.data]);
  return useMemo(() => {
    const range = rangeOf([...placed, ...articles].map(({ days }) => days)) ?? somewhere;
    const eventRange = rangeOf(placed.map(({ days }) => days)) ?? range;
    const byId = new Map(rows.map((row) => [row.id, row]));
    return { rows, byId, placed, articles, range, eventRange, loading: events.isPending };
  }, [rows, placed, articles, events.isPending]);
}

function marksOf(
  ticks: readonly { id: string; label: string; date: { edtf: string | null } | null }[],
): ArticleMark[] {
  const known = new Map<string, DayRange | null>();
  return ticks.flatMap(({ id, label, date }) => {
    const edtf = date?.edtf ?? null;
    if (edtf === null) return [];
    const days = known.has(edtf) ? known.get(edtf) : tickDays(edtf);
    known.set(edtf, days ?? null);
    return days ? [{ id, label: label === '' ? 'An article without a title' : label, days }] : [];
  });
}
