import { useEffect } from 'react';
import { useAct } from '../../platform/act';
import { useHostEvents } from '../../platform/host-events';
import { endEditing, useTextDrafts } from './text-drafts';

/**
 * Saves edits of texts that are still open when the window goes: each as a revision, which one undo takes back. What
 * was typed is never lost for want of a click, nor where another window's text came first: it is kept beside that one.
 */
export function useSavingDrafts(): void {
  const act = useAct();
  useHostEvents((event) => {
    if (event.type === 'closing') saveAll(act);
  });
  useEffect(() => {
    const save = (): void => saveAll(act);
    window.addEventListener('pagehide', save);
    return () => window.removeEventListener('pagehide', save);
  }, [act]);
}

function saveAll(act: ReturnType<typeof useAct>): void {
  for (const [id, draft] of useTextDrafts.getState().drafts) {
    if (!draft?.isChanged) continue;
    void act((api) =>
      api.articles.revise({ id, base: draft.base, change: draft.made(), leaving: true }),
    ).then((done) => {
      if (done) endEditing(id);
    });
  }
}
