import { useEffect, useState } from 'react';
import { usePendingActs } from '../../platform/act';
import { useLine } from '../../platform/api';
import { runCommand } from '../../platform/commands';
import { useCall } from '../../platform/live';
import { useLibrary } from '../../platform/session';
import { useTypedState } from '../../platform/typed-state';
import { counted } from '../../ui/counted';
import { TextButton } from '../../ui/TextButton';
import styles from './StatusLine.module.css';

/** The last line of the window: the promise, what the library holds, and whether all of it is on disk. */
export function StatusLine() {
  const { counts, writable } = useLibrary();
  const line = useLine();
  const ends = useCall(['looseEnds', 'counts'], undefined, { keep: true }).data?.open;
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

/** Whether all that was done and typed in this window is on disk. */
export function Durable() {
  const saving = useForLonger(usePendingActs((state) => state.pending > 0));
  const typed = useTypedState();
  if (typed === 'failed') return 'not saved';
  return saving || typed === 'saving' ? 'saving…' : 'saved';
}

/** Milliseconds after which saving is worth a word: most of it is done before anyone could read that. */
const noticeable = 100;

/** Whether something has been so for longer than a moment. */
function useForLonger(on: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!on) return undefined;
    const timer = setTimeout(() => setLasting(true), noticeable);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [on]);
  return on && lasting;
}
