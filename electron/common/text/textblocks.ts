/*
 * The one walk over a document that flattening and the block map both stand on, so that the text and the
 * positions in it can never disagree. It keeps its own stack: nesting does not deepen the call stack.
 */

/** Anything shaped like TipTap or ProseMirror JSON with our node names; attributes are not looked at. */
export interface DocNode {
  readonly type: string;
  readonly text?: string | undefined;
  readonly content?: readonly DocNode[] | undefined;
}

/** One block that holds text itself. `pos` is the ProseMirror position before its first character. */
export interface Textblock {
  readonly type: string;
  readonly text: string;
  readonly pos: number;
}

const textblockTypes: ReadonlySet<string> = new Set(['paragraph', 'heading', 'caption', 'codeBlock']);
const leafTypes: ReadonlySet<string> = new Set(['horizontalRule', 'image']);
const containerTypes: ReadonlySet<string> = new Set([
  'blockquote',
  'bulletList',
  'orderedList',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'tableHeader',
]);

/** The text of one textblock: its runs as they stand, a hard break as LF. */
function inlineText(block: DocNode): string {
  let text = '';
  for (const node of block.content ?? []) {
    if (node.type === 'text') text += node.text ?? '';
    else if (node.type === 'hardBreak') text += '\n';
    else throw new Error(`"${node.type}" cannot stand inside a line of text`);
  }
  return text;
}

/**
 * Lists the textblocks of a document in reading order with their ProseMirror positions (an open and a close
 * token around every node that has content, one for a leaf, UTF-16 units for text; the document's own content
 * starts at 0). A node that is not of the closed schema throws: its size would be a guess.
 */
export function textblocksOf(doc: DocNode): Textblock[] {
  const found: Textblock[] = [];
  const open = [{ nodes: doc.content ?? [], next: 0 }];
  let pos = 0;
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const node = top.nodes[top.next++];
    if (node === undefined) {
      open.pop();
      pos += 1;
    } else if (textblockTypes.has(node.type)) {
      const text = inlineText(node);
      found.push({ type: node.type, text, pos: pos + 1 });
      pos += text.length + 2;
    } else if (containerTypes.has(node.type)) {
      pos += 1;
      open.push({ nodes: node.content ?? [], next: 0 });
    } else if (leafTypes.has(node.type)) {
      pos += 1;
    } else {
      throw new Error(`"${node.type}" is not a block of an article`);
    }
  }
  return found;
}
