/** Chromium's: what takes the input for an element in the page's stead. */
type WithEditContext = HTMLElement & { editContext: EventTarget | null };

/**
 * Keeps an element that has a caret, and is only read, from being written into. An input method writes before anyone
 * can refuse; with a context of its own for input (W3C EditContext) it writes there, where nobody reads. Without one
 * the browser also tells the system all words of the element with every key, which takes a while in a long article.
 * Where a browser has no such thing, what was written is taken out again: see `reading-only`.
 */
export function takesNoInput(element: HTMLElement): void {
  const { EditContext } = window as Window & { EditContext?: new () => EventTarget };
  if (EditContext && 'editContext' in element) (element as WithEditContext).editContext = new EditContext();
}
