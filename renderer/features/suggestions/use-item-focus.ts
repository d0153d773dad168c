import { useEffect, useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';
import { useFold } from './fold';

const items = '[data-suggestion]';
const first = '[data-first]';

/** Keeps the keyboard in a list whose items go as they are settled. */
export interface ItemFocus {
  readonly list: RefObject<HTMLUListElement | null>;
  /** Puts the focus on the item at an index, the last where there are fewer, the heading where there are none. */
  focusAt(index: number): void;
  onFocus(event: FocusEvent): void;
  onBlur(event: FocusEvent): void;
}

/** The focus among suggestions; `heading` takes it when none are left. */
export function useItemFocus(heading: RefObject<HTMLButtonElement | null>): ItemFocus {
  const list = useRef<HTMLUListElement>(null);
  /** The item that has the focus. */
  const held = useRef<{ readonly element: Element; readonly index: number } | null>(null);
  const asked = useFold((state) => state.asked);
  const all = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>(items) ?? [])];
  const focusAt = (index: number): void => {
    const within = all();
    const item = within[Math.max(0, Math.min(index, within.length - 1))];
    (item?.querySelector<HTMLElement>(first) ?? heading.current)?.focus();
  };
  useEffect(() => {
    if (!asked) return;
    useFold.setState({ asked: false });
    focusAt(0);
  });
  // What had the focus went with its item: it goes on to the one in its place.
  useLayoutEffect(() => {
    const { element, index } = held.current ?? {};
    if (element === undefined || element.isConnected) return;
    held.current = null;
    if (document.activeElement === document.body) focusAt(index ?? 0);
  });
  return {
    list,
    focusAt,
    onFocus: ({ target }) => {
      const element = target.closest(items);
      const index = element instanceof HTMLElement ? all().indexOf(element) : -1;
      held.current = element && index >= 0 ? { element, index } : null;
    },
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget instanceof Element && list.current?.contains(relatedTarget) !== true)
        held.current = null;
    },
  };
}
