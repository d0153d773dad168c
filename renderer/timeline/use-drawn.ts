import { useMemo } from 'react';
import { lineInView, type LineMark } from '#common/timeline/line';
import { ticksInView, type TickMark } from '#common/timeline/picture';
import { originOf, xOf, type Scale } from '#common/timeline/scale';
import { bandsInView, type Band, type BandInView } from './BandMarks';
import type { DrawingProps, TimelineRoom } from './drawing-props';
import { useBands, type Bands } from './use-bands';
import { useCursor, type Cursor } from './use-cursor';
import { useEmptyLanes } from './use-empty-lanes';
import { useLaneScroll, type LaneScroll } from './use-lane-scroll';
import { useMade } from './use-made';

/** Pixels above the first row, and for what lies below the last. */
const top = 4;
export const tickRoom = 8;
const axisRoom: Record<TimelineRoom, number> = { line: 18, strip: 32, full: 36 };

/** A line has no rows. */
const noBands: Bands = { bands: [], lanes: [], height: 0 };

/** What a view of a timeline shows, and where. Pixels. */
export interface Drawn {
  /** Where the rows begin, where the articles' ticks do, and where the axis does. */
  readonly top: number;
  readonly tickTop: number;
  readonly axisTop: number;
  readonly cursor: Cursor;
  /** All bands in sight, and what of them lies in the days in view. */
  readonly bands: readonly Band[];
  readonly inView: readonly BandInView[];
  readonly lanes: Bands['lanes'];
  readonly scroll: LaneScroll;
  /** What all is drawn in, and how far that is moved along. */
  readonly origin: Scale;
  readonly moved: number;
  readonly ticks: readonly TickMark[];
  /** The marks of a timeline of one line; null for one with rows. */
  readonly line: readonly LineMark[] | null;
}

/** Works out what is drawn for a view: only what is in it, of what is laid out once for its zoom. */
export function useDrawn(props: DrawingProps): Drawn {
  const { room, height, view, placed } = props;
  const { scale, moves, fittedZoom } = view;
  const axisTop = height - axisRoom[room];
  const tickTop = Math.max(0, axisTop - tickRoom);
  const bandsAt = useBands(placed, props.lanes?.groups ?? null, { fittedZoom, top, bottom: tickTop });
  const made = useMade(placed, props.articles, fittedZoom);
  const cursor = useCursor({ placed, placeOf: made.placeOf, chosen: props.chosen, moves });
  const all = room === 'line' ? noBands : bandsAt.at(scale.pixelsPerDay);
  const scroll = useLaneScroll(all, { top, room: tickTop - top }, cursor.event);
  const origin = useOrigin(scale);
  const inView = bandsInView(scroll.bands, scale, origin);
  useEmptyLanes(props.lanes?.groups.by ?? null, inView, props.lanes?.onEmpty ?? null);
  return {
    ...{ top, tickTop, axisTop, cursor, inView, scroll, origin },
    bands: scroll.bands,
    lanes: all.lanes,
    // Whole pixels: letters stay as crisp, and as they are, while all is moved along.
    moved: Math.round(xOf(scale, origin.from)),
    ticks: ticksInView(made.ticks.at(scale.pixelsPerDay), scale, origin),
    line:
      room === 'line'
        ? lineInView(made.line.at(scale.pixelsPerDay), scale, { origin, cursor: cursor.event })
        : null,
  };
}

/** The pixels that things are drawn in: the same while one pans, until the view is far from where they begin. */
function useOrigin({ from, pixelsPerDay, width }: Scale): Scale {
  const origin = originOf({ from, pixelsPerDay, width });
  return useMemo(() => ({ from: origin.from, pixelsPerDay, width }), [origin.from, pixelsPerDay, width]);
}
