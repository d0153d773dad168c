import type { Editor } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { RichNode } from '#common/model/rich-text';
import type { Hunk } from '#common/change/block-diff';
import type { NoteText } from './note-saving';

const elsewhere = 'written elsewhere';

/** Whether a transaction puts in what was written elsewhere, and so is nothing to be saved. */
export function isFromElsewhere(transaction: Transaction): boolean {
  return transaction.getMeta(elsewhere) === true;
}

/** The text of a note's editor as saving sees it. */
export function noteText(editor: Editor): NoteText {
  return {
    blocks: () => editor.state.doc.children,
    make: (raw: RichNode) => {
      const node = editor.schema.nodeFromJSON(raw);
      node.check();
      return node;
    },
    apply: (hunks) => {
      if (hunks.length === 0) return;
      const { tr } = editor.state;
      const { doc } = tr;
      for (const hunk of hunks.toReversed()) replaceBlocks(tr, doc, hunk);
      editor.view.dispatch(tr.setMeta(elsewhere, true).setMeta('addToHistory', false));
    },
  };
}

/** Where a top-level block begins, in positions of the document. */
function startOf(doc: Node, index: number): number {
  let at = 0;
  for (let i = 0; i < index; i++) at += doc.child(i).nodeSize;
  return at;
}

function replaceBlocks(tr: Transaction, doc: Node, { from, to, blocks }: Hunk<Node>): void {
  const start = startOf(doc, from);
  const [block] = blocks;
  const old = from + 1 === to && blocks.length === 1 ? doc.child(from) : null;
  // Only what differs within a block is replaced, so that a caret elsewhere in it stays where it was.
  if (old && block && old.isTextblock && old.sameMarkup(block)) {
    const first = old.content.findDiffStart(block.content);
    const last = old.content.findDiffEnd(block.content);
    if (first === null || !last) return;
    const overlap = Math.max(0, first - Math.min(last.a, last.b));
    const slice = block.content.cut(first, last.b + overlap);
    tr.replace(start + 1 + first, start + 1 + last.a + overlap, new Slice(slice, 0, 0));
    return;
  }
  const end = startOf(doc, to);
  const whole = from === 0 && to === doc.childCount && blocks.length === 0;
  const filled = whole ? doc.type.schema.nodes['paragraph']?.createAndFill() : null;
  tr.replaceWith(start, end, filled ? [filled] : Fragment.from([...blocks]));
}
