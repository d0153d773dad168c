import type { Editor } from '@tiptap/core';
import { Fragment, type Node } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Citation } from '#common/model/note';

/**
 * Puts a citation where the caret is, after whatever is selected there, and leaves the caret behind it. Takes no
 * focus. In code, where no citation can stand, it goes to a paragraph of its own beneath. Answers where it is.
 */
export function insertCitation(editor: Editor, citation: Citation): number {
  const { state, view } = editor;
  const node = state.schema.node('citation', citation);
  const { tr } = state;
  const { $to } = state.selection;
  const fits = $to.parent.inlineContent && $to.parent.type.contentMatch.matchType(node.type) !== null;
  let at = $to.pos;
  if (fits) tr.insert(at, node);
  else {
    const block = state.selection instanceof NodeSelection ? $to.pos : $to.after(Math.max(1, $to.depth));
    tr.insert(block, state.schema.node('paragraph', null, node));
    at = block + 1;
  }
  const after = TextSelection.near(tr.doc.resolve(at + node.nodeSize), -1);
  view.dispatch(tr.setSelection(after));
  return at;
}

/** The citation that is selected, or null. */
export function chosenCitation(editor: Editor): { readonly node: Node; readonly pos: number } | null {
  const { selection } = editor.state;
  if (!(selection instanceof NodeSelection)) return null;
  const { node, from } = selection;
  return node.type.name === 'citation' || node.type.name === 'citationBlock' ? { node, pos: from } : null;
}

/** Moves the caret to the end of the note; at a last block that takes no words, into a new paragraph beneath it. */
export function caretToEnd(view: EditorView): void {
  const { state } = view;
  const { tr } = state;
  const last = state.doc.lastChild;
  const takesWords = last?.isTextblock === true || last?.type.name.endsWith('List') === true;
  if (!takesWords) roomBelow(tr);
  view.dispatch(tr.setSelection(Selection.atEnd(tr.doc)));
}

/**
 * Makes a citation among the words a quoted block beneath their paragraph, or a quoted block a mark at the end of the
 * paragraph before it. Whatever it holds stays as it is. Answers false when there is no citation at `pos`.
 */
export function convertCitation(editor: Editor, pos: number): boolean {
  const node = editor.state.doc.nodeAt(pos);
  if (node?.type.name === 'citation') return toBlock(editor, node, pos);
  if (node?.type.name === 'citationBlock') return toInline(editor, node, pos);
  return false;
}

function toBlock(editor: Editor, node: Node, pos: number): boolean {
  const { state, view } = editor;
  const { tr } = state;
  const $pos = state.doc.resolve(pos);
  const block = state.schema.node('citationBlock', node.attrs);
  const alone = $pos.parent.childCount === 1;
  // Beneath the whole block it stands in: a quotation inside a table cell or a list belongs there too.
  const after = $pos.after();
  if (alone && $pos.parent.type.name === 'paragraph' && canReplace($pos.node(-1), $pos.index(-1), block)) {
    tr.replaceWith($pos.before(), after, block);
    view.dispatch(roomBelow(tr).setSelection(NodeSelection.create(tr.doc, $pos.before())));
    return true;
  }
  tr.insert(after, block).delete(pos, pos + node.nodeSize);
  view.dispatch(roomBelow(tr).setSelection(NodeSelection.create(tr.doc, after - node.nodeSize)));
  return true;
}

/** Adds a paragraph where a note would end with a block that takes no words: there must be somewhere to go on. */
export function roomBelow(tr: Transaction): Transaction {
  const last = tr.doc.lastChild;
  if (last?.isTextblock === true) return tr;
  return tr.insert(tr.doc.content.size, tr.doc.type.schema.node('paragraph'));
}

function canReplace(parent: Node, index: number, block: Node): boolean {
  return parent.canReplace(index, index + 1, Fragment.from(block));
}

function toInline(editor: Editor, node: Node, pos: number): boolean {
  const { state, view } = editor;
  const { tr } = state;
  const mark = state.schema.node('citation', node.attrs);
  const before = state.doc.resolve(pos).nodeBefore;
  const joins = before?.type.name === 'paragraph';
  if (joins) tr.delete(pos, pos + node.nodeSize).insert(pos - 1, mark);
  else tr.replaceWith(pos, pos + node.nodeSize, state.schema.node('paragraph', null, mark));
  const at = joins ? pos - 1 : pos + 1;
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)));
  return true;
}
