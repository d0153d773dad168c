const textTypes: ReadonlySet<string> = new Set([
  'text',
  'search',
  'url',
  'email',
  'tel',
  'password',
  'number',
  'date',
]);

/**
 * The text field an element is, or is inside of; null for anything else. An editable region that is only
 * there for its caret says so with `data-caret="reading"` and counts as none: letters are commands in it.
 */
export function textFieldOf(element: Element | null): HTMLElement | null {
  if (element instanceof HTMLTextAreaElement) return element.readOnly ? null : element;
  if (element instanceof HTMLInputElement) {
    return textTypes.has(element.type) && !element.readOnly ? element : null;
  }
  if (!(element instanceof HTMLElement) || !element.isContentEditable) return null;
  if (element.closest('[data-caret="reading"]')) return null;
  return element.closest<HTMLElement>('[contenteditable="true"], [contenteditable=""]') ?? element;
}

/** How an editor takes back what was typed in it. */
export interface FieldHistory {
  undo(): void;
  redo(): void;
}

const histories = new WeakMap<Element, FieldHistory>();

/** Tells how to undo in an editor with a history of its own; returns how to take that back. */
export function keepFieldHistory(element: Element, history: FieldHistory): () => void {
  histories.set(element, history);
  return () => void histories.delete(element);
}

/** Undoes or redoes typing in a text field: by its own history where it has one, else by the browser's. */
export function undoInField(field: HTMLElement, what: 'undo' | 'redo'): void {
  const history = histories.get(field);
  if (history) history[what]();
  else document.execCommand(what);
}
