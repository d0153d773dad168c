import { useEffect, type RefObject } from 'react';
import type { EdgeUnit } from '#common/text/move-edge';

/** How far an arrow moves an edge. */
export interface EdgeStep {
  readonly unit: EdgeUnit;
  readonly step: 1 | -1;
}

/** What the keys do while an edge is moved. */
export interface EdgeActs {
  keep(): void;
  leave(): void;
  /** Takes the other edge. */
  other(): void;
  move(step: EdgeStep): void;
}

/** Gives the keys pressed in an element to these acts, while an edge is being moved. */
export function useEdgeKeys(host: RefObject<HTMLElement | null>, active: boolean, acts: EdgeActs): void {
  useEffect(() => {
    const element = host.current;
    if (!active || !element) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      const meant = event.metaKey ? null : meantBy(event);
      if (meant === null) return;
      // Before the text sees it: the caret stays where it is.
      event.preventDefault();
      event.stopPropagation();
      if (typeof meant === 'object') acts.move(meant);
      else if (meant !== 'nothing') acts[meant]();
    };
    element.addEventListener('keydown', onKeyDown, { capture: true });
    return () => element.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [active, host, acts]);
}

/** What a key means while an edge is moved; null for keys of the window. */
function meantBy(event: KeyboardEvent): 'keep' | 'leave' | 'other' | 'nothing' | EdgeStep | null {
  const far = event.ctrlKey || event.altKey;
  switch (event.key) {
    case 'Enter':
      return 'keep';
    case 'Escape':
      return 'leave';
    case 'Tab':
      return 'other';
    case 'ArrowLeft':
      return { unit: far ? 'word' : 'character', step: -1 };
    case 'ArrowRight':
      return { unit: far ? 'word' : 'character', step: 1 };
    case 'ArrowUp':
      return { unit: 'sentence', step: -1 };
    case 'ArrowDown':
      return { unit: 'sentence', step: 1 };
    default:
      return event.key.length === 1 && !far ? 'nothing' : null;
  }
}
