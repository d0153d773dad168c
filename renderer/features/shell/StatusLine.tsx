import { usePendingActs } from '../../platform/act';
import { useLine } from '../../platform/api';
import { runCommand } from '../../platform/commands';
import { useOpenEnds } from '../../platform/open-ends';
import { useHoldings, useLibrary } from '../../platform/session';
import { useTypedState } from '../../platform/typed-state';
import { counted } from '../../ui/counted';
import { TextButton } from '../../ui/TextButton';
import styles from './StatusLine.module.css';

/** The last line of the window: the promise, what the library holds, and whether all of it is on disk. */
export function StatusLine() {
  const { writable } = useLibrary();
  const counts = useHoldings();
  const line = useLine();
  const ends = useOpenEnds();
  return (
    <footer className={styles.status}>
      <span>Nothing leaves this computer</span>
      <span>{counted(counts.articles, 'article')}</span>
      <span>{counted(counts.events, 'event')}</span>
      <span>{counted(counts.notes, 'note')}</span>
      {ends !== undefined && (
        <span>
          <TextButton tone="around" onClick={() => void runCommand('view.looseEnds')}>
            {ends === 0 ? 'no loose ends' : counted(ends, 'loose end')}
          </TextButton>
        </span>
      )}
      <span>{!writable ? 'reading only' : line === 'lost' ? 'not connected' : <Durable />}</span>
    </footer>
  );
}

/** Whether all that was done and typed in this window is on disk: “saved” never stands while an act is under way. */
export function Durable() {
  const isPending = usePendingActs((state) => state.pending > 0);
  const typed = useTypedState();
  if (typed === 'failed') return 'not saved';
  return isPending || typed === 'saving' ? 'saving…' : 'saved';
}
