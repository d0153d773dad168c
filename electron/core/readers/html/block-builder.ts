import { codeBlockOf, paragraphOf, trimInline } from '#common/formats/reading/blocks';
import type { PagePlace } from '#common/formats/reading/page/page-block';
import { isProse, paragraphsOf } from '#common/formats/reading/plain/paragraphs';
import type { Block, ImageBlock, Inline, ListItem, Mark } from '#common/text/article-doc';
import type { KeptPicture } from '../pictures';
import { attribute, childrenOf, isElement, isText, nameOf, type PageElement, type PageNode } from './dom';
import { isHidden, isInline, isUnread, placeOf } from './element-kinds';
import { isLayoutTable, rowsOf } from './table';

/** A block built from a page and the element it came from. `linked` counts UTF-16 units inside links. */
export interface BuiltBlock {
  readonly block: Block;
  readonly owner: PageElement;
  readonly place: PagePlace | null;
  /** The `<article>` or `<main>` around it. */
  readonly story: PageElement | null;
  readonly linked: number;
}

/** Makes an address of a page fit for a link of ours, or null when it may not be one. */
export type LinkResolver = (href: string) => string | null;

/** Keeps the picture an address holds within itself; null where it holds none. */
export type PictureKeeper = (address: string) => KeptPicture | null;

type Shape = 'paragraph' | 'caption' | 1 | 2 | 3 | 4 | 5 | 6;

interface Context {
  readonly owner: PageElement;
  readonly place: PagePlace | null;
  readonly story: PageElement | null;
  readonly shape: Shape;
  readonly marks: readonly Mark[];
  /** Inside any link, also one within the site that the document will not hold. */
  readonly inLink: boolean;
}

const marksByName: Readonly<Record<string, Mark>> = {
  b: { type: 'bold' },
  strong: { type: 'bold' },
  i: { type: 'italic' },
  em: { type: 'italic' },
  cite: { type: 'italic' },
};

/** A picture without a word said of it, and smaller than this, is an ornament (pixels). */
const smallest = 64;

const headings: Readonly<Record<string, Shape>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };

function shaped(shape: Shape, content: Inline[]): Block {
  return typeof shape === 'number'
    ? { type: 'heading', attrs: { level: shape }, content }
    : { type: shape, content };
}

/**
 * Builds our closed document's blocks from the nodes of a page, in document order. No HTML comes through: text,
 * known blocks, three marks and checked links. It recurses once a level, so the page must be within the limit
 * of levels. One builder is one sequence of blocks: what stands in a quote, an item or a cell has its own.
 */
export class BlockBuilder {
  readonly built: BuiltBlock[] = [];
  private run: Inline[] = [];
  private linked = 0;

  constructor(
    private readonly links: LinkResolver,
    private readonly keep: PictureKeeper,
  ) {}

  /** Reads everything inside an element. */
  readInside(element: PageElement): BuiltBlock[] {
    const start: Context = {
      owner: element,
      place: null,
      story: null,
      shape: 'paragraph',
      marks: [],
      inLink: false,
    };
    this.children(element, start);
    this.close(start);
    return this.built;
  }

  private children(element: PageElement, context: Context): void {
    for (const child of childrenOf(element)) this.node(child, context);
  }

  private node(node: PageNode, context: Context): void {
    if (isText(node)) this.text(node.nodeValue ?? '', context);
    else if (isElement(node)) this.element(node, context);
  }

  private element(element: PageElement, context: Context): void {
    const name = nameOf(element);
    if (isUnread(name)) return;
    if (name === 'br') this.lineEnd(context);
    else if (name === 'img') this.picture(element, context);
    else if (isInline(name) && !isHidden(element)) this.inlineElement(element, name, context);
    else this.blockElement(element, name, context);
  }

  private inlineElement(element: PageElement, name: string, context: Context): void {
    if (name === 'q') this.text('“', context);
    const href = name === 'a' ? this.links(attribute(element, 'href')) : null;
    const mark: Mark | undefined = href === null ? marksByName[name] : { type: 'link', attrs: { href } };
    const isNew = mark !== undefined && !context.marks.some((own) => own.type === mark.type);
    const inLink = context.inLink || (name === 'a' && attribute(element, 'href') !== '');
    this.children(element, { ...context, inLink, marks: isNew ? [...context.marks, mark] : context.marks });
    if (name === 'q') this.text('”', context);
  }

  private blockElement(element: PageElement, name: string, outer: Context): void {
    this.close(outer);
    const place = outer.place ?? placeOf(element, outer.story !== null);
    const story = name === 'article' || name === 'main' ? element : outer.story;
    const context: Context = { ...outer, owner: element, place, story };
    const heading = headings[name];
    if (name === 'hr') this.add({ type: 'horizontalRule' }, context, 0);
    else if (heading !== undefined) this.inShape(element, context, heading);
    else if (name === 'figcaption' || name === 'caption') this.inShape(element, context, 'caption');
    else if (name === 'blockquote') this.quote(element, context);
    else if (name === 'ul' || name === 'ol' || name === 'menu') this.list(element, name, context);
    else if (name === 'table' && !isLayoutTable(element)) this.table(element, context);
    else if (name === 'pre' || name === 'listing' || name === 'xmp') this.preformatted(element, context);
    else this.inShape(element, context, context.shape);
  }

  private inShape(element: PageElement, context: Context, shape: Shape): void {
    const inside = { ...context, shape };
    this.children(element, inside);
    this.close(inside);
  }

  /** White space collapses as a browser collapses it (CSS Text 4.1.1); a no-break space is a letter here. */
  private text(value: string, context: Context): void {
    let text = value.replace(/[ \t\n\r\f]+/g, ' ');
    const last = this.run.at(-1);
    if (text.startsWith(' ') && (last?.type !== 'text' || last.text.endsWith(' '))) text = text.slice(1);
    if (text === '') return;
    if (context.inLink) this.linked += text.length;
    this.run.push(
      context.marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks: context.marks },
    );
  }

  /** Two line breaks in a row are how old pages part paragraphs. */
  private lineEnd(context: Context): void {
    if (this.run.at(-1)?.type === 'hardBreak') this.close(context);
    else if (this.run.length > 0) this.run.push({ type: 'hardBreak' });
  }

  private picture(element: PageElement, context: Context): void {
    const [alt, title] = [attribute(element, 'alt').trim(), attribute(element, 'title').trim()];
    const inFigure = nameOf(context.owner) === 'figure' || isIn(element, 'figure');
    if (attribute(element, 'width') === '1') return;
    const kept = this.keep(attribute(element, 'src'));
    const isLarge = kept !== null && Math.min(kept.width, kept.height) >= smallest;
    if (alt === '' && title === '' && !inFigure && !isLarge) return;
    const attrs = {
      ...(alt === '' ? {} : { alt }),
      ...(title === '' ? {} : { title }),
      ...(kept === null ? {} : { file: kept.sha256 }),
    };
    const image: ImageBlock = Object.keys(attrs).length === 0 ? { type: 'image' } : { type: 'image', attrs };
    this.close(context);
    this.add(image, { ...context, owner: element }, 0);
  }

  private quote(element: PageElement, context: Context): void {
    const { blocks, linked } = this.inner(element, context);
    if (blocks.length > 0) this.add({ type: 'blockquote', content: blocks }, context, linked);
  }

  private list(element: PageElement, name: string, context: Context): void {
    const items: ListItem[] = [];
    let total = 0;
    for (const child of childrenOf(element)) {
      if (!isElement(child)) {
        const stray = paragraphOf((isText(child) ? (child.nodeValue ?? '') : '').replace(/\s+/g, ' '));
        if (stray !== null) items.push({ type: 'listItem', content: [stray] });
        continue;
      }
      const { blocks, linked } = this.inner(child, context);
      total += linked;
      if (blocks.length > 0) items.push({ type: 'listItem', content: blocks });
    }
    if (items.length === 0) return;
    const start = Number(attribute(element, 'start'));
    const attrs =
      Number.isInteger(start) && start >= 0 && start !== 1 && attribute(element, 'start') !== ''
        ? { attrs: { start } }
        : {};
    this.add(
      name === 'ol'
        ? { type: 'orderedList', ...attrs, content: items }
        : { type: 'bulletList', content: items },
      context,
      total,
    );
  }

  private table(element: PageElement, context: Context): void {
    let total = 0;
    const { captions, rows } = rowsOf(element, (cell) => {
      const { blocks, linked } = this.inner(cell, context);
      total += linked;
      return blocks;
    });
    for (const caption of captions) this.inShape(caption, { ...context, owner: caption }, 'caption');
    if (rows.length > 0) this.add({ type: 'table', content: rows }, context, total);
  }

  /** Preformatted prose is how statements and e-mails are often put on a page; the rest is kept line by line. */
  private preformatted(element: PageElement, context: Context): void {
    const text = element.textContent ?? '';
    const isCode = [...element.querySelectorAll('code, samp, kbd')].length > 0 || !isProse(text);
    const blocks = isCode
      ? [codeBlockOf(text)]
      : paragraphsOf(text).paragraphs.map((each) => paragraphOf(each.text));
    for (const block of blocks) if (block !== null) this.add(block, context, 0);
  }

  /**
   * The blocks of an element that is itself one block of ours. What is hidden in it, or a button, is no part of
   * it and comes after it as a block of its own, to be listed with what was left out.
   */
  private inner(element: PageElement, context: Context): { blocks: Block[]; linked: number } {
    if (isUnread(nameOf(element))) return { blocks: [], linked: 0 };
    const builder = new BlockBuilder(this.links, this.keep);
    const isWhole = isHidden(element);
    const built = builder.readInside(element);
    const own = built.filter(({ place }) => !isWhole && place !== 'hidden' && place !== 'form');
    const apart = built.filter((block) => !own.includes(block));
    this.built.push(
      ...apart.map((block) => ({ ...block, place: block.place ?? context.place ?? ('hidden' as const) })),
    );
    return {
      blocks: own.map(({ block }) => block),
      linked: own.reduce((sum, { linked }) => sum + linked, 0),
    };
  }

  private close(context: Context): void {
    const content = trimInline(this.run);
    const { linked } = this;
    this.run = [];
    this.linked = 0;
    if (content.length > 0) this.add(shaped(context.shape, content), context, linked);
  }

  private add(block: Block, context: Context, linked: number): void {
    this.built.push({
      block,
      owner: context.owner,
      place: context.place,
      story: context.story,
      linked,
    });
  }
}

function isIn(element: PageElement, name: string): boolean {
  let node: PageNode | null = element.parentNode;
  for (let up = 0; node !== null && up < 4; up++, node = node.parentNode) {
    if (isElement(node) && nameOf(node) === name) return true;
  }
  return false;
}
