import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Blockquote, Nodes, Paragraph } from 'mdast';
import type { ExportedQuote, ExportedTexts } from './exported-texts';

const words = (node: Nodes): string => {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(words).join('') : '';
};

/** Words of a source, without what is ours in them: what is set as code, and between stars and brackets. */
const sourceWords = (node: Nodes): string => {
  if (node.type === 'inlineCode' || (node.type === 'emphasis' && words(node).startsWith('['))) return '';
  return 'children' in node ? node.children.map(sourceWords).join('') : words(node);
};

/** The blocks of words in a whole text, in reading order. */
const sourceBlocks = (node: Nodes): string[] => {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return [sourceWords(node)];
  if (node.type === 'code') return [node.value];
  return 'children' in node ? node.children.flatMap(sourceBlocks) : [];
};

const sentenceHead = 'In its sentence: ';
const wholeHead = '— the whole text, id ';

/**
 * What exported Markdown says word for word: every block quotation whose last paragraph is a line of ours that begins
 * with a dash and holds `id` and a short id in code.
 */
export function textsInMarkdown(text: string): ExportedTexts {
  const body = text.replace(/^---\n.*?\n---\n/su, '');
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const found = {
    quotes: [] as ExportedQuote[],
    sentences: [] as ExportedQuote[],
    wholes: [] as ExportedQuote[],
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'blockquote') readQuotation(node, found);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return { library: /^---\n(?:.*\n)*?library-id: "([0-9a-f-]{36})"$/m.exec(text)?.[1] ?? '', ...found };
}

type Found = Record<'quotes' | 'sentences' | 'wholes', ExportedQuote[]>;

function readQuotation(node: Blockquote, found: Found): void {
  const line = node.children.at(-1);
  const id = line?.type === 'paragraph' ? citedId(line) : null;
  if (!line || id === null) return;
  const above = node.children.slice(0, -1);
  if (words(line).startsWith(wholeHead)) {
    found.wholes.push({ id, quote: above.flatMap(sourceBlocks).filter(Boolean).join('\n') });
    return;
  }
  const [quote, sentence] = above;
  if (!quote) return;
  found.quotes.push({ id, quote: words(quote) });
  const said = sentence ? words(sentence) : '';
  if (said.startsWith(sentenceHead)) found.sentences.push({ id, quote: said.slice(sentenceHead.length) });
}

function citedId(line: Paragraph): string | null {
  if (!words(line).startsWith('— ')) return null;
  const codes = line.children.filter(
    (child) => child.type === 'inlineCode' && /^[0-9a-f]{8}$/.test(child.value),
  );
  const last = codes.at(-1);
  return last?.type === 'inlineCode' ? last.value : null;
}
