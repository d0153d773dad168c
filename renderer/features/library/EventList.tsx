import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { runCommand } from '../../platform/commands';
import { useRows } from '../../platform/live';
import { useWorkspace } from '../../platform/workspace';
import { useOpenMenu } from '../../ui/ContextMenu';
import { counted } from '../../ui/counted';
import { DateText } from '../../ui/DateText';
import { EmptyState } from '../../ui/EmptyState';
import { askRemoval } from '../../ui/Removal';
import { VirtualList, type ListHandle } from '../../ui/VirtualList';
import { Waiting } from './ArticleLine';
import { FilterField } from '../../ui/FilterField';
import { ListEdge } from '../../ui/ListEdge';
import styles from './rows.module.css';

/** All events by date. Opening one shows its evidence in Details. */
export function EventList() {
  const openMenu = useOpenMenu();
  const list = useRef<ListHandle>(null);
  const { event: atHand, openEvent } = useWorkspace();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 80);
  const rows = useRows(['events', 'list'], { order: 'date', descending: false, words: asked });
  const remove = (index: number): void => {
    const row = rows.row(index);
    if (row) askRemoval({ group: 'events', id: row.id, what: 'event', name: row.title });
  };
  return (
    <>
      <FilterField
        label="Filter events"
        words={words}
        onWords={setWords}
        onDown={() => list.current?.focus()}
      />
      <ListEdge
        total={rows.total}
        one="event"
        loading={rows.loading}
        error={rows.error}
        narrowing={asked === '' ? '' : 'matching'}
        onClear={() => setWords('')}
      />
      {rows.total === 0 && !rows.loading && (
        <EmptyState
          title={asked === '' ? 'No events yet' : 'No event fits'}
          actions={asked === '' ? [{ label: 'New event', run: () => void runCommand('event.new') }] : []}
        >
          An event is something that happened, is planned, or is said to have happened. Mark words in an
          article and press e: the words become its evidence.
        </EmptyState>
      )}
      {rows.total > 0 && (
        <VirtualList
          ref={list}
          label="Events"
          count={rows.total}
          rowHeight={54}
          measured
          keyOf={(index) => rows.row(index)?.id ?? index}
          isChosen={(index) => atHand !== null && rows.row(index)?.id === atHand}
          onRange={rows.show}
          onChoose={(index) => {
            const row = rows.row(index);
            if (row) openEvent(row.id);
          }}
          onMenu={(event, index) => {
            const row = rows.row(index);
            if (!row) return;
            event.preventDefault();
            openMenu({ x: event.clientX, y: event.clientY }, [
              { label: 'Open', run: () => openEvent(row.id) },
              'divider',
              { label: 'Delete event…', danger: true, run: () => remove(index) },
            ]);
          }}
          onKey={(event, index) => {
            if (event.key !== 'Delete') return;
            event.preventDefault();
            remove(index);
          }}
          render={(index) => {
            const row = rows.row(index);
            if (!row) return <Waiting />;
            const links = row.weight.supports + row.weight.contradicts + row.weight.mentions;
            return (
              <div className={styles.row}>
                <div className={styles.label}>{row.title}</div>
                <div className={styles.meta}>
                  <DateText date={row.date} />
                  <span className={styles.count}>
                    {links === 0 ? 'no evidence' : counted(row.weight.sources, 'source')}
                  </span>
                </div>
              </div>
            );
          }}
        />
      )}
    </>
  );
}
