import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Kbd } from '../ui/Kbd';
import type { EventFinding } from './use-find-event';
import styles from './FindEvent.module.css';

/** Where an event is looked for by its title: what is found is gone to at once, Enter opens it, Escape goes back. */
export function FindEvent({
  finding,
  hints,
  atHand,
  onOpen,
  onBack,
}: {
  finding: EventFinding;
  /** Whether there is room to say what the keys do. */
  hints: boolean;
  /** What is read out for the event at hand. */
  atHand: string;
  onOpen: () => void;
  /** Gives the drawing back the focus. */
  onBack: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const { words, found, nth } = finding;
  const onKeyDown = (event: KeyboardEvent): void => {
    // What is typed ends here: to the timeline around it some letters mean something else.
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      finding.step(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && nth > 0) {
      finding.close();
      onOpen();
    } else if (event.key === 'Escape') onBack();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.find} role="search" aria-label="Find an event on the timeline">
      <input
        ref={field}
        type="search"
        className={styles.field}
        aria-label="Find an event"
        placeholder="Find an event"
        value={words ?? ''}
        onChange={(event) => finding.look(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={finding.close}
      />
      <span className={styles.said} role="status">
        {said(words ?? '', found, nth)}
        {nth > 0 && <span className="tl-unseen">: {atHand}</span>}
      </span>
      {hints && (
        <span>
          <Kbd keys="ArrowDown" /> next, <Kbd keys="Enter" /> opens it
        </span>
      )}
    </div>
  );
}

function said(words: string, found: number, nth: number): string {
  if (words.trim() === '') return '';
  if (found === 0) return 'No event has these words';
  return nth === 0 ? `${found} found` : `${nth} of ${found}`;
}
