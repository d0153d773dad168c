import { usePendingActs } from '../../platform/act';
import { useLine } from '../../platform/api';
import { useLibrary } from '../../platform/session';
import styles from './StatusLine.module.css';

/** A number of things in words: "1 article", "12 articles", "no articles". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? `no ${many}` : `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** The last line of the window: the promise, what the library holds, and whether all of it is on disk. */
export function StatusLine() {
  const { counts, writable } = useLibrary();
  const pending = usePendingActs((state) => state.pending);
  const line = useLine();
  const saved = !writable
    ? 'reading only'
    : line === 'lost'
      ? 'not connected'
      : pending > 0
        ? 'saving…'
        : 'saved';
  return (
    <footer className={styles.status}>
      <span>Nothing leaves this computer</span>
      <span>{counted(counts.articles, 'article')}</span>
      <span>{counted(counts.events, 'event')}</span>
      <span>{counted(counts.notes, 'note')}</span>
      <span>{saved}</span>
    </footer>
  );
}
