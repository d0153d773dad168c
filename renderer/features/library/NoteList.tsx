import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { NoteRow } from '#common/contract/rows';
import { runCommand } from '../../platform/commands';
import { useRows } from '../../platform/live';
import { useLibrary } from '../../platform/session';
import { useWorkspace } from '../../platform/workspace';
import { EmptyState } from '../../ui/EmptyState';
import { askRemoval } from '../../ui/Removal';
import { RecordList } from './RecordList';
import styles from './rows.module.css';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** What a note is called where it has no title: its first words. */
function nameOf(row: NoteRow): string {
  return row.title || row.start || 'Untitled note';
}

/** All notes, the one changed last on top. */
export function NoteList() {
  const { writable } = useLibrary();
  const { note, openNote } = useWorkspace();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 80);
  const rows = useRows(['notes', 'list'], { order: 'changed', words: asked });
  const remove = (row: NoteRow): void =>
    askRemoval({ group: 'notes', id: row.id, what: 'note', name: nameOf(row) });
  return (
    <RecordList
      one="note"
      many="notes"
      rows={rows}
      words={words}
      onWords={setWords}
      narrowing={asked === '' ? '' : 'matching'}
      onShowAll={() => setWords('')}
      chosen={note}
      rowHeight={54}
      onOpen={(row) => openNote(row.id)}
      onRemove={remove}
      menu={(row) => [
        { label: 'Open', run: () => openNote(row.id) },
        'divider',
        { label: 'Delete note…', danger: true, disabled: !writable, run: () => remove(row) },
      ]}
      render={(row) => <NoteLine row={row} />}
      empty={<NoNotes filtered={asked !== ''} />}
    />
  );
}

function NoteLine({ row }: { row: NoteRow }) {
  return (
    <div className={styles.row}>
      <div className={styles.label} data-untitled={row.title === '' || undefined}>
        {nameOf(row)}
      </div>
      <div className={styles.meta}>
        <span>{day.format(new Date(row.updatedAt))}</span>
        <span className={styles.long}>{row.title === '' ? '' : row.start}</span>
      </div>
    </div>
  );
}

function NoNotes({ filtered }: { filtered: boolean }) {
  if (filtered) return <EmptyState title="No note fits">Fewer words will show more.</EmptyState>;
  return (
    <EmptyState
      title="No notes yet"
      actions={[{ label: 'New note', run: () => void runCommand('note.new') }]}
    >
      A note is your own writing, beside the article. Mark words and press n to cite them in it: the citation
      leads back to the very passage.
    </EmptyState>
  );
}
