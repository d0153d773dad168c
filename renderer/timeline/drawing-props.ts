import type { LaneGroups } from '#common/timeline/lanes';
import type { ArticleMark } from '#common/timeline/picture';
import type { PlacedEvent } from '#common/timeline/placed-event';
import type { DayChoice } from './use-brush';
import type { MoveEvent } from './use-moving';
import type { TimelineView } from './use-timeline-view';

/** How much room the timeline has: one line, the strip below the panes, or the whole window. */
export type TimelineRoom = 'line' | 'strip' | 'full';

/** A place in the window, in its pixels. */
export interface WindowSpot {
  readonly x: number;
  readonly y: number;
}

/** What a timeline shows, and what is done with it. */
export interface DrawingProps {
  readonly room: TimelineRoom;
  readonly height: number;
  readonly view: TimelineView;
  /** In order of time. */
  readonly placed: readonly PlacedEvent[];
  readonly articles: readonly ArticleMark[];
  readonly chosenDays: DayChoice;
  /** What the events are grouped by, with the pixels kept for the lanes' names; null for one band. */
  readonly lanes: {
    readonly groups: LaneGroups;
    readonly gutter: number;
    /** Called when one of lanes that were chosen just now shows nothing; null where they were chosen long ago. */
    readonly onEmpty: (() => void) | null;
  } | null;
  /** What is read out for an event. */
  readonly say: (id: string) => string;
  /** The event at hand in the window. */
  readonly chosen: string | null;
  readonly onOpen: (id: string) => void;
  readonly onRemove: (id: string) => void;
  /** Moves an event's date; null where nothing may be changed. */
  readonly onMove: MoveEvent | null;
  /** A right click, or the menu key, on an event. */
  readonly onMenu: (at: WindowSpot, id: string) => void;
  /** A click on an article's tick; several articles where they share one. */
  readonly onArticles: (at: WindowSpot, articles: readonly ArticleMark[]) => void;
}
