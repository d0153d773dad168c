import { create } from 'zustand';
import { useWorkspace } from './workspace';

/** The four parts of the window that the focus can be sent to. */
export const parts = ['library', 'reader', 'side', 'timeline'] as const;
export type Part = (typeof parts)[number];

/** The id of a part's element. */
export function partId(part: Part): string {
  return `part-${part}`;
}

/** In a narrow window one part is shown at a time: this one. */
export const useShownPart = create<{ part: Part }>(() => ({ part: 'reader' }));

/**
 * Brings a part to the front: where one is shown at a time, and from behind a timeline that fills the window. The focus
 * stays where it is.
 */
export function showPart(part: Part): void {
  if (part !== 'timeline') useWorkspace.getState().setTimelineOpen(false);
  useShownPart.setState({ part });
}

/** What in a part takes the focus first: what its owner marked, else a list or editor, else the part itself. */
const first = '[data-part-focus], [role="tree"], [role="listbox"], [contenteditable="true"]';

/** What of a part is at hand: all of it, or one of several alike that it holds. Null where it is not drawn. */
export function atHandIn(part: Part): HTMLElement | null {
  const whole = document.getElementById(partId(part));
  return whole?.querySelector<HTMLElement>('[data-at-hand]') ?? whole;
}

/** Brings a part to the front and puts the focus in it, or in a piece of it. */
export function focusPart(part: Part, piece?: HTMLElement): void {
  showPart(part);
  // By the second frame what was just brought to the front is drawn.
  requestAnimationFrame(() => requestAnimationFrame(() => focusWithin(piece ?? atHandIn(part))));
}

/**
 * Puts the focus in the pane after (or before) the one that has it, around the ends; from nowhere it goes to the
 * first of them (or the last). Pieces of a part that are panes themselves are marked `data-pane`.
 */
export function focusNextPart(step: 1 | -1): void {
  const panes = parts.flatMap((part) => panesOf(part).map((element) => ({ part, element })));
  const holding = panes.findIndex(({ element }) => element?.contains(document.activeElement));
  // Between the panes of a part, as on their divider, the first of them counts.
  const at = holding >= 0 ? holding : panes.findIndex(({ part }) => holdsFocus(part));
  const next = panes.at(at < 0 ? Math.min(step, 0) : (at + step) % panes.length);
  if (next) focusPart(next.part, next.element);
}

function holdsFocus(part: Part): boolean {
  return document.getElementById(partId(part))?.contains(document.activeElement) === true;
}

/** The panes of a part that are shown; one that is nothing else, or not to be seen now, is a pane by itself. */
function panesOf(part: Part): (HTMLElement | undefined)[] {
  const whole = document.getElementById(partId(part));
  const panes = [...(whole?.querySelectorAll<HTMLElement>('[data-pane]') ?? [])].filter((pane) =>
    pane.checkVisibility(),
  );
  return panes.length > 0 ? panes : [whole ?? undefined];
}

/** Puts the focus in an element: in what takes it first, now or as soon as it is there. */
export function focusWithin(element: HTMLElement | null): void {
  if (!element) return;
  const inside = firstIn(element);
  // Where a text was left is not always where its caret is.
  (inside ?? element).focus({ preventScroll: inside?.isContentEditable === true });
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
