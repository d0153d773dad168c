/*
 * The article document: TipTap JSON in a closed schema of ours. The node and mark names are TipTap's, so an
 * editor takes the document as it stands; nothing that could run, load or lie about itself has a place in it.
 */

/** A link out of the article; `href` is http, https or mailto and nothing else. */
export interface LinkMark {
  readonly type: 'link';
  readonly attrs: { readonly href: string };
}

export type Mark = { readonly type: 'bold' } | { readonly type: 'italic' } | LinkMark;

/** A run of text under the same marks; never empty, as ProseMirror has no empty text nodes. */
export interface TextNode {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly Mark[];
}

export interface HardBreak {
  readonly type: 'hardBreak';
}

export type Inline = TextNode | HardBreak;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly content?: readonly Inline[];
}

export interface Heading {
  readonly type: 'heading';
  readonly attrs: { readonly level: number };
  readonly content?: readonly Inline[];
}

/** The words under a picture or above a table: a textblock of ours that TipTap does not have. */
export interface Caption {
  readonly type: 'caption';
  readonly content?: readonly Inline[];
}

export interface CodeBlock {
  readonly type: 'codeBlock';
  readonly content?: readonly { readonly type: 'text'; readonly text: string }[];
}

export interface Blockquote {
  readonly type: 'blockquote';
  readonly content: readonly Block[];
}

export interface ListItem {
  readonly type: 'listItem';
  readonly content: readonly Block[];
}

export interface BulletList {
  readonly type: 'bulletList';
  readonly content: readonly ListItem[];
}

export interface OrderedList {
  readonly type: 'orderedList';
  readonly attrs?: { readonly start?: number };
  readonly content: readonly ListItem[];
}

/** A cell may be empty: an empty paragraph inside it would put a second LF into the flattened text. */
export interface TableCell {
  readonly type: 'tableCell' | 'tableHeader';
  readonly attrs?: { readonly colspan?: number; readonly rowspan?: number };
  readonly content?: readonly Block[];
}

export interface TableRow {
  readonly type: 'tableRow';
  readonly content?: readonly TableCell[];
}

export interface Table {
  readonly type: 'table';
  readonly content: readonly TableRow[];
}

export interface HorizontalRule {
  readonly type: 'horizontalRule';
}

/** Where a picture stood. It names a file held by its SHA-256, never an address: nothing is ever fetched. */
export interface ImageBlock {
  readonly type: 'image';
  readonly attrs?: { readonly alt?: string; readonly title?: string; readonly file?: string };
}

export type Block =
  | Paragraph
  | Heading
  | Caption
  | CodeBlock
  | Blockquote
  | BulletList
  | OrderedList
  | Table
  | HorizontalRule
  | ImageBlock;

export interface ArticleDoc {
  readonly type: 'doc';
  readonly content: readonly Block[];
}
