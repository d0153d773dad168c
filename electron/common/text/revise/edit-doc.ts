import { err, ok, type Result } from '#common/result';
import type { ArticleDoc, Block, Inline, ListItem, TableCell, TableRow } from '../article-doc';
import { codePointLength, sliceByCodePoints } from '../code-points';
import { tidyDoc } from './tidy-doc';
import type { EditStep, TextEdit } from './text-edit';

/** Edits not yet made, and the offset at which the next textblock starts. */
interface Walk {
  readonly edits: TextEdit[];
  at: number;
}

/**
 * Makes edits of words in a document, each within one block of text and one run between line breaks. Words put in
 * take the look of those before them. The error is a sentence.
 */
export function editDoc(doc: ArticleDoc, step: EditStep): Result<ArticleDoc, string> {
  if (step.some(({ text }) => text.includes('\n'))) {
    return err('Words mended in one line cannot hold a line break.');
  }
  const walk: Walk = { edits: [...step], at: 0 };
  const content = doc.content.map((block) => editBlock(block, walk));
  if (walk.edits.length > 0) {
    return err('Words mended must lie within one line of the text. Use “Edit text” to change more.');
  }
  return ok(tidyDoc({ ...doc, content }));
}

function editBlock(block: Block, walk: Walk): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'caption':
      return { ...block, content: editInline(block.content ?? [], walk) };
    case 'codeBlock': {
      const content = editInline(block.content ?? [], walk);
      return { ...block, content: content.flatMap((node) => (node.type === 'text' ? [node] : [])) };
    }
    case 'blockquote':
      return { ...block, content: block.content.map((inner) => editBlock(inner, walk)) };
    case 'bulletList':
    case 'orderedList':
      return { ...block, content: block.content.map((item) => editItem(item, walk)) };
    case 'table':
      return { ...block, content: block.content.map((row) => editRow(row, walk)) };
    case 'horizontalRule':
    case 'image':
      return block;
  }
}

function editItem(item: ListItem, walk: Walk): ListItem {
  return { ...item, content: item.content.map((block) => editBlock(block, walk)) };
}

function editRow(row: TableRow, walk: Walk): TableRow {
  if (row.content === undefined) return row;
  const content = row.content.map((cell): TableCell => {
    return cell.content === undefined
      ? cell
      : { ...cell, content: cell.content.map((block) => editBlock(block, walk)) };
  });
  return { ...row, content };
}

/** One textblock; leaves the walk after the LF that follows it. */
function editInline(content: readonly Inline[], walk: Walk): Inline[] {
  const out = content.flatMap((node): Inline[] => {
    if (node.type === 'hardBreak') {
      walk.at += 1;
      return [node];
    }
    const start = walk.at;
    const end = start + codePointLength(node.text);
    walk.at = end;
    const text = editText(node.text, start, takeWithin(walk.edits, start, end));
    return text === '' ? [] : [{ ...node, text }];
  });
  walk.at += 1;
  return out;
}

/** Takes the edits that lie within [start, end) off the front of the list. */
function takeWithin(edits: TextEdit[], start: number, end: number): TextEdit[] {
  let count = 0;
  while (count < edits.length) {
    const edit = edits[count];
    if (edit === undefined || edit.start < start || edit.end > end) break;
    count++;
  }
  return edits.splice(0, count);
}

function editText(text: string, start: number, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const edit of edits) {
    parts.push(sliceByCodePoints(text, done, edit.start - start), edit.text);
    done = edit.end - start;
  }
  return parts.join('') + sliceByCodePoints(text, done, codePointLength(text));
}
