import type { ArticleDoc, Block, Inline, ListItem, TableCell, TableRow } from '../article-doc';
import { CodePointIndex } from '../code-points';
import { normaliseText } from '../normalise';
import { textblocksOf } from '../textblocks';
import { tidyInline } from '../tidy-inline';
import { soleEdit, type EditStep, type TextEdit } from './text-edit';

/**
 * A document as revisions store it, from one that was edited: text normalised, equal runs joined, blocks without
 * words dropped with what they alone filled. Pictures and rules stay. A tidy document stays as it is.
 */
export function tidyDoc(doc: ArticleDoc): ArticleDoc {
  return { ...doc, content: tidyBlocks(doc.content) };
}

/** The step that tidying a document is, as an edit of its text: block by block, so that what lies between stays. */
export function tidyStep(doc: ArticleDoc): EditStep {
  const before = textblocksOf(doc).map(({ text }) => text);
  const after = textblocksOf(tidyDoc(doc)).map(({ text }) => text);
  const edits: TextEdit[] = [];
  let at = 0;
  let kept = 0;
  for (const text of before) {
    const block = new CodePointIndex(text);
    if (text.trim() === '') {
      // The LF before it goes with it; the first block of a text has only one behind it.
      const [start, end] = kept === 0 ? [at, at + block.length + 1] : [at - 1, at + block.length];
      edits.push({ start, end, text: '' });
    } else {
      const [edit] = soleEdit(block, after[kept++] ?? '');
      if (edit) edits.push({ start: at + edit.start, end: at + edit.end, text: edit.text });
    }
    at += block.length + 1;
  }
  return edits;
}

function tidyBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => tidyBlock(block) ?? []);
}

function hasWords(content: readonly Inline[]): boolean {
  return content.some((node) => node.type === 'text' && node.text.trim() !== '');
}

function tidyBlock(block: Block): Block | null {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'caption': {
      const content = tidyInline(block.content ?? []);
      return hasWords(content) ? { ...block, content } : null;
    }
    case 'codeBlock': {
      const text = normaliseText((block.content ?? []).map((node) => node.text).join(''));
      return text.trim() === '' ? null : { ...block, content: [{ type: 'text', text }] };
    }
    case 'blockquote': {
      const content = tidyBlocks(block.content);
      return content.length === 0 ? null : { ...block, content };
    }
    case 'bulletList':
    case 'orderedList': {
      const content = block.content.flatMap((item) => tidyItem(item) ?? []);
      return content.length === 0 ? null : { ...block, content };
    }
    case 'table':
      return { ...block, content: block.content.map(tidyRow) };
    case 'horizontalRule':
    case 'image':
      return block;
  }
}

function tidyItem(item: ListItem): ListItem | null {
  const content = tidyBlocks(item.content);
  return content.length === 0 ? null : { ...item, content };
}

/** Cells stay, empty ones too: without them the columns would shift. */
function tidyRow(row: TableRow): TableRow {
  return row.content === undefined ? row : { ...row, content: row.content.map(tidyCell) };
}

function tidyCell(cell: TableCell): TableCell {
  if (cell.content === undefined) return cell;
  const { content: _content, ...rest } = cell;
  const content = tidyBlocks(cell.content);
  return content.length === 0 ? rest : { ...rest, content };
}
