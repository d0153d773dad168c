import { useMemo } from 'react';
import { ByZoom } from '#common/timeline/by-zoom';
import {
  laneCrowdRoom,
  lanesHeight,
  mostScrolledLanes,
  stackLanes,
  type LaidLane,
} from '#common/timeline/lane-layout';
import { lanesOf, type Lane, type LaneGroups } from '#common/timeline/lanes';
import { heightNeeded, layOut } from '#common/timeline/layout';
import type { PlacedEvent } from '#common/timeline/placed-event';
import { compact, roomiest, type RowLook } from '#common/timeline/row-look';
import { treeOf } from '#common/timeline/tree';
import type { Band } from './BandMarks';

/** What the events are laid out in, and the lanes these are; none where the events are not grouped. */
export interface Bands {
  readonly bands: readonly Band[];
  readonly lanes: readonly LaidLane[];
  /** What all lanes take from top to bottom, in pixels: it may be more than there is room for. */
  readonly height: number;
}

/** The room for bands, in pixels from `top` to `bottom`, and the zoom at which all is shown. */
interface Room {
  readonly fittedZoom: number;
  readonly top: number;
  readonly bottom: number;
}

const crowdRoom = 12;
/** Of the room that few rows leave, the part above them: they stand a little above the middle, as a title does. */
const upper = 0.4;

/** Lays the events out, in one band or lane by lane, for the zooms that are asked for. */
export function useBands(
  placed: readonly PlacedEvent[],
  groups: LaneGroups | null,
  { fittedZoom, top, bottom }: Room,
): ByZoom<Bands> {
  const height = Math.max(compact.rowHeight, bottom - top);
  const tree = useMemo(() => (groups === null ? treeOf(placed) : null), [placed, groups]);
  const lanes = useMemo(
    () => (groups === null ? [] : lanesOf(placed, groups, mostScrolledLanes)),
    [placed, groups],
  );
  return useMemo(() => {
    const made = (pixelsPerDay: number): Bands => {
      if (tree === null) return inLanes(lanes, { pixelsPerDay, height, look, top });
      const rows = Math.max(1, Math.floor((height - above - crowdRoom) / look.rowHeight));
      const layout = layOut(tree, { pixelsPerDay, rows, look });
      const band = { key: '', layout, top: top + above, crowdTop: bottom - crowdRoom, crowdRoom };
      return { bands: [band], lanes: [], height: 0 };
    };
    // One look for all zooms, that of the view of everything: zooming must not make rows grow and shrink.
    const size = { pixelsPerDay: fittedZoom, height: height - (tree === null ? 0 : crowdRoom) };
    const { look, needed } = roomiest(size.height, (each) =>
      tree === null
        ? lanesHeight(lanes, { ...size, look: each })
        : heightNeeded(tree, { ...size, look: each }),
    );
    const spare = needed === Infinity ? 0 : size.height - needed;
    const above = tree === null ? 0 : Math.floor(spare * upper);
    return new ByZoom(fittedZoom, made);
  }, [tree, lanes, fittedZoom, height, top, bottom]);
}

function inLanes(
  lanes: readonly Lane[],
  { top, ...size }: { pixelsPerDay: number; height: number; look: RowLook; top: number },
): Bands {
  const laid = stackLanes(lanes, size);
  const bands = laid.map(({ lane, layout, ...place }) => ({
    key: lane.key ?? '',
    layout,
    top: top + place.top,
    crowdTop: top + place.crowdTop,
    crowdRoom: laneCrowdRoom,
  }));
  const last = laid.at(-1);
  return { bands, lanes: laid, height: last ? last.y + last.height : 0 };
}
