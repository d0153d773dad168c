import { useEffect } from 'react';
import { portals } from './portals';

/** How many elements that had the focus are remembered: a dialog above a dialog, and what opened them. */
const remembered = 20;

/**
 * Gives the focus back when a dialog or menu goes and takes it along: to what had it last and is still there, in a
 * dialog below it or in the window. Else the keyboard would start again at the top of the window, or work on what
 * lies behind the dialog that is still open. Mounted once, at the root.
 */
export function ReturnFocus() {
  useEffect(() => {
    let had: HTMLElement[] = [];
    let inside = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onFocusIn = (event: FocusEvent): void => {
      if (!(event.target instanceof HTMLElement)) return;
      const { target } = event;
      inside = target.closest(portals) !== null;
      had = [...had.filter((each) => each !== target && each.isConnected), target].slice(-remembered);
    };
    const giveBack = (): void => {
      // What was chosen there may have moved the focus on purpose; that comes first.
      clearTimeout(timer);
      timer = setTimeout(() => {
        // A message that goes by itself took nothing along: a field that was left on purpose stays left.
        if (!isLost() || !inside) return;
        // A button that can no longer be pressed takes no focus: then the one before.
        for (const each of had.toReversed()) {
          if (each.isConnected) each.focus({ preventScroll: true });
          if (!isLost()) return;
        }
      }, 20);
    };
    const within = new MutationObserver((changes) => {
      if (changes.some((change) => change.removedNodes.length > 0)) giveBack();
    });
    const around = new MutationObserver((changes) => {
      for (const node of changes.flatMap((change) => [...change.addedNodes])) {
        if (node instanceof Element && node.matches(portals)) within.observe(node, { childList: true });
      }
      if (changes.some((change) => change.removedNodes.length > 0)) giveBack();
    });
    for (const node of document.querySelectorAll(portals)) within.observe(node, { childList: true });
    around.observe(document.body, { childList: true });
    document.addEventListener('focusin', onFocusIn);
    return () => {
      clearTimeout(timer);
      within.disconnect();
      around.disconnect();
      document.removeEventListener('focusin', onFocusIn);
    };
  }, []);
  return null;
}

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;
