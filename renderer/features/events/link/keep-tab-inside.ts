import type { KeyboardEvent } from 'react';

const tabbable = 'input:not([type="radio"]), input[type="radio"]:checked, select, button';

/** Sends the focus around at either end of a floating field: beyond it there is only the end of the page. */
export function keepTabInside(event: KeyboardEvent<HTMLElement>): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(tabbable)].filter(
    (each) => each.tabIndex >= 0 && !each.matches(':disabled') && each.checkVisibility(),
  );
  const from = event.shiftKey ? stops[0] : stops.at(-1);
  const to = event.shiftKey ? stops.at(-1) : stops[0];
  if (event.target !== from || !to) return;
  event.preventDefault();
  to.focus();
}
