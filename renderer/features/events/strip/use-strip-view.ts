import { useMemo } from 'react';
import { titleRoom } from '#common/timeline/title-room';
import { laneGutter } from '../../../timeline/LaneNames';
import { useTimelineView, viewMargin, type TimelineView } from '../../../timeline/use-timeline-view';
import type { TimelineData } from './use-timeline-data';

interface Shape {
  /** Of all the strip, in pixels. */
  readonly width: number;
  readonly hasLanes: boolean;
  /** Whether it is folded to a line, which bears no titles. */
  readonly isLine: boolean;
}

/** The view of a timeline, kept for the library, and the pixels at its left that are for the names of lanes. */
export function useStripView(
  library: string,
  data: TimelineData,
  { width, hasLanes, isLine }: Shape,
): {
  readonly view: TimelineView;
  readonly gutter: number;
} {
  const { placed, eventRange, loading } = data;
  const gutter = hasLanes ? laneGutter(width) : 0;
  const drawn = Math.max(0, width - gutter);
  const roomAtEnd = useMemo(
    () => (isLine ? 0 : titleRoom(placed, eventRange, { width: drawn, margin: viewMargin })),
    [isLine, placed, eventRange, drawn],
  );
  const view = useTimelineView(data, drawn, roomAtEnd, {
    key: `timeline.view.${library}`,
    ready: !loading,
  });
  return { view, gutter };
}
