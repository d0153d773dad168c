import { useEffect } from 'react';
import { firstPlace } from './first-place';
import { portals } from './portals';

/** The body of a dialog: all of it but the title and the cross. The theme names it so. */
const bodies = '[data-dialog-body]';

/**
 * Gives a dialog's first place the focus in the same moment as the dialog is drawn. Mantine does so only a timer
 * later, and a letter typed in between would be lost; left to itself it takes the cross. A dialog whose parts are
 * still on their way has the focus as a whole until they come. Mounted once, at the root.
 */
export function FocusFirst() {
  useEffect(() => {
    const focusIn = (node: Node): void => {
      if (!(node instanceof Element)) return;
      const field = node.matches('[data-autofocus]') ? node : node.querySelector('[data-autofocus]');
      if (!(field instanceof HTMLElement) || !field.closest(portals)) return;
      field.focus({ preventScroll: true });
    };
    const drawnIn = (node: Node): void => {
      if (!(node instanceof Element)) return;
      const waiting = node.closest(bodies);
      if (waiting?.matches('[data-autofocus]')) enter(waiting);
      for (const body of node.querySelectorAll(bodies)) enter(body);
      focusIn(node);
    };
    // Told of a change before the next key press is: observers run as soon as what made the change is done.
    const drawn = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) drawnIn(node);
    });
    const portalsDrawn = new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(node instanceof Element) || !node.matches(portals)) continue;
        drawn.observe(node, { childList: true, subtree: true });
        drawnIn(node);
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

/** Puts the focus into a dialog, and names the place until it is left: Mantine, a timer later, then agrees. */
function enter(body: Element): void {
  if (!(body instanceof HTMLElement)) return;
  delete body.dataset['autofocus'];
  const place = firstPlace(body) ?? body;
  if (!place.matches('[data-autofocus]')) {
    place.dataset['autofocus'] = '';
    // What moves to another place in a list is drawn anew, and must not take the focus a second time.
    place.addEventListener('blur', () => delete place.dataset['autofocus'], { once: true });
  }
  place.focus({ preventScroll: true });
}
