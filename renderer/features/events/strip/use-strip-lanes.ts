import { useCallback, useState } from 'react';
import type { LaneGrouping, LaneGroups } from '#common/timeline/lanes';
import { useLanesThen, type KnownOnDay } from './use-known-on';
import { useLaneGrouping, useLaneGroups } from './use-lanes';
import type { TimelineData } from './use-timeline-data';

/** The lanes of a timeline, and how others are chosen. */
export interface StripLanes {
  readonly by: LaneGrouping | null;
  /** Null for one band, and while the lanes are not known. */
  readonly groups: LaneGroups | null;
  /** Whether they were chosen since the timeline was opened. */
  readonly byHand: boolean;
  readonly choose: (by: LaneGrouping | null) => void;
}

/** What the timeline of a library is grouped by, where it is the whole window; by nothing elsewhere. */
export function useStripLanes(
  library: string,
  full: boolean,
  { data, known }: { data: TimelineData; known: KnownOnDay | null },
): StripLanes {
  const [by, setBy] = useLaneGrouping(library);
  const [byHand, setByHand] = useState(false);
  const groups = useLanesThen(useLaneGroups(full ? by : null, data.rows), known, data);
  const choose = useCallback(
    (next: LaneGrouping | null) => {
      setByHand(true);
      setBy(next);
    },
    [setBy],
  );
  return { by, groups, byHand, choose };
}
