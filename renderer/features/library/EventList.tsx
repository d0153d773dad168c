import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { EventRow } from '#common/contract/rows';
import { sourceWords } from '#common/formats/phrases';
import { runCommand } from '../../platform/commands';
import { useRows } from '../../platform/live';
import { useLibrary } from '../../platform/session';
import { useWorkspace } from '../../platform/workspace';
import { DateText } from '../../ui/DateText';
import { EmptyState } from '../../ui/EmptyState';
import { eventMenu } from '../events';
import { askRemoval } from '../../ui/Removal';
import { RecordList } from './RecordList';
import styles from './rows.module.css';

/** All events by date. Opening one shows its evidence in Details. */
export function EventList() {
  const { writable } = useLibrary();
  const { event, openEvent } = useWorkspace();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 80);
  const rows = useRows(['events', 'list'], { order: 'date', descending: false, words: asked });
  const remove = (row: EventRow): void =>
    askRemoval({ group: 'events', id: row.id, what: 'event', name: row.title });
  return (
    <RecordList
      one="event"
      many="events"
      rows={rows}
      words={words}
      onWords={setWords}
      narrowing={asked === '' ? '' : 'matching'}
      onShowAll={() => setWords('')}
      chosen={event}
      rowHeight={54}
      onOpen={(row) => openEvent(row.id)}
      onRemove={remove}
      menu={(row) => eventMenu(row, writable)}
      render={(row) => <EventLine row={row} />}
      empty={<NoEvents filtered={asked !== ''} />}
    />
  );
}

function EventLine({ row }: { row: EventRow }) {
  const links = row.weight.supports + row.weight.contradicts + row.weight.mentions;
  return (
    <div className={styles.row}>
      <div className={styles.label}>{row.title}</div>
      <div className={styles.meta}>
        <DateText date={row.date} />
        <span className={styles.count}>{links === 0 ? 'no evidence' : sourceWords(row.weight)}</span>
      </div>
    </div>
  );
}

function NoEvents({ filtered }: { filtered: boolean }) {
  if (filtered) return <EmptyState title="No event fits">Fewer words will show more.</EmptyState>;
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
