import type { EventRow } from '#common/contract/rows';
import { outsideWords } from '#common/derive/part-outside';
import { sourceWords } from '#common/formats/phrases';
import { partsOutsideWords, sayEvent } from '#common/timeline/say-event';
import { useAct } from '../../platform/act';
import { runCommand } from '../../platform/commands';
import { useRows } from '../../platform/live';
import { useLibrary } from '../../platform/session';
import { useWorkspace } from '../../platform/workspace';
import { DateText } from '../../ui/DateText';
import { EmptyState } from '../../ui/EmptyState';
import { eventMenu } from '../events';
import { RowDetail, RowTitle } from '../../ui/ListRow';
import { PrivateMark } from '../../ui/Private';
import { askRemoval } from '../../ui/Removal';
import { allEvents, EventChoice, eventQuery, eventSorts, sayEventNarrowing } from './event-query';
import { EventListOptions } from './EventListOptions';
import { RecordList } from './RecordList';
import { useNarrowing } from './use-narrowing';
import styles from './rows.module.css';

/** All events by date, parts below their whole. Opening one shows its evidence in Details. */
export function EventList() {
  const act = useAct();
  const { writable } = useLibrary();
  const { event, openEvent } = useWorkspace();
  const { asked, days, choice, setChoice, filtered, shown } = useNarrowing({
    name: 'events',
    schema: EventChoice,
    whole: allEvents,
    say: sayEventNarrowing,
  });
  const rows = useRows(['events', 'list'], {
    ...eventQuery(asked, choice, days),
    nested: eventSorts[choice.sort].order === 'date',
  });
  const remove = (row: EventRow): void =>
    askRemoval({ group: 'events', id: row.id, what: 'event', name: row.title });
  return (
    <RecordList
      one="event"
      many="events"
      rows={rows}
      {...shown}
      chosen={event}
      rowHeight={54}
      onOpen={(row) => openEvent(row.id)}
      onRemove={remove}
      menu={(row) => eventMenu(row, writable, act)}
      say={(row) => (row.private ? `${sayEvent(row)}, private` : sayEvent(row))}
      render={(row) => <EventLine row={row} />}
      empty={<NoEvents filtered={filtered} />}
      options={<EventListOptions words={asked} choice={choice} onChoice={setChoice} />}
    />
  );
}

/** Pixels that a part is set in from its whole, and how deep that is shown. */
const step = 16;
const deepest = 4;

function EventLine({ row }: { row: EventRow }) {
  const links = row.weight.supports + row.weight.contradicts + row.weight.mentions;
  const standing = row.standing === 'unset' ? (row.workedOut ?? 'unclear') : row.standing;
  const states = [
    ...(standing === 'planned' || standing === 'called off' ? [standing] : []),
    ...(row.disputed ? ['disputed'] : []),
  ];
  return (
    <div
      className={styles.row}
      data-part={row.depth > 0 || undefined}
      style={{ paddingInlineStart: 16 + Math.min(row.depth, deepest) * step }}
    >
      <RowTitle className={styles.label}>{row.title}</RowTitle>
      <RowDetail className={styles.told}>
        <DateText date={row.date} />
        <PrivateMark when={row.private} short />
        {states.length > 0 && <span>{states.join(', ')}</span>}
        <span className={styles.count}>{links === 0 ? 'no evidence' : sourceWords(row.weight)}</span>
      </RowDetail>
      {row.outside !== null && <div className={styles.flag}>{outsideWords[row.outside]}</div>}
      {row.partsOutside > 0 && <div className={styles.flag}>{partsOutsideWords(row.partsOutside)}</div>}
    </div>
  );
}

function NoEvents({ filtered }: { filtered: boolean }) {
  if (filtered)
    return <EmptyState title="No event fits">Fewer words, or fewer conditions, will show more.</EmptyState>;
  return (
    <EmptyState
      title="No events yet"
      actions={[{ label: 'New event', run: () => void runCommand('event.new') }]}
    >
      An event is something that happened, is planned, or is said to have happened. Mark words in an article
      and press e: the words become its evidence.
    </EmptyState>
  );
}
