import { textAttr, type RichMark, type RichNode } from '../../model/rich-text';
import { citationsApart } from '../citations-apart';
import { safeHref } from '../safe-href';
import { escapeMarkup } from '../../text/escape-markup';

/** Turns a citation node into HTML: inline, or a block of its own. */
export interface HtmlCitations {
  inline(attrs: Readonly<Record<string, unknown>>): string;
  block(attrs: Readonly<Record<string, unknown>>): string;
}

const wrappers: Readonly<Record<string, string>> = {
  blockquote: 'blockquote',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
  tableHeader: 'th',
  paragraph: 'p',
};

function marked(text: string, marks: readonly RichMark[] | undefined): string {
  let out = escapeMarkup(text);
  for (const mark of marks ?? []) {
    if (mark.type === 'bold') out = `<strong>${out}</strong>`;
    if (mark.type === 'italic') out = `<em>${out}</em>`;
    const href = mark.type === 'link' ? safeHref(mark.attrs?.['href']) : null;
    if (href !== null) out = `<a href="${escapeMarkup(href)}">${out}</a>`;
  }
  return out;
}

function nodeHtml(node: RichNode, cite: HtmlCitations): string {
  const inside = (): string => (node.content ?? []).map((child) => nodeHtml(child, cite)).join('');
  switch (node.type) {
    case 'text':
      return marked(node.text ?? '', node.marks);
    case 'hardBreak':
      return '<br>';
    case 'horizontalRule':
      return '<hr>';
    case 'codeBlock':
      return `<pre><code>${inside()}</code></pre>`;
    case 'heading': {
      const level = Math.min(6, Number(node.attrs?.['level'] ?? 2) + 2);
      return `<h${level}>${inside()}</h${level}>`;
    }
    case 'citation':
      return cite.inline(node.attrs ?? {});
    case 'citationBlock':
      return cite.block(node.attrs ?? {});
    default: {
      const tag = wrappers[node.type];
      return tag === undefined ? inside() : `<${tag}>${inside()}</${tag}>`;
    }
  }
}

/** A rich text as HTML of a closed set of elements without attributes but `href`. Headings go two levels down. */
export function richTextToHtml(doc: RichNode, cite: HtmlCitations): string {
  return (doc.content ?? []).map((node) => nodeHtml(node, cite)).join('');
}

/** A rich text whose citations are only named, as in comments. */
export function namedHtml(doc: RichNode): string {
  return richTextToHtml(citationsApart(doc), namedCitations);
}

const namedCitations: HtmlCitations = {
  inline: (attrs) => `“${escapeMarkup(textAttr(attrs, 'quote'))}”`,
  block: (attrs) => `<blockquote>${escapeMarkup(textAttr(attrs, 'quote'))}</blockquote>`,
};
