import type { Image, PhrasingContent } from 'mdast';
import { isSafeHref } from '#common/text/href';
import type { Inline, Mark } from '#common/text/article-doc';

/** What reading a line needs of the whole file. */
export interface Definitions {
  /** The address and title of the label that `[words][label]` uses. */
  get(label: string): { readonly url: string; readonly title: string } | undefined;
  /** The hash of the picture an address holds within itself, or null; nothing is fetched. */
  keep(address: string): string | null;
}

/** A line's words, and a picture where one stood between them. */
export type Run = Inline | PictureRun;

/** A picture, by the hash of its bytes where the file holds them. */
export interface PictureRun {
  readonly type: 'picture';
  readonly alt: string;
  readonly title: string;
  readonly file: string | null;
}

type Marks = readonly Mark[];

function marked(marks: Marks, mark: Mark): Marks {
  return marks.some((own) => own.type === mark.type) ? marks : [...marks, mark];
}

function textRuns(text: string, marks: Marks): Run[] {
  // Within a paragraph Markdown's own line ends are spaces.
  const words = text.replace(/[ \t]*\n[ \t]*/g, ' ');
  if (words === '') return [];
  return [marks.length === 0 ? { type: 'text', text: words } : { type: 'text', text: words, marks }];
}

/** Inline HTML is never rendered: a line break is one, every other tag is dropped, and the words between stay. */
function htmlRuns(source: string): Run[] {
  return /^<br\s*\/?>$/i.test(source) ? [{ type: 'hardBreak' }] : [];
}

function picture({ alt, title, url }: Pick<Image, 'alt' | 'title' | 'url'>, { keep }: Definitions): Run {
  return { type: 'picture', alt: alt ?? '', title: title ?? '', file: keep(url) };
}

function linked(url: string, marks: Marks): Marks {
  return isSafeHref(url) ? marked(marks, { type: 'link', attrs: { href: url } }) : marks;
}

function oneRun(node: PhrasingContent, marks: Marks, definitions: Definitions): Run[] {
  const inside = (children: readonly PhrasingContent[], own: Marks) => runsOf(children, own, definitions);
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return textRuns(node.value, marks);
    case 'break':
      return [{ type: 'hardBreak' }];
    case 'strong':
      return inside(node.children, marked(marks, { type: 'bold' }));
    case 'emphasis':
      return inside(node.children, marked(marks, { type: 'italic' }));
    case 'delete':
      return inside(node.children, marks);
    case 'link':
      return inside(node.children, linked(node.url, marks));
    case 'linkReference':
      return inside(node.children, linked(definitions.get(node.identifier)?.url ?? '', marks));
    case 'image':
      return [picture(node, definitions)];
    case 'imageReference': {
      const { url = '', title = '' } = definitions.get(node.identifier) ?? {};
      return [picture({ alt: node.alt ?? null, title, url }, definitions)];
    }
    case 'footnoteReference':
      return textRuns(`[${node.label ?? node.identifier}]`, marks);
    case 'html':
      return htmlRuns(node.value);
    default:
      return [];
  }
}

/** The runs of inline Markdown under the marks around them; recursion is bounded by the caller's level limit. */
export function runsOf(nodes: readonly PhrasingContent[], marks: Marks, definitions: Definitions): Run[] {
  return nodes.flatMap((node) => oneRun(node, marks, definitions));
}
