import { useEffect, useState } from 'react';

/** Milliseconds after which the window is not waited for any longer. */
const latest = 150;

/**
 * Runs something once the window has drawn what is due and has nothing more pressing to do, at the latest after a
 * moment. For what follows from a change and is not looked at first: counts, lists, details.
 */
export function afterDrawing(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: latest });
  else run();
}

/** Whether what was there before this component, or came with it, is drawn: see `afterDrawing`. */
export function useDrawn(): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    let isOver = false;
    afterDrawing(() => isOver || setDrawn(true));
    return () => void (isOver = true);
  }, []);
  return drawn;
}
