import { Node } from '@tiptap/core';
import type { PictureSource } from '../platform/pictures';
import { PictureView, placeholder } from './picture-view';

/*
 * The nodes of an article document, name for name those of `#common/text/article-doc`. They are our own and not a
 * kit's: the article's schema is closed, and a kit brings attributes, keys and input rules that it does not have.
 */

/** How a textblock's element is found again in the page: painting walks them in reading order. */
export const textblockMark = 'data-textblock';

// The direction of each line of text is its own: an Arabic quote in an English article reads from the right.
const textblock = { [textblockMark]: '', dir: 'auto' };

const Doc = Node.create({ name: 'doc', topNode: true, content: 'block*' });

const Text = Node.create({ name: 'text', group: 'inline' });

const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  renderHTML: () => ['p', textblock, 0],
});

/** A heading of the article stands below the article's own title, which is the pane's heading. */
const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({ level: { default: 1 } }),
  renderHTML: ({ node }) => {
    const level = Number(node.attrs['level']);
    return [`h${Math.min(6, level + 2)}`, { ...textblock, 'data-level': String(level) }, 0];
  },
});

const Caption = Node.create({
  name: 'caption',
  group: 'block',
  content: 'inline*',
  renderHTML: () => ['p', { ...textblock, 'data-caption': '' }, 0],
});

const CodeBlock = Node.create({
  name: 'codeBlock',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  renderHTML: () => ['pre', { ...textblock, dir: 'ltr' }, 0],
});

const Blockquote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'block+',
  renderHTML: () => ['blockquote', 0],
});

const ListItem = Node.create({ name: 'listItem', content: 'block+', renderHTML: () => ['li', 0] });

const BulletList = Node.create({
  name: 'bulletList',
  group: 'block',
  content: 'listItem+',
  renderHTML: () => ['ul', 0],
});

const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block',
  content: 'listItem+',
  addAttributes: () => ({ start: { default: 1 } }),
  renderHTML: ({ node }) => ['ol', { start: String(node.attrs['start']) }, 0],
});

const spans = () => ({ colspan: { default: 1 }, rowspan: { default: 1 } });

const cell = (name: 'tableCell' | 'tableHeader', tag: 'td' | 'th') =>
  Node.create({
    name,
    content: 'block*',
    isolating: true,
    addAttributes: spans,
    renderHTML: ({ node }) => [
      tag,
      { colspan: String(node.attrs['colspan']), rowspan: String(node.attrs['rowspan']) },
      0,
    ],
  });

const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  renderHTML: () => ['tr', 0],
});

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  renderHTML: () => ['div', { 'data-table': '' }, ['table', ['tbody', 0]]],
});

const HorizontalRule = Node.create({ name: 'horizontalRule', group: 'block', renderHTML: () => ['hr'] });

/** A picture kept with the article, or only the place where one stood: nothing is ever fetched. */
export const Image = Node.create<{ source: PictureSource | null }>({
  name: 'image',
  group: 'block',
  atom: true,
  selectable: false,
  addOptions: () => ({ source: null }),
  addAttributes: () => ({ alt: { default: null }, title: { default: null }, file: { default: null } }),
  // What is copied: its words. The bytes stay in the library.
  renderHTML: ({ node }) => ['div', { 'data-picture': '' }, placeholder(node.attrs, null)],
  addNodeView() {
    return ({ node }) => new PictureView(node, this.options.source);
  },
});

const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  marks: '',
  linebreakReplacement: true,
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

/** All nodes, in the order in which a schema tries them: the paragraph is the block that fills a gap. */
export const articleNodes = [
  Doc,
  Paragraph,
  Text,
  Heading,
  Caption,
  CodeBlock,
  Blockquote,
  BulletList,
  OrderedList,
  ListItem,
  Table,
  TableRow,
  cell('tableCell', 'td'),
  cell('tableHeader', 'th'),
  HorizontalRule,
  Image,
  HardBreak,
];
