import { EmptyState } from '../ui/EmptyState';

/** How much room the timeline has: one line, the strip below the panes, or the whole window. */
export type TimelineRoom = 'line' | 'strip' | 'full';

/** Events by their dates, and articles as ticks at their publication dates. */
export function TimelineStrip({ room }: { room: TimelineRoom }) {
  if (room === 'line') return null;
  return <EmptyState title="No events yet">Link a passage to an event and it appears here by its date.</EmptyState>;
}
