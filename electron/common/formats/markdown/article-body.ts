import { shortId } from '../../derive/short-id';
import type { ImageBlock } from '../../text/article-doc';
import type { AnnotatedGroup, AnnotatedLines, AnnotatedNode } from '../annotated-doc';
import type { ExportBody, ExportPicture } from '../export-view';
import { pictureLine, pictureWords } from '../pictures/picture-words';
import { escapeInline } from './escape';
import { paragraphLines, references, singleLine } from './styled-line';
import { gridOf } from './table-grid';

/** The highest heading of an article's own: the article itself is headed by the one above. */
const topLevel = 4;

/** Lists and quotations deeper than this are written as if they were not: readers of Markdown give up on them. */
const mostLevels = 12;

/**
 * The whole text of an article as one block quotation in pieces, lists, tables and code as they are, its last line
 * naming the article. What is set as code within a line is ours, the number of a passage where it ends; so is what
 * is set apart by stars and brackets, the place of a picture; all else is the source's.
 */
export function* bodyMarkdown(
  { blocks, pictures }: ExportBody,
  article: string,
  numbers: ReadonlyMap<string, number>,
): Generator<string> {
  const writer = new BodyWriter(pictures, numbers);
  for (const block of writer.blocks(blocks, 0)) yield `${prefixed(block, '> ')}\n>\n`;
  yield `> — the whole text, id \`${shortId(article)}\`\n`;
}

/** Puts something before every line, without trailing space. */
function prefixed(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? by.trimEnd() : by + line))
    .join('\n');
}

class BodyWriter {
  constructor(
    readonly pictures: ReadonlyMap<string, ExportPicture>,
    readonly numbers: ReadonlyMap<string, number>,
  ) {}

  /** Blocks one by one, those that say nothing left out. */
  blocks(nodes: readonly AnnotatedNode[], level: number): string[] {
    const written: string[] = [];
    let [last, isOther] = ['', false];
    for (const node of nodes) {
      // Two lists side by side are one to Markdown unless their marks differ.
      const other = last === node.type && !isOther;
      const block = this.#block(node, level, other);
      if (block === '') continue;
      written.push(block);
      [last, isOther] = [node.type, other];
    }
    return written;
  }

  #block(node: AnnotatedNode, level: number, other: boolean): string {
    switch (node.type) {
      case 'paragraph':
      case 'caption':
      case 'heading':
      case 'codeBlock':
        return this.#lines(node);
      case 'horizontalRule':
        // Stars and dashes would be read as the mark of the list it stands in.
        return '___';
      case 'image':
        return this.#picture(node);
      case 'table':
        return this.#table(node);
      default:
        return this.#group(node, level, other);
    }
  }

  #lines({ type, level, runs }: AnnotatedLines): string {
    if (runs.length === 0) return '';
    if (type === 'heading') {
      return `${'#'.repeat(Math.min(6, topLevel - 1 + level))} ${singleLine(runs, this.numbers)}`;
    }
    if (type !== 'codeBlock') return paragraphLines(runs, this.numbers).join('\n');
    const code = runs.map(({ text }) => text).join('');
    const fence = '`'.repeat(Math.max(3, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length + 1)));
    const ends = references(runs, this.numbers);
    return `${fence}\n${code}\n${fence}${ends === '' ? '' : `\n\n${ends}`}`;
  }

  #group({ type, content, start }: AnnotatedGroup, level: number, other: boolean): string {
    if (level >= mostLevels || (type !== 'blockquote' && type !== 'bulletList' && type !== 'orderedList'))
      return this.blocks(content, level).join('\n\n');
    if (type === 'blockquote') return this.#quotation(content, level + 1);
    const items = content.flatMap((item, at) => {
      const inside = this.blocks('content' in item ? item.content : [item], level + 1).join('\n\n');
      // A mark with nothing after it may be read as a rule, or as part of the words above.
      if (inside === '') return [];
      const number = Math.min(start, 900_000_000) + at;
      const mark = type === 'bulletList' ? (other ? '*' : '-') : `${number}${other ? ')' : '.'}`;
      return `${mark} ${prefixed(inside, ' '.repeat(mark.length + 1)).trimStart()}`;
    });
    return items.join('\n');
  }

  #quotation(content: readonly AnnotatedNode[], level: number): string {
    const inside = this.blocks(content, level).join('\n\n');
    return inside === '' ? '' : prefixed(inside, '> ');
  }

  #picture({ attrs }: ImageBlock): string {
    const kept = attrs?.file === undefined ? undefined : this.pictures.get(attrs.file);
    const why = kept?.kind === 'left out' ? kept.why : 'not kept';
    return `*\\[${escapeInline(pictureLine(pictureWords(attrs), why))}\\]*`;
  }

  /** Markdown's tables know no spans and one line a cell; where the first row heads nothing, their head is empty. */
  #table({ content }: AnnotatedGroup): string {
    const rows = gridOf(content).map((row) => row.map((cell) => (cell === null ? '' : this.#cell(cell))));
    if (rows.every((row) => row.every((cell) => cell === ''))) return '';
    const [first] = content;
    const isHead = first !== undefined && 'content' in first && first.content.every(isHeader);
    const width = rows[0]?.length ?? 1;
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const head = isHead ? (rows.shift() ?? []) : Array.from({ length: width }, () => '');
    return [line(head), `|${' --- |'.repeat(width)}`, ...rows.map(line)].join('\n');
  }

  #cell(node: AnnotatedNode): string {
    if ('runs' in node) return singleLine(node.runs, this.numbers);
    if (node.type === 'image') return this.#picture(node);
    if (!('content' in node)) return '';
    return node.content
      .map((child) => this.#cell(child))
      .filter((words) => words !== '')
      .join('&#10;');
  }
}

const isHeader = ({ type }: AnnotatedNode): boolean => type === 'tableHeader';
