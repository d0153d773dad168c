import type { ArticleDoc, Block, CodeBlock, Inline, Mark, TableRow, ListItem } from './article-doc';
import { codePointLength, sliceByCodePoints } from './code-points';

/** Hands out the offsets of one document in order, counting as flattening does. */
class Cursor {
  /** Code points of the flattened text before the textblock at hand. */
  at = 0;
  #next = 0;
  #blocks = 0;

  constructor(private readonly offsets: readonly number[]) {}

  /** Begins a textblock: all but the first have an LF before them. */
  begin(): void {
    if (this.#blocks++ > 0) this.at += 1;
  }

  /** The offsets within the next `length` code points, as distances from here; those at its very end included. */
  take(length: number): number[] {
    const end = this.at + length;
    const inside: number[] = [];
    for (let offset = this.offsets[this.#next]; offset !== undefined && offset <= end;) {
      inside.push(offset - this.at);
      offset = this.offsets[++this.#next];
    }
    this.at = end;
    return inside;
  }
}

const isLink = (mark: Mark): boolean => mark.type === 'link';

function spacedText(text: string, cuts: readonly number[]): string {
  const ends = [0, ...cuts, codePointLength(text)];
  return ends
    .slice(1)
    .map((end, i) => sliceByCodePoints(text, ends[i] ?? 0, end))
    .join(' ');
}

type Run = Extract<Inline, { type: 'text' }>;

/** A run with its spaces in. One at its end stands apart where the run is a link: it is no part of what that leads to. */
function spacedRun(run: Run, cuts: readonly number[]): Run[] {
  const linked = run.marks?.some(isLink) ?? false;
  const own = linked ? cuts.filter((cut) => cut < codePointLength(run.text)) : cuts;
  const spaced = { ...run, text: spacedText(run.text, own) };
  if (own.length === cuts.length) return [spaced];
  const marks = (run.marks ?? []).filter((mark) => !isLink(mark));
  return [spaced, marks.length > 0 ? { type: 'text', text: ' ', marks } : { type: 'text', text: ' ' }];
}

function spacedLine(content: readonly Inline[], cursor: Cursor): Inline[] {
  cursor.begin();
  const line: Inline[] = [];
  for (const node of content) {
    if (node.type !== 'text') {
      cursor.take(1);
      line.push(node);
      continue;
    }
    const last = line.at(-1);
    const runs = spacedRun(node, cursor.take(codePointLength(node.text)));
    const [first, ...more] = runs;
    const joins = last?.type === 'text' && last.text === ' ' && sameMarks(last, first);
    if (joins && first) line.splice(-1, 1, { ...first, text: ` ${first.text}` }, ...more);
    else line.push(...runs);
  }
  return line;
}

function sameMarks(a: Run, b: Run | undefined): boolean {
  return JSON.stringify(a.marks ?? []) === JSON.stringify(b?.marks ?? []);
}

type CodeText = NonNullable<CodeBlock['content']>;

function spacedCode(content: CodeText, cursor: Cursor): CodeText {
  cursor.begin();
  return content.map((node) => ({
    ...node,
    text: spacedText(node.text, cursor.take(codePointLength(node.text))),
  }));
}

function spacedBlock(block: Block, cursor: Cursor): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'caption':
      return block.content === undefined
        ? (cursor.begin(), block)
        : { ...block, content: spacedLine(block.content, cursor) };
    case 'codeBlock':
      return block.content === undefined
        ? (cursor.begin(), block)
        : { ...block, content: spacedCode(block.content, cursor) };
    case 'blockquote':
      return { ...block, content: block.content.map((inner) => spacedBlock(inner, cursor)) };
    case 'bulletList':
    case 'orderedList':
      return { ...block, content: block.content.map((item): ListItem => ({ ...item, content: item.content.map((inner) => spacedBlock(inner, cursor)) })) }; // prettier-ignore
    case 'table':
      return { ...block, content: block.content.map((row): TableRow => spacedRow(row, cursor)) };
    case 'horizontalRule':
    case 'image':
      return block;
  }
}

function spacedRow(row: TableRow, cursor: Cursor): TableRow {
  if (row.content === undefined) return row;
  return {
    ...row,
    content: row.content.map((cell) =>
      cell.content === undefined
        ? cell
        : { ...cell, content: cell.content.map((inner) => spacedBlock(inner, cursor)) },
    ),
  };
}

/**
 * The document with one space more before each of the offsets, which are code points over its flattened text,
 * ascending and inside words. Marks stay where they are; a space between a link and what follows is in neither.
 */
export function insertSpaces(doc: ArticleDoc, offsets: readonly number[]): ArticleDoc {
  const cursor = new Cursor(offsets);
  return { ...doc, content: doc.content.map((block) => spacedBlock(block, cursor)) };
}
