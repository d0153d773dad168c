import { parseHTML } from 'linkedom';

/*
 * The little of a DOM that reading a page needs, as our own types: core is checked without the DOM library, and
 * nothing else of linkedom is to spread. This file is the one place that takes its word for them.
 */

export interface PageNode {
  /** 1 element, 3 text, 4 CDATA, 8 comment, 9 document (DOM, Node.nodeType). */
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly tagName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageDocument extends PageNode {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  cloneNode(deep: boolean): PageDocument;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** Whether a node holds text (a text node or a CDATA section). */
export function isText(node: PageNode): boolean {
  return node.nodeType === 3 || node.nodeType === 4;
}

/** An element's name in lower case. */
export function nameOf(element: PageElement): string {
  return element.tagName.toLowerCase();
}

/** An attribute's value, '' where there is none. */
export function attribute(element: PageElement, name: string): string {
  return element.getAttribute(name) ?? '';
}

/** Children in order; follows siblings instead of asking for a live list. */
export function* childrenOf(node: PageNode): Generator<PageNode> {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) yield child;
}

/**
 * Parses a page, or a fragment of one, into a document that has a root and a body whatever the source was. The
 * parser leaves a fragment without either, so that is put around it; what a stray `<html>` or `<head>` inside
 * says can still be found.
 */
export function parsePage(source: string): PageDocument {
  const isWhole = /<html[\s>]/i.test(source) && /<body[\s>]/i.test(source);
  const page = isWhole ? source : `<!doctype html><html><head></head><body>${source}</body></html>`;
  const first = documentOf(page);
  // Where the page's own tags lie inside a comment or a CDATA section there may be no element at all.
  const root = (first as Partial<PageDocument>).documentElement ?? null;
  if (isWhole && (root === null || nameOf(root) !== 'html')) {
    return documentOf(`<!doctype html><html><head></head><body>${source}</body></html>`);
  }
  return first;
}

function documentOf(page: string): PageDocument {
  // Its types need the DOM library, which core is checked without.
  const parsed = parseHTML(page) as unknown as { document: PageDocument };
  return parsed.document;
}

/** How many nodes a document has and how many levels; counting stops past either limit. No recursion. */
export function pageSize(
  root: PageNode,
  most: { nodes: number; levels: number },
): { nodes: number; levels: number } {
  let nodes = 1;
  let level = 1;
  let levels = 1;
  let node: PageNode | null = root;
  while (node !== null && nodes <= most.nodes && levels <= most.levels) {
    if (node.firstChild !== null) {
      node = node.firstChild;
      level++;
    } else {
      while (node !== null && node !== root && node.nextSibling === null) {
        node = node.parentNode;
        level--;
      }
      node = node === null || node === root ? null : node.nextSibling;
    }
    nodes++;
    levels = Math.max(levels, level);
  }
  return { nodes, levels };
}
