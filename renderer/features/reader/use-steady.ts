import { useEffect, useState, type RefObject } from 'react';
import type { TextRange } from '#common/text/text-range';

/** Milliseconds without a change after which a selection counts as made. */
const pause = 180;

/**
 * The words selected, once the user has finished selecting: the mouse is up, the keys are quiet. What stands beside
 * the words must not run along with the selection.
 */
export function useSteady(passage: TextRange | null, host: RefObject<HTMLElement | null>): TextRange | null {
  const [steady, setSteady] = useState<TextRange | null>(null);
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const up = (): void => setPressed(false);
    element.addEventListener('pointerdown', ({ button }) => setPressed(button === 0), { signal });
    window.addEventListener('pointerup', up, { signal });
    window.addEventListener('pointercancel', up, { signal });
    window.addEventListener('blur', up, { signal });
    return () => stop.abort();
  }, [host]);
  useEffect(() => {
    if (passage === null || pressed) return undefined;
    const timer = setTimeout(() => setSteady(passage), pause);
    return () => clearTimeout(timer);
  }, [passage, pressed]);
  return steady === passage && !pressed ? steady : null;
}
