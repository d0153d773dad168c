import { useMemo } from 'react';
import { laneCrowdRoom, layOutLanes, mostLanes, type LaidLane } from '#common/timeline/lane-layout';
import { lanesOf, type LaneGroups } from '#common/timeline/lanes';
import { layOut } from '#common/timeline/layout';
import { rowHeight } from '#common/timeline/picture';
import type { PlacedEvent } from '#common/timeline/placed-event';
import { treeOf } from '#common/timeline/tree';
import type { Band } from './BandMarks';

/** What the events are laid out in, and the lanes these are; none where the events are not grouped. */
export interface Bands {
  readonly bands: readonly Band[];
  readonly lanes: readonly LaidLane[];
}

/** The room for bands, in pixels: from `top` to `bottom`. */
interface Room {
  readonly top: number;
  readonly bottom: number;
}

const crowdRoom = 12;

/** Lays the events out at a zoom: in one band, or lane by lane. */
export function useBands(
  placed: readonly PlacedEvent[],
  groups: LaneGroups | null,
  pixelsPerDay: number,
  { top, bottom }: Room,
): Bands {
  const height = Math.max(rowHeight, bottom - top);
  const most = mostLanes(height);
  const tree = useMemo(() => (groups === null ? treeOf(placed) : null), [placed, groups]);
  const lanes = useMemo(() => (groups === null ? [] : lanesOf(placed, groups, most)), [placed, groups, most]);
  return useMemo(() => {
    if (tree !== null) {
      const rows = Math.max(1, Math.floor((height - crowdRoom) / rowHeight));
      const layout = layOut(tree, { pixelsPerDay, rows });
      return { bands: [{ key: '', layout, top, crowdTop: bottom - crowdRoom, crowdRoom }], lanes: [] };
    }
    const laid = layOutLanes(lanes, { pixelsPerDay, height });
    const bands = laid.map(({ lane, layout, ...place }) => ({
      key: lane.key ?? '',
      layout,
      top: top + place.top,
      crowdTop: top + place.crowdTop,
      crowdRoom: laneCrowdRoom,
    }));
    return { bands, lanes: laid };
  }, [tree, lanes, pixelsPerDay, height, top, bottom]);
}
