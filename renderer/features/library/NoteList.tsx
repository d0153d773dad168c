import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { z } from 'zod';
import type { NoteRow } from '#common/contract/rows';
import { useAct } from '../../platform/act';
import { runCommand } from '../../platform/commands';
import { useRows } from '../../platform/live';
import { useLibrary } from '../../platform/session';
import { useSetting } from '../../platform/settings';
import { useWorkspace } from '../../platform/workspace';
import { EmptyState } from '../../ui/EmptyState';
import { RowDetail, RowTitle } from '../../ui/ListRow';
import { PrivateMark } from '../../ui/Private';
import { Choice, ListOptions, sortOffers } from '../../ui/ListOptions';
import { askNoteRemoval, nameOf, noteMenu } from './note-menu';
import { RecordList } from './RecordList';
import styles from './rows.module.css';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** The orders a list of notes can be put in. */
const noteSorts = {
  changed: { label: 'Changed most recently' },
  added: { label: 'Added most recently' },
  title: { label: 'Title, A to Z' },
} as const;
const NoteOrder = z.enum(['changed', 'added', 'title']);

/** All notes, the one changed last on top unless told otherwise. */
export function NoteList() {
  const act = useAct();
  const { writable, id } = useLibrary();
  const { note, openNote } = useWorkspace();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 80);
  const [order, setOrder] = useSetting(`library.notes.${id}`, NoteOrder, 'changed');
  const rows = useRows(['notes', 'list'], { order, words: asked });
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
      onRemove={askNoteRemoval}
      menu={(row) => noteMenu(row, writable, act)}
      render={(row) => <NoteLine row={row} />}
      empty={<NoNotes filtered={asked !== ''} />}
      options={
        <ListOptions narrowed={false}>
          <Choice
            label="Order"
            value={order}
            onChoice={(value) => setOrder(NoteOrder.catch('changed').parse(value))}
            data={sortOffers(noteSorts)}
          />
        </ListOptions>
      }
    />
  );
}

function NoteLine({ row }: { row: NoteRow }) {
  return (
    <div className={styles.row}>
      <RowTitle className={styles.label} data-untitled={row.title === '' || undefined}>
        {nameOf(row)}
      </RowTitle>
      <RowDetail className={styles.meta}>
        <span>{day.format(new Date(row.updatedAt))}</span>
        <PrivateMark when={row.private} short />
        <span className={styles.long}>{row.title === '' ? '' : row.start}</span>
      </RowDetail>
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
