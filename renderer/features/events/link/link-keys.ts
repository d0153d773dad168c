import type { KeyboardEvent, RefObject } from 'react';
import { keepTabInside } from './keep-tab-inside';

/** The keys of the link field: arrows mark a line, Enter saves from anywhere in it, Esc leaves, Tab goes around. */
export function linkKeys({
  input,
  onMove,
  onSave,
  onLeave,
}: {
  input: RefObject<HTMLInputElement | null>;
  onMove: (by: 1 | -1) => void;
  onSave: () => void;
  onLeave: () => void;
}) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing) return;
    // Letters pressed on a choice in here are no commands of the window.
    if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
    if (event.key === 'Tab') keepTabInside(event);
    else if (event.key === 'Enter') {
      // Enter on a button is that button's own, and a list that is open takes it first.
      if (event.defaultPrevented || event.target instanceof HTMLButtonElement) return;
      event.preventDefault();
      onSave();
    } else if (event.target === input.current && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      onMove(event.key === 'ArrowDown' ? 1 : -1);
    }
  };
  /** Before the fields inside hear of it: an open list of theirs is closed first, then the field. */
  const onKeyDownCapture = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    const { target } = event;
    const isList = target instanceof HTMLInputElement && target !== input.current;
    if (isList && target.hasAttribute('aria-controls')) return;
    event.stopPropagation();
    onLeave();
  };
  return { onKeyDown, onKeyDownCapture };
}
