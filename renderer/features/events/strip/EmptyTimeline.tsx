import { runCommand } from '../../../platform/commands';
import { EmptyState } from '../../../ui/EmptyState';
import { counted } from '../../../ui/counted';
import type { TimelineRoom } from '../../../timeline/drawing-props';
import { EmptyStripBar } from './StripBar';
import styles from './TimelineStrip.module.css';

/** What stands where the timeline will be while the library holds no event. */
export function NoEvents({ room }: { room: TimelineRoom }) {
  if (room === 'line')
    return <p className={styles.none}>Timeline: no events yet. Mark words in an article and press e.</p>;
  const empty = (
    <EmptyState
      title="No events yet"
      actions={room === 'full' ? [{ label: 'New event', run: () => void runCommand('event.new') }] : []}
    >
      Mark words in an article and press e: the event they tell of appears here by its date.
    </EmptyState>
  );
  if (room !== 'full') return empty;
  return (
    <div className={styles.strip} data-room={room}>
      <div className={styles.room}>{empty}</div>
      <EmptyStripBar />
    </div>
  );
}

/** What stands in place of a drawing while there are events and none has a date: an empty axis would say nothing. */
export function NothingDated({
  room,
  events,
  onList,
}: {
  room: TimelineRoom;
  events: number;
  /** Shows the timeline as a list. */
  onList: () => void;
}) {
  const title =
    events === 1 ? 'The event has no date yet' : `None of ${counted(events, 'event')} has a date yet`;
  if (room === 'line') return <p className={styles.none}>Timeline: {title.toLowerCase()}.</p>;
  return (
    <EmptyState title={title} actions={room === 'full' ? [{ label: 'Show as a list', run: onList }] : []}>
      An event stands here by its date: give it one in its Details, or take one that a passage tells.
    </EmptyState>
  );
}
