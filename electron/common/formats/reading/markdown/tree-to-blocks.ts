import type { ListItem as MdItem, PhrasingContent, Root, RootContent, Table as MdTable } from 'mdast';
import type { Block, ImageBlock, Inline, ListItem, TableRow } from '#common/text/article-doc';
import { codeBlockOf, inlineOf, paragraphOf, trimInline } from '../blocks';
import { tagsToParagraphs } from '../page/tags-to-text';
import { runsOf, type Definitions, type PictureRun } from './inline';

/** A block of the file, or one that is not text and goes to the pieces taken out, with its reason. */
export interface ReadBlock {
  readonly block: Block;
  readonly removed?: string;
}

type Shape = (content: Inline[]) => Block;

const asParagraph: Shape = (content) => ({ type: 'paragraph', content });

function imageOf(run: PictureRun): Block[] {
  const attrs = {
    ...(run.alt === '' ? {} : { alt: run.alt }),
    ...(run.title === '' ? {} : { title: run.title }),
    ...(run.file === null ? {} : { file: run.file }),
  };
  const image: ImageBlock = Object.keys(attrs).length === 0 ? { type: 'image' } : { type: 'image', attrs };
  const words = run.title.trim() || run.alt.trim();
  return words === '' ? [image] : [image, { type: 'caption', content: trimInline(inlineOf(words)) }];
}

/** One line's blocks: its words in the given shape, cut where a picture stands, each picture a placeholder. */
function lineBlocks(nodes: readonly PhrasingContent[], definitions: Definitions, shape: Shape): Block[] {
  const blocks: Block[] = [];
  let run: Inline[] = [];
  const close = () => {
    const content = trimInline(run);
    if (content.length > 0) blocks.push(shape(content));
    run = [];
  };
  for (const node of runsOf(nodes, [], definitions)) {
    if (node.type !== 'picture') run.push(node);
    else {
      close();
      blocks.push(...imageOf(node));
    }
  }
  close();
  return blocks;
}

/** Inside a list or quote nothing can be taken out by itself: code without words is left out of it. */
function wordsOnly(read: readonly ReadBlock[]): Block[] {
  return read.filter(({ removed }) => removed === undefined).map(({ block }) => block);
}

function itemOf(item: MdItem, definitions: Definitions): ListItem[] {
  const box = typeof item.checked === 'boolean' ? (item.checked ? '[x] ' : '[ ] ') : '';
  const content = wordsOnly(item.children.flatMap((child) => blocksOf(child, definitions)));
  const [first, ...rest] = content;
  if (first === undefined) return [];
  if (box === '' || first.type !== 'paragraph') return [{ type: 'listItem', content }];
  const ticked: Block = { ...first, content: [{ type: 'text', text: box }, ...(first.content ?? [])] };
  return [{ type: 'listItem', content: [{ ...ticked, content: trimInline(ticked.content ?? []) }, ...rest] }];
}

function tableOf(table: MdTable, definitions: Definitions): Block[] {
  const rows = table.children.map((row, i): TableRow => ({
    type: 'tableRow',
    content: row.children.map((cell) => {
      const content = lineBlocks(cell.children, definitions, asParagraph);
      const type = i === 0 ? 'tableHeader' : 'tableCell';
      return content.length === 0 ? { type } : { type, content };
    }),
  }));
  return rows.length === 0 ? [] : [{ type: 'table', content: rows }];
}

/** A block of HTML in Markdown: the words between its tags; what has none is listed as taken out. */
function htmlBlocks(source: string): ReadBlock[] {
  const words = tagsToParagraphs(source).flatMap((text) => paragraphOf(text) ?? []);
  if (words.length > 0) return words.map((block) => ({ block }));
  const code = codeBlockOf(source);
  return code === null ? [] : [{ block: code, removed: 'HTML code without words, which is never shown' }];
}

function plain(blocks: readonly (Block | null)[]): ReadBlock[] {
  return blocks.flatMap((block) => (block === null ? [] : [{ block }]));
}

function blocksOf(node: RootContent, definitions: Definitions): ReadBlock[] {
  const inside = (children: readonly RootContent[]) =>
    children.flatMap((child) => blocksOf(child, definitions));
  switch (node.type) {
    case 'paragraph':
      return plain(lineBlocks(node.children, definitions, asParagraph));
    case 'heading':
      return plain(
        lineBlocks(node.children, definitions, (content) => ({
          type: 'heading',
          attrs: { level: node.depth },
          content,
        })),
      );
    case 'thematicBreak':
      return [{ block: { type: 'horizontalRule' } }];
    case 'code':
      return plain([codeBlockOf(node.value)]);
    case 'html':
      return htmlBlocks(node.value);
    case 'table':
      return plain(tableOf(node, definitions));
    case 'blockquote': {
      const content = wordsOnly(inside(node.children));
      return content.length === 0 ? [] : [{ block: { type: 'blockquote', content } }];
    }
    case 'list': {
      const content = node.children.flatMap((item) => itemOf(item, definitions));
      if (content.length === 0) return [];
      const start = node.start ?? 1;
      const numbered: Block = { type: 'orderedList', ...(start === 1 ? {} : { attrs: { start } }), content };
      return [{ block: node.ordered === true ? numbered : { type: 'bulletList', content } }];
    }
    case 'footnoteDefinition': {
      const [first, ...rest] = inside(node.children);
      const label = `[${node.label ?? node.identifier}] `;
      if (first?.block.type !== 'paragraph')
        return [...plain([paragraphOf(label)]), ...(first ? [first] : []), ...rest];
      const content = trimInline([{ type: 'text', text: label }, ...(first.block.content ?? [])]);
      return [{ block: { type: 'paragraph', content } }, ...rest];
    }
    default:
      return [];
  }
}

/** How many nodes a tree has and how deep it goes, counted without recursion; stops once past either limit. */
export function treeSize(
  root: Root,
  most: { nodes: number; levels: number },
): { nodes: number; levels: number } {
  let nodes = 0;
  let levels = 0;
  let level: (Root | RootContent)[] = [root];
  while (level.length > 0 && nodes <= most.nodes && levels <= most.levels) {
    nodes += level.length;
    levels++;
    level = level.flatMap((node) => ('children' in node ? (node.children as RootContent[]) : []));
  }
  return { nodes, levels };
}

/**
 * Builds the blocks of our closed document from a CommonMark + GFM tree, in order; footnotes keep their place
 * and are marked [1] in the text. Nothing of raw HTML but its words is taken. The tree must be within the
 * reading limits (`treeSize`): the walk recurses once a level. `keep` takes the picture an address holds within
 * itself and gives its hash; null leaves only its place.
 */
export function treeToBlocks(root: Root, keep: Definitions['keep']): ReadBlock[] {
  const labels = new Map<string, { url: string; title: string }>();
  const note = (node: RootContent) => {
    if (node.type === 'definition' && !labels.has(node.identifier)) {
      labels.set(node.identifier, { url: node.url, title: node.title ?? '' });
    }
  };
  let level: RootContent[] = root.children;
  while (level.length > 0) {
    level.forEach(note);
    level = level.flatMap((node) => ('children' in node ? (node.children as RootContent[]) : []));
  }
  const definitions: Definitions = { get: (label) => labels.get(label), keep };
  return root.children.flatMap((node) => blocksOf(node, definitions));
}
