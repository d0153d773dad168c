import { create } from 'zustand';

/** The four parts of the window that the focus can be sent to. */
export const parts = ['library', 'reader', 'side', 'timeline'] as const;
export type Part = (typeof parts)[number];

/** The id of a part's element. */
export function partId(part: Part): string {
  return `part-${part}`;
}

/** In a narrow window one part is shown at a time: this one. */
export const useShownPart = create<{ part: Part }>(() => ({ part: 'reader' }));

/** Brings a part to the front where one is shown at a time; the focus stays where it is. */
export function showPart(part: Part): void {
  useShownPart.setState({ part });
}

/** What in a part takes the focus first: what its owner marked, else a list or editor, else the part itself. */
const first = '[data-part-focus], [role="tree"], [role="listbox"], [contenteditable="true"]';

/** Brings a part to the front and puts the focus in it. */
export function focusPart(part: Part): void {
  showPart(part);
  // By the second frame what was just brought to the front is drawn.
  requestAnimationFrame(() => requestAnimationFrame(() => focusWithin(part)));
}

/**
 * Puts the focus in the pane after (or before) the one that has it, around the ends; from nowhere it goes to the
 * first of them (or the last).
 */
export function focusNextPart(step: 1 | -1): void {
  const holds = (part: Part): boolean =>
    document.getElementById(partId(part))?.contains(document.activeElement) === true;
  const at = parts.findIndex(holds);
  const next = at < 0 ? Math.min(step, 0) : (at + step) % parts.length;
  const part = parts.at(next);
  if (part !== undefined) focusPart(part);
}

function focusWithin(part: Part): void {
  const element = document.getElementById(partId(part));
  if (!element) return;
  const inside = firstIn(element);
  (inside ?? element).focus();
  if (!inside) goOnInside(element);
}

function firstIn(element: HTMLElement): HTMLElement | undefined {
  return [...element.querySelectorAll<HTMLElement>(first)].find((each) => each.checkVisibility());
}

/** What a part shows may be on its way still: the focus waits on the part itself, and goes on into what comes. */
function goOnInside(element: HTMLElement): void {
  const watch = new MutationObserver(() => {
    const inside = firstIn(element);
    if (!inside) return;
    watch.disconnect();
    if (document.activeElement === element) inside.focus();
  });
  watch.observe(element, { childList: true, subtree: true });
  element.addEventListener('blur', () => watch.disconnect(), { once: true });
}
