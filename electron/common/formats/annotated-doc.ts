import { buildBlockMap } from '../text/block-map';
import type {
  ArticleDoc,
  Block,
  ImageBlock,
  Inline,
  ListItem,
  Mark,
  TableCell,
  TableRow,
} from '../text/article-doc';
import { annotatedBlocks, type AnnotatedRun, type PlacedPassage } from './annotated-text';

/** Words under the same passages and the same marks of the text's own. A hard break is an LF. */
export interface StyledRun extends AnnotatedRun {
  readonly marks: readonly Mark[];
}

/** A block of words. `level` counts the levels of heading the text uses, from 1; 0 for what is no heading. */
export interface AnnotatedLines {
  readonly type: 'paragraph' | 'heading' | 'caption' | 'codeBlock';
  readonly level: number;
  readonly runs: readonly StyledRun[];
}

/** What holds other blocks. `start` is the first number of an ordered list; spans are those of a cell. */
export interface AnnotatedGroup {
  readonly type:
    | 'blockquote'
    | 'bulletList'
    | 'orderedList'
    | 'listItem'
    | 'table'
    | 'tableRow'
    | 'tableCell'
    | 'tableHeader';
  readonly start: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly content: readonly AnnotatedNode[];
}

export type AnnotatedNode =
  | AnnotatedLines
  | AnnotatedGroup
  | ImageBlock
  | { readonly type: 'horizontalRule' };

/**
 * A text as it stands, lists in lists and all, its words cut where passages begin and end. The runs of all its blocks
 * in reading order, one LF between blocks, are the flattened text.
 */
export function annotatedDoc(doc: ArticleDoc, passages: readonly PlacedPassage[]): AnnotatedNode[] {
  const cut = annotatedBlocks(buildBlockMap(doc), passages);
  const levels = headingLevels(doc);
  // Blocks are met in the order in which they were cut.
  let next = 0;
  const group = (
    type: AnnotatedGroup['type'],
    content: readonly DocBlock[],
    own: Partial<Pick<AnnotatedGroup, 'start' | 'colspan' | 'rowspan'>> = {},
  ): AnnotatedGroup => ({ start: 1, colspan: 1, rowspan: 1, ...own, type, content: content.map(node) });
  const node = (block: DocBlock): AnnotatedNode => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
      case 'caption':
      case 'codeBlock': {
        const level = block.type === 'heading' ? levels.indexOf(block.attrs.level) + 1 : 0;
        return { type: block.type, level, runs: styled(cut[next++]?.runs ?? [], block.content ?? []) };
      }
      case 'horizontalRule':
      case 'image':
        return block;
      case 'orderedList':
        return group(block.type, block.content, block.attrs ?? {});
      case 'tableCell':
      case 'tableHeader':
        return group(block.type, block.content ?? [], block.attrs ?? {});
      default:
        return group(block.type, block.content ?? []);
    }
  };
  return doc.content.map(node);
}

type DocBlock = Block | ListItem | TableRow | TableCell;

/** The levels of heading that a text uses, the highest first. */
function headingLevels({ content }: ArticleDoc): number[] {
  const within = (block: DocBlock): number[] => {
    switch (block.type) {
      case 'heading':
        return [block.attrs.level];
      case 'paragraph':
      case 'caption':
      case 'codeBlock':
      case 'horizontalRule':
      case 'image':
        return [];
      default:
        return (block.content ?? []).flatMap(within);
    }
  };
  return [...new Set(content.flatMap(within))].sort((a, b) => a - b);
}

/** Cuts runs once more, where the marks of the text's own begin and end. */
function styled(runs: readonly AnnotatedRun[], inline: readonly Inline[]): StyledRun[] {
  const pieces = inline.map((node) =>
    node.type === 'text' ? { text: node.text, marks: node.marks ?? [] } : { text: '\n', marks: [] },
  );
  const cut: StyledRun[] = [];
  let at = 0;
  let used = 0;
  for (const run of runs) {
    for (let from = 0; from < run.text.length;) {
      const piece = pieces[at] ?? { text: run.text, marks: [] };
      const text = run.text.slice(from, from + piece.text.length - used);
      from += text.length;
      used += text.length;
      if (used >= piece.text.length) [at, used] = [at + 1, 0];
      const ends = from === run.text.length ? run.ends : [];
      if (text !== '') cut.push({ text, marks: piece.marks, passages: run.passages, ends });
    }
  }
  return cut;
}
