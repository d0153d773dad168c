import { useCallback, useRef } from 'react';
import { notify } from '../../platform/notify';
import { useRequests, type Requests } from '../../platform/requests';
import type { OpenedNote } from './open-note';

/** Answers requests to show words of a note: at once where it is open, else as soon as it is. */
export function useShownWords(): (opened: OpenedNote | null) => void {
  const opened = useRef<OpenedNote>(null);
  const waiting = useRef<Requests['showInNote']>(null);
  const show = (): void => {
    const [note, asked] = [opened.current, waiting.current];
    if (!note || !asked || note.id !== asked.note) return;
    waiting.current = null;
    // The pane may still be behind another one: it has its height once what was asked for is drawn.
    requestAnimationFrame(() => {
      if (note.show(asked)) return;
      notify.trouble('These words no longer stand in the note, so it cannot be shown where they were.');
    });
  };
  useRequests('showInNote', (what) => {
    waiting.current = what;
    show();
  });
  const latest = useRef(show);
  return useCallback((next: OpenedNote | null) => {
    opened.current = next;
    latest.current();
  }, []);
}
