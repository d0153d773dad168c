import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { runCommand } from '../../platform/commands';
import { useRows } from '../../platform/live';
import { useWorkspace } from '../../platform/workspace';
import { useOpenMenu } from '../../ui/ContextMenu';
import { EmptyState } from '../../ui/EmptyState';
import { askRemoval } from '../../ui/Removal';
import { VirtualList, type ListHandle } from '../../ui/VirtualList';
import { Waiting } from './ArticleLine';
import { FilterField } from '../../ui/FilterField';
import { ListEdge } from '../../ui/ListEdge';
import styles from './rows.module.css';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** All notes, the one changed last on top. */
export function NoteList() {
  const openMenu = useOpenMenu();
  const list = useRef<ListHandle>(null);
  const { note, openNote } = useWorkspace();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 80);
  const rows = useRows(['notes', 'list'], { order: 'changed', words: asked });
  const remove = (index: number): void => {
    const row = rows.row(index);
    if (row)
      askRemoval({
        group: 'notes',
        id: row.id,
        what: 'note',
        name: row.title || row.start || 'Untitled note',
      });
  };
  return (
    <>
      <FilterField
        label="Filter notes"
        words={words}
        onWords={setWords}
        onDown={() => list.current?.focus()}
      />
      <ListEdge
        total={rows.total}
        one="note"
        loading={rows.loading}
        error={rows.error}
        narrowing={asked === '' ? '' : 'matching'}
        onClear={() => setWords('')}
      />
      {rows.total === 0 && !rows.loading && (
        <EmptyState
          title={asked === '' ? 'No notes yet' : 'No note fits'}
          actions={asked === '' ? [{ label: 'New note', run: () => void runCommand('note.new') }] : []}
        >
          A note is your own writing, beside the article. Mark words and press n to cite them in it: the
          citation leads back to the very passage.
        </EmptyState>
      )}
      {rows.total > 0 && (
        <VirtualList
          ref={list}
          label="Notes"
          count={rows.total}
          rowHeight={72}
          measured
          keyOf={(index) => rows.row(index)?.id ?? index}
          isChosen={(index) => note !== null && rows.row(index)?.id === note}
          onRange={rows.show}
          onChoose={(index) => {
            const row = rows.row(index);
            if (row) openNote(row.id);
          }}
          onMenu={(event, index) => {
            const row = rows.row(index);
            if (!row) return;
            event.preventDefault();
            openMenu({ x: event.clientX, y: event.clientY }, [
              { label: 'Open', run: () => openNote(row.id) },
              'divider',
              { label: 'Delete note…', danger: true, run: () => remove(index) },
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
            return (
              <div className={styles.row}>
                <div className={styles.label} data-untitled={row.title === '' || undefined}>
                  {row.title || row.start || 'Untitled note'}
                </div>
                <div className={styles.meta}>
                  <span>{day.format(new Date(row.updatedAt))}</span>
                  <span className={styles.long}>{row.title === '' ? '' : row.start}</span>
                </div>
              </div>
            );
          }}
        />
      )}
    </>
  );
}
