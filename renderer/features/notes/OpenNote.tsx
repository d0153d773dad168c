import { useEffect } from 'react';
import type { Note } from '#common/model/note';
import { fitsNote } from '../../editor/note/note-schema';
import { RichTextView } from '../../editor/RichTextView';
import { sentenceOf, troubleCode } from '../../platform/trouble';
import { useWorkspace } from '../../platform/workspace';
import { EmptyState } from '../../ui/EmptyState';
import { useNote } from './use-note';
import { WritableNote, type OpenNoteProps } from './WritableNote';
import styles from './NotePane.module.css';

/** The note at hand: its title, its text, and whether it is saved. */
export function OpenNote(props: OpenNoteProps) {
  const { id } = props;
  const { note, fields, error, retry, listen } = useNote(id);
  const forget = useWorkspace((state) => state.forget);
  const gone = troubleCode(error) === 'NOT_FOUND';
  useEffect(() => {
    // The place of the last session may name a note that was deleted since.
    if (gone) forget(id);
  }, [gone, forget, id]);
  if (error !== null && !gone) {
    return (
      <EmptyState title="The note could not be opened" actions={[{ label: 'Try again', run: retry }]}>
        {sentenceOf(error)}
      </EmptyState>
    );
  }
  if (!note) return null;
  if (!fitsNote(note.body)) return <ShownNote note={note} />;
  return <WritableNote {...props} note={note} fields={fields} listen={listen} />;
}

/** A note with parts that this version does not know: opening it to write would drop them. */
function ShownNote({ note }: { note: Note }) {
  return (
    <div className={styles.shown}>
      <h2 className={styles.shownTitle}>{note.title || 'Untitled note'}</h2>
      <p className={styles.banner}>
        This note holds something that this version of Throughline cannot write. It is shown by its words
        alone; nothing in it is changed.
      </p>
      <RichTextView doc={note.body} />
    </div>
  );
}
