import { useMemo } from 'react';
import { ByZoom } from '#common/timeline/by-zoom';
import { laneCrowdRoom, layOutLanes, mostLanes, type LaidLane } from '#common/timeline/lane-layout';
import { lanesOf, type Lane, type LaneGroups } from '#common/timeline/lanes';
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

/** The room for bands, in pixels from `top` to `bottom`, and the zoom at which all is shown. */
interface Room {
  readonly fittedZoom: number;
  readonly top: number;
  readonly bottom: number;
}

const crowdRoom = 12;

/** Lays the events out, in one band or lane by lane, for the zooms that are asked for. */
export function useBands(
  placed: readonly PlacedEvent[],
  groups: LaneGroups | null,
  { fittedZoom, top, bottom }: Room,
): ByZoom<Bands> {
  const height = Math.max(rowHeight, bottom - top);
  const most = mostLanes(height);
  const tree = useMemo(() => (groups === null ? treeOf(placed) : null), [placed, groups]);
  const lanes = useMemo(() => (groups === null ? [] : lanesOf(placed, groups, most)), [placed, groups, most]);
  return useMemo(() => {
    const made = (pixelsPerDay: number): Bands => {
      if (tree === null) return inLanes(lanes, { pixelsPerDay, height, top });
      const rows = Math.max(1, Math.floor((height - crowdRoom) / rowHeight));
      const layout = layOut(tree, { pixelsPerDay, rows });
      return { bands: [{ key: '', layout, top, crowdTop: bottom - crowdRoom, crowdRoom }], lanes: [] };
    };
    return new ByZoom(fittedZoom, made);
  }, [tree, lanes, fittedZoom, height, top, bottom]);
}

function inLanes(
  lanes: readonly Lane[],
  { pixelsPerDay, height, top }: { pixelsPerDay: number; height: number; top: number },
): Bands {
  const laid = layOutLanes(lanes, { pixelsPerDay, height });
  const bands = laid.map(({ lane, layout, ...place }) => ({
    key: lane.key ?? '',
    layout,
    top: top + place.top,
    crowdTop: top + place.crowdTop,
    crowdRoom: laneCrowdRoom,
  }));
  return { bands, lanes: laid };
}
