import { useCallback, useRef, useState } from 'react';
import type { Citation } from '#common/model/note';
import { useAct } from '../../platform/act';
import { notify } from '../../platform/notify';
import { showPart, useShownPart } from '../../platform/parts';
import { useRequests } from '../../platform/requests';
import { useLibrary } from '../../platform/session';
import { useWorkspace } from '../../platform/workspace';
import type { OpenedNote } from './open-note';

/**
 * Answers requests to cite: at the caret of the note at hand, or in a new note where none is. The Note tab comes to
 * the front and the focus stays where it is. What cannot be put in yet waits for the note to be there.
 */
export function useCiting(): { onOpened: (opened: OpenedNote | null) => void; said: string } {
  const act = useAct();
  const { writable } = useLibrary();
  const opened = useRef<OpenedNote>(null);
  const waiting = useRef<Citation[]>([]);
  const making = useRef(false);
  const [said, setSaid] = useState('');
  const onOpened = useCallback((next: OpenedNote | null) => {
    opened.current = next;
    if (next) for (const citation of waiting.current.splice(0)) void next.cite(citation);
  }, []);
  const make = async (citation: Citation): Promise<void> => {
    making.current = true;
    const mark = { type: 'citation', attrs: { ...citation } };
    const body = { type: 'doc' as const, content: [{ type: 'paragraph', content: [mark] }] };
    const made = await act((api) => api.notes.create({ title: '', body }));
    making.current = false;
    if (made) openQuietly(made.id);
    else waiting.current = [];
  };
  useRequests('cite', (what) => {
    if (!writable) {
      notify.trouble('This library is open for reading only, so nothing can be cited in its notes.');
      return;
    }
    const citation: Citation = { kind: what.kind, id: what.id, quote: what.quote };
    const { note, showTab } = useWorkspace.getState();
    showTab('note');
    if (opened.current) void opened.current.cite(citation);
    else if (note !== null || making.current) waiting.current.push(citation);
    else void make(citation);
    setSaid(`Cited ${note === null ? 'in a new note' : 'in the note'}: ${what.quote.slice(0, 120)}`);
  });
  return { onOpened, said };
}

/** Opens a note beside whatever is shown now; in a narrow window that stays in front. */
function openQuietly(id: string): void {
  const { part } = useShownPart.getState();
  useWorkspace.getState().openNote(id);
  showPart(part);
}
