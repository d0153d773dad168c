/** What a key does on the timeline; null for keys that are not its own. */
export type TimelineAct =
  | { readonly do: 'go'; readonly to: number }
  | { readonly do: 'zoom'; readonly factor: number }
  | { readonly do: 'pan'; readonly by: number }
  | { readonly do: 'scroll'; readonly by: number }
  | { readonly do: 'fit' | 'open' | 'remove' };

/** A key press as this module sees it; a `KeyboardEvent` fits. */
export interface TimelineKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** How much closer one press of + brings it. */
export const closer = 1.5;
/** Part of a view's width that Page Up and Page Down move it by. */
const page = 0.8;
/** Part of their room that Alt with up and down scrolls lanes by. */
const some = 0.2;

/**
 * Arrows walk the events in order of time, Home and End go to the first and last; + and - zoom, Page Up and Page
 * Down pan, f fits all and then goes back; with Alt up and down, and Page Up and Page Down, scroll lanes; Enter opens, Delete asks to
 * delete. `at` is the event at hand, -1 for none; `count` how many.
 */
export function timelineAct(press: TimelineKey, at: number, count: number): TimelineAct | null {
  if (press.ctrlKey || press.metaKey) return null;
  if (press.altKey) {
    const by = { ArrowUp: -some, ArrowDown: some, PageUp: -page, PageDown: page }[press.key];
    return by === undefined ? null : { do: 'scroll', by };
  }
  const go = (to: number): TimelineAct | null =>
    count === 0 ? null : { do: 'go', to: Math.min(count - 1, Math.max(0, to)) };
  switch (press.key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return go(at < 0 ? count - 1 : at - 1);
    case 'Home':
      return go(0);
    case 'End':
      return go(count - 1);
    case 'PageDown':
      return { do: 'pan', by: page };
    case 'PageUp':
      return { do: 'pan', by: -page };
    case '+':
    case '=':
      return { do: 'zoom', factor: closer };
    case '-':
    case '_':
      return { do: 'zoom', factor: 1 / closer };
    case 'f':
    case '0':
      return { do: 'fit' };
    case 'Enter':
    case ' ':
      return at < 0 ? null : { do: 'open' };
    case 'Delete':
      return at < 0 ? null : { do: 'remove' };
    default:
      return null;
  }
}
