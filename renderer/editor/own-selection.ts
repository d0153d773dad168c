/**
 * Tells React that an element keeps its selection itself. Around each of its drawings React keeps the selection of
 * what has the focus, and where that can be edited it counts the letters before it: node by node through all of a long
 * article, with every key. ProseMirror puts its selection right by itself. React asks by this property; the browser
 * and everybody else go by the attribute.
 */
export function keepsOwnSelection(element: HTMLElement): void {
  Object.defineProperty(element, 'contentEditable', { value: 'plaintext-only', configurable: true });
}
