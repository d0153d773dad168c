import { textAttr, type RichMark, type RichNode } from '../../model/rich-text';
import { citationsApart } from '../citations-apart';
import { safeHref } from '../safe-href';
import { blockQuote, escapeInline, quoteLines } from './escape';
import { linkMarkdown } from './link';

/** Turns a citation node into Markdown: inline, or a block of its own. */
export interface CitationWriter {
  inline(attrs: Readonly<Record<string, unknown>>): string;
  block(attrs: Readonly<Record<string, unknown>>): string;
}

const indent = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line, at) => (at === 0 || line === '' ? line : `${by}${line}`))
    .join('\n');

function marked(text: string, marks: readonly RichMark[] | undefined, opens: boolean): string {
  const edges = /^(\s*)(.*?)(\s*)$/su.exec(text);
  const [, before = '', words = '', after = ''] = edges ?? [];
  if (words === '') return escapeSpaces(text);
  let out = quoteLines(words, opens).join('\n');
  for (const mark of marks ?? []) {
    if (mark.type === 'bold') out = `**${out}**`;
    if (mark.type === 'italic') out = `_${out}_`;
    const href = mark.type === 'link' ? safeHref(mark.attrs?.['href']) : null;
    if (href !== null) out = linkMarkdown(out, href);
  }
  return escapeSpaces(before) + out + escapeSpaces(after);
}

const escapeSpaces = (space: string): string => space.replace(/\s+/g, ' ');

function inlineOf(node: RichNode, cite: CitationWriter): string {
  const parts = (node.content ?? []).map((child, at, all) => {
    const opens = at === 0 || all[at - 1]?.type === 'hardBreak';
    if (child.type === 'text') return marked(child.text ?? '', child.marks, opens);
    if (child.type === 'hardBreak') return '\\\n';
    if (child.type === 'citation') return cite.inline(child.attrs ?? {});
    return '';
  });
  return parts.join('').trim();
}

function listOf(node: RichNode, cite: CitationWriter): string {
  const first = Number(node.attrs?.['start'] ?? 1);
  return (node.content ?? [])
    .map((item, at) => {
      const marker = node.type === 'orderedList' ? `${first + at}. ` : '- ';
      return marker + indent(blocksOf(item.content ?? [], cite), ' '.repeat(marker.length));
    })
    .join('\n');
}

function tableOf(node: RichNode, cite: CitationWriter): string {
  const rows = (node.content ?? []).map((row) =>
    (row.content ?? []).map((cell) =>
      (cell.content ?? []).map((block) => inlineOf(block, cite).replace(/\\\n/g, ' ')).join(' '),
    ),
  );
  const width = Math.max(1, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n');
}

function blockOf(node: RichNode, cite: CitationWriter): string {
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, Number(node.attrs?.['level'] ?? 2) + 2))} ${inlineOf(node, cite).replace(/\\\n/g, ' ')}`;
    case 'bulletList':
    case 'orderedList':
      return listOf(node, cite);
    case 'blockquote':
      return blocksOf(node.content ?? [], cite)
        .split('\n')
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n');
    case 'codeBlock': {
      const code = (node.content ?? []).map((child) => child.text ?? '').join('');
      const fence = '`'.repeat(Math.max(3, ...Array.from(code.matchAll(/`+/g), (run) => run[0].length + 1)));
      return `${fence}\n${code}\n${fence}`;
    }
    case 'horizontalRule':
      return '---';
    case 'table':
      return tableOf(node, cite);
    case 'citationBlock':
      return cite.block(node.attrs ?? {});
    default:
      return inlineOf(node, cite);
  }
}

function blocksOf(nodes: readonly RichNode[], cite: CitationWriter): string {
  return nodes
    .map((node) => blockOf(node, cite))
    .filter((block) => block !== '')
    .join('\n\n');
}

/** A rich text as Markdown blocks. Headings go two levels down, beneath those of the export. */
export function richTextToMarkdown(doc: RichNode, cite: CitationWriter): string {
  return blocksOf(doc.content ?? [], cite);
}

/** A rich text whose citations are only named, as in comments. */
export function namedMarkdown(doc: RichNode): string {
  return richTextToMarkdown(citationsApart(doc), plainCitations);
}

const plainCitations: CitationWriter = {
  inline: (attrs) => `“${escapeInline(textAttr(attrs, 'quote'))}”`,
  block: (attrs) => blockQuote(textAttr(attrs, 'quote')),
};

/** What the user says of a passage or a claim, named so that it is not taken for the words of its source. */
export function commentMarkdown(comment: RichNode): string {
  const said = namedMarkdown(comment);
  return `Comment:${comment.content?.[0]?.type === 'paragraph' ? ' ' : '\n\n'}${said}`;
}
