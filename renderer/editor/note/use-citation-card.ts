import type { Editor } from '@tiptap/react';
import { useEffect, useState, type RefObject } from 'react';
import { chosenCitation } from './citing';

/** A citation's mark in the page, and where it was drawn when it was pointed at. */
export interface CardPlace {
  readonly mark: HTMLElement;
  readonly box: DOMRect;
}

/** The citation that is pointed at or was walked to by key; null when there is none, and while the page moves. */
export function useCitationCard(editor: Editor, area: RefObject<HTMLElement | null>): CardPlace | null {
  const [card, setCard] = useState<CardPlace | null>(null);
  useEffect(() => {
    const element = area.current;
    const stop = new AbortController();
    const { signal } = stop;
    const clear = (): void => setCard(null);
    const onSelection = (): void => {
      const chosen = chosenCitation(editor);
      setCard(editor.isFocused ? placeOf(chosen && editor.view.nodeDOM(chosen.pos)) : null);
    };
    element?.addEventListener('mouseover', ({ target }) => setCard(placeOf(target)), { signal });
    element?.addEventListener('mouseleave', clear, { signal });
    element?.addEventListener('mousedown', clear, { signal });
    element?.addEventListener('scroll', clear, { signal, passive: true });
    editor.on('selectionUpdate', onSelection);
    editor.on('blur', clear);
    return () => {
      stop.abort();
      editor.off('selectionUpdate', onSelection);
      editor.off('blur', clear);
    };
  }, [editor, area]);
  return card;
}

function placeOf(target: unknown): CardPlace | null {
  const mark = target instanceof Element ? target.closest<HTMLElement>('[data-cites="citation"]') : null;
  return mark && { mark, box: mark.getBoundingClientRect() };
}
