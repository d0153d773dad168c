import { parseHTML } from 'linkedom';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Nodes } from 'mdast';

/** What of a DOM element is needed here; the core is compiled without the DOM's own types. */
interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  replaceWith(text: string): void;
}

function parsePage(page: string): PageElement {
  const parsed: unknown = parseHTML(page);
  return (parsed as { document: PageElement }).document;
}

/** A quote found in an export, with the id it stands under: whole in HTML, short in Markdown. */
export interface ExportedQuote {
  readonly id: string;
  readonly quote: string;
}

/** The quotes of an exported page: every element that names its passage. Line breaks are LF. */
export function quotesInHtml(page: string): ExportedQuote[] {
  return Array.from(parsePage(page).querySelectorAll('[data-passage]'), (element) => {
    const quote = element.querySelector('.quote');
    for (const br of quote?.querySelectorAll('br') ?? []) br.replaceWith('\n');
    return { id: element.getAttribute('data-passage') ?? '', quote: quote?.textContent ?? '' };
  });
}

/** The library id an exported page names, or '' where it names none. */
export function libraryInHtml(page: string): string {
  return parsePage(page).querySelector('body')?.getAttribute('data-library') ?? '';
}

const words = (node: Nodes): string => {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(words).join('') : '';
};

/**
 * The quotes of exported Markdown: every block quotation whose last paragraph is a line of ours that begins with
 * a dash and holds `id` and a short id in code.
 */
export function quotesInMarkdown(text: string): ExportedQuote[] {
  const body = text.replace(/^---\n.*?\n---\n/su, '');
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const found: ExportedQuote[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'blockquote') {
      const [quote, line] = node.children;
      const id = line?.type === 'paragraph' ? citedId(line) : null;
      if (quote && id !== null) found.push({ id, quote: words(quote) });
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return found;
}

function citedId(line: Extract<Nodes, { type: 'paragraph' }>): string | null {
  if (!words(line).startsWith('— ')) return null;
  const codes = line.children.filter(
    (child) => child.type === 'inlineCode' && /^[0-9a-f]{8}$/.test(child.value),
  );
  const last = codes.at(-1);
  return last?.type === 'inlineCode' ? last.value : null;
}

/** The library id in exported Markdown's front matter, or '' where there is none. */
export function libraryInMarkdown(text: string): string {
  return /^---\n(?:.*\n)*?library-id: "([0-9a-f-]{36})"$/m.exec(text)?.[1] ?? '';
}
