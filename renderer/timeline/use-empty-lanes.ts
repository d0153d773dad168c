import { useEffect, useRef } from 'react';
import type { LaneGrouping } from '#common/timeline/lanes';
import type { BandInView } from './BandMarks';

/**
 * Calls `onEmpty` when lanes are drawn that were chosen just now, and one in sight has no event in view: what one asked
 * for lies elsewhere in time. `by` is null while there are no lanes, `onEmpty` where they were not chosen by hand.
 */
export function useEmptyLanes(
  by: LaneGrouping | null,
  drawn: readonly BandInView[],
  onEmpty: (() => void) | null,
): void {
  const looked = useRef<LaneGrouping | null>(null);
  useEffect(() => {
    if (by === looked.current) return;
    looked.current = by;
    if (by !== null && drawn.some(({ events }) => events.length === 0)) onEmpty?.();
  }, [by, drawn, onEmpty]);
}
