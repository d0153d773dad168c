import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { KnownCounts } from '#common/contract/events';
import type { Collection } from '#common/model/library';
import { isoDay, type DayNumber } from '#common/time/day';
import type { LaneGroups } from '#common/timeline/lanes';
import { placeEvents, timelineEvent, type PlacedEvent } from '#common/timeline/placed-event';
import { useApi } from '../../../platform/api';
import { callKey } from '../../../platform/call-keys';
import { useCommand } from '../../../platform/commands';
import { useWorkspace } from '../../../platform/workspace';
import { wholeWindow } from '../../../platform/whole-window';
import { unpacked, type TimelineData } from './use-timeline-data';

const ofKnown: readonly Collection[] = ['events', 'evidence', 'annotations', 'articles', 'relations'];

/** The timeline as it was known by the end of a day. */
export interface KnownOnDay {
  readonly day: DayNumber;
  /** What it leaves out; null until that is known. */
  readonly left: KnownCounts | null;
  /** The days on which articles came out, in order. */
  readonly publications: readonly DayNumber[];
  setDay(day: DayNumber): void;
  /** To the last day of publication before, or the next one after. */
  step(way: 1 | -1): void;
  leave(): void;
}

interface KnownTimeline {
  /** Null where everything known today is shown. */
  readonly known: KnownOnDay | null;
  readonly data: TimelineData;
  /** Turns it on or off; null where no article bears a date to go by. */
  readonly turn: (() => void) | null;
}

/**
 * What the timeline shows: all there is, or, in the whole window, what was known by the end of a day. The days that
 * can be seen stay those of all there is, so that going from day to day moves nothing.
 */
export function useKnownOn(all: TimelineData, full: boolean): KnownTimeline {
  const [chosen, setChosen] = useState<DayNumber | null>(null);
  const day = full ? chosen : null;
  const publications = useMemo(() => {
    const days = all.articles.map((article) => article.days.to);
    return [...new Set(days)].sort((a, b) => a - b);
  }, [all.articles]);
  const last = publications.at(-1);
  const turn = useCallback(() => {
    if (day === null) useWorkspace.getState().setTimelineOpen(true);
    setChosen(day === null ? (last ?? null) : null);
  }, [day, last]);
  useCommand('timeline.knownOn', turn, {
    enabled: last !== undefined || 'No article has a date yet',
    label: day === null ? undefined : 'Show all that is known on the timeline',
  });
  const { data, left } = useKnownData(all, day);
  const known = useMemo((): KnownOnDay | null => {
    if (day === null) return null;
    const step = (way: 1 | -1): void => {
      const next =
        way === 1 ? publications.find((each) => each > day) : publications.findLast((each) => each < day);
      if (next !== undefined) setChosen(next);
    };
    return { day, left, publications, setDay: setChosen, step, leave: () => setChosen(null) };
  }, [day, left, publications]);
  return { known, data, turn: last === undefined ? null : turn };
}

function useKnownData(
  all: TimelineData,
  day: DayNumber | null,
): { data: TimelineData; left: KnownCounts | null } {
  const api = useApi();
  const asked = day === null ? '' : isoDay(day);
  const { data: answer } = useQuery({
    queryKey: callKey('events', 'knownOn', { day: asked }),
    queryFn: ({ signal }) =>
      wholeWindow(async (from, count) =>
        unpacked(await api.events.knownOn({ day: asked, from, count }, { signal })),
      ),
    meta: { collections: ofKnown },
    enabled: day !== null,
    // The picture of the day before stands until that of this day is there.
    placeholderData: (before) => before,
  });
  const before = useRef<ReadonlyMap<string, PlacedEvent>>(new Map());
  const data = useMemo((): TimelineData => {
    if (day === null) return all;
    const articles = all.articles.filter(({ days }) => days.to <= day);
    const rows = answer?.rows ?? [];
    const placed = placeEvents(rows.map(timelineEvent), before.current);
    before.current = new Map(placed.map((each) => [each.event.id, each]));
    return { ...all, articles, rows, placed, byId: new Map(rows.map((row) => [row.id, row])) };
  }, [all, day, answer]);
  return { data, left: answer?.left ?? null };
}

/** Lanes as they were: those of articles that came out later are none. */
export function useLanesThen(
  groups: LaneGroups | null,
  known: KnownOnDay | null,
  { articles }: TimelineData,
): LaneGroups | null {
  const hides = known !== null && groups?.by === 'article';
  return useMemo(() => {
    if (groups === null || !hides) return groups;
    const out = new Set(articles.map(({ id }) => id));
    return { ...groups, names: groups.names.filter(({ key }) => out.has(key)) };
  }, [groups, hides, articles]);
}
