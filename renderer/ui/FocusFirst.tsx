import { useEffect } from 'react';
import { portals } from './portals';

/**
 * Gives a dialog's first field the focus in the same moment as the dialog is drawn. Mantine does so only a timer
 * later, and a letter typed in between would be lost. Mounted once, at the root.
 */
export function FocusFirst() {
  useEffect(() => {
    const focusIn = (node: Node): void => {
      if (!(node instanceof Element)) return;
      const field = node.matches('[data-autofocus]') ? node : node.querySelector('[data-autofocus]');
      if (!(field instanceof HTMLElement) || !field.closest(portals)) return;
      field.focus({ preventScroll: true });
    };
    // Told of a change before the next key press is: observers run as soon as what made the change is done.
    const drawn = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) focusIn(node);
    });
    const portalsDrawn = new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(node instanceof Element) || !node.matches(portals)) continue;
        drawn.observe(node, { childList: true, subtree: true });
        focusIn(node);
      }
    });
    for (const node of document.querySelectorAll(portals)) {
      drawn.observe(node, { childList: true, subtree: true });
    }
    portalsDrawn.observe(document.body, { childList: true });
    return () => {
      drawn.disconnect();
      portalsDrawn.disconnect();
    };
  }, []);
  return null;
}
