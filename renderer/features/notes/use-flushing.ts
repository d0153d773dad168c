import { useEffect, type RefObject } from 'react';
import { useHostEvents } from '../../platform/host-events';
import { useWorkspace } from '../../platform/workspace';
import type { OpenedNote } from './open-note';

/** Saves at once what is typed whenever the user may be about to leave: another tab, another window, the end. */
export function useFlushing(opened: RefObject<OpenedNote | undefined>): void {
  useHostEvents((event) => (event.type === 'closing' ? opened.current?.saving.flush() : undefined));
  useEffect(() => {
    const flush = (): void => void opened.current?.saving.flush();
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('pagehide', flush);
    const stop = useWorkspace.subscribe((now, before) => {
      if (now.tab !== before.tab) flush();
    });
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('pagehide', flush);
      stop();
    };
  }, [opened]);
}
