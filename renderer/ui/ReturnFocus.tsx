import { useEffect } from 'react';
import { portals } from './portals';

/**
 * Gives the focus back when a dialog or menu goes and takes it along: to what had it last outside of them. Else
 * the keyboard would start again at the top of the window. Mounted once, at the root.
 */
export function ReturnFocus() {
  useEffect(() => {
    let last: HTMLElement | null = null;
    let inside = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onFocusIn = (event: FocusEvent): void => {
      if (!(event.target instanceof HTMLElement)) return;
      inside = event.target.closest(portals) !== null;
      if (!inside) last = event.target;
    };
    const giveBack = (): void => {
      // What was chosen there may have moved the focus on purpose; that comes first.
      clearTimeout(timer);
      timer = setTimeout(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        // A message that goes by itself took nothing along: a field that was left on purpose stays left.
        if (lost && inside && last?.isConnected) last.focus({ preventScroll: true });
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
