import { counted } from '../../ui/counted';
import { useSearch } from './search-store';
import styles from './SearchPane.module.css';

/** What the lines below do not show. */
export function SearchNotes() {
  const progress = useSearch((state) => state.progress);
  const running = useSearch((state) => state.running);
  if (!progress) return null;
  const { done, total, meant, unread, notesLeftOut, capped, finished } = progress;
  const notes = [
    meant.length > 0 ? `Hardly anything holds these words; looked for too: ${meant.join(', ')}.` : '',
    capped ? 'More was found than is shown here. More words find less.' : '',
    sayNotesLeftOut(notesLeftOut),
    unread > 0 ? `The text of ${counted(unread, 'article')} could not be read.` : '',
    !running && !finished && !capped ? `Stopped after ${done} of ${counted(total, 'article')}.` : '',
  ].filter((note) => note !== '');
  return (
    <p role="status" className={styles.notes}>
      {notes.join(' ')}
    </p>
  );
}

function sayNotesLeftOut(notes: number): string {
  if (notes === 0) return '';
  const [are, cite] = notes === 1 ? ['is', 'it cites'] : ['are', 'they cite'];
  return `${counted(notes, 'note')} with these words ${are} left out: nothing ${cite} fits.`;
}
