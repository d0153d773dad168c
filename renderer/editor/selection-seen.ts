import { TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** A selection as positions of the document. */
interface Seen {
  readonly from: number;
  readonly to: number;
  readonly anchor: number;
  readonly head: number;
}

/** The page's own selection; null where the view has no focus, or it is not, or not wholly, in the text. */
export function selectionSeen(view: EditorView): Seen | null {
  const dom = view.hasFocus() ? view.dom.ownerDocument.getSelection() : null;
  const { anchorNode, focusNode } = dom ?? {};
  if (!dom || !anchorNode || !focusNode || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode))
    return null;
  const anchor = view.posAtDOM(anchorNode, dom.anchorOffset);
  const head = view.posAtDOM(focusNode, dom.focusOffset);
  return { from: Math.min(anchor, head), to: Math.max(anchor, head), anchor, head };
}

/**
 * For `keydown`: a key acts on what the page shows as selected. Two keys in quick succession, End and Enter, come before
 * the page tells of what the first one did, and the second would be done where the caret was before. Keys of an input
 * method, and selections that are none of text (a citation, a cell), are left alone. Answers false: the key goes on.
 */
export function takeSelectionSeen(view: EditorView): boolean {
  if (view.composing || !(view.state.selection instanceof TextSelection)) return false;
  const heard = settled(view);
  if (heard.selectionSet) view.dispatch(heard);
  return false;
}

/**
 * A transaction that begins from what the page shows as selected. The page tells of a selection a moment after it is
 * made; a redrawing that did not know of it would put back the one before, under the hands of whoever made it.
 */
export function settled(view: EditorView): Transaction {
  const { tr, selection, doc } = view.state;
  const seen = selectionSeen(view);
  if (!seen || (seen.from === selection.from && seen.to === selection.to)) return tr;
  return tr.setSelection(TextSelection.between(doc.resolve(seen.anchor), doc.resolve(seen.head)));
}
