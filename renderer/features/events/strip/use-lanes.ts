import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { z } from 'zod';
import type { EventRow } from '#common/contract/rows';
import type { Collection } from '#common/model/library';
import { laneGroupings, laneTagKinds, type LaneGrouping, type LaneGroups } from '#common/timeline/lanes';
import { useApi } from '../../../platform/api';
import { callKey } from '../../../platform/call-keys';
import { useSetting } from '../../../platform/settings';
import { useCodebook } from '../../../platform/tags';
import { wholeWindow } from '../../../platform/whole-window';

const Grouping = z.enum(laneGroupings).nullable();
const ofArticles: readonly Collection[] = ['articles', 'annotations', 'evidence', 'events'];

/** What the timeline of a library is grouped by, remembered beside what it shows. */
export function useLaneGrouping(library: string): [LaneGrouping | null, (by: LaneGrouping | null) => void] {
  return useSetting(`timeline.lanes.${library}`, Grouping, null);
}

/** The lanes there are of a grouping, and which events are in which; null for none, and while that is not known. */
export function useLaneGroups(by: LaneGrouping | null, rows: readonly EventRow[]): LaneGroups | null {
  const tags = useTagLanes(by, rows);
  const articles = useArticleLanes(by === 'article');
  return by === 'article' ? articles : tags;
}

function useTagLanes(by: LaneGrouping | null, rows: readonly EventRow[]): LaneGroups | null {
  const codebook = useCodebook();
  return useMemo(() => {
    if (by === null || by === 'article' || codebook.loading) return null;
    const kinds = laneTagKinds[by];
    const names = codebook.rows
      .filter(({ tag }) => kinds.includes(tag.kind))
      .map(({ tag }) => ({ key: tag.id, label: tag.name, hue: tag.hue }));
    return { by, names, keysOf: new Map(rows.map((row) => [row.id, row.tags])) };
  }, [by, codebook, rows]);
}

function useArticleLanes(wanted: boolean): LaneGroups | null {
  const api = useApi();
  const { data } = useQuery({
    queryKey: callKey('events', 'byArticle', { from: 0 }),
    queryFn: ({ signal }) => wholeWindow((from, count) => api.events.byArticle({ from, count }, { signal })),
    meta: { collections: ofArticles },
    enabled: wanted,
  });
  return useMemo(() => {
    if (!wanted || !data) return null;
    const labels = new Map(data.rows.map(({ id, label }) => [id, label]));
    const keysOf = new Map<string, string[]>();
    for (const { id, events } of data.rows) {
      for (const event of events) {
        const keys = keysOf.get(event);
        if (keys) keys.push(id);
        else keysOf.set(event, [id]);
      }
    }
    const names = [...labels].map(([key, label]) => ({
      key,
      label: label === '' ? 'An article without a title' : label,
      hue: null,
    }));
    return { by: 'article', names, keysOf };
  }, [wanted, data]);
}

/** What is read out of an event, with the lanes it is in. */
export function sayingLanes(say: (id: string) => string, groups: LaneGroups | null): (id: string) => string {
  if (groups === null) return say;
  const labels = new Map(groups.names.map(({ key, label }) => [key, label]));
  return (id) => {
    const lanes = (groups.keysOf.get(id) ?? []).flatMap((key) => labels.get(key) ?? []);
    return lanes.length === 0 ? say(id) : `${say(id)}, in ${lanes.join(', ')}`;
  };
}
