import type { Note } from '../../model/note';
import type { RichNode } from '../../model/rich-text';
import { excerpt } from '../../text/excerpt';
import type { LooseEnd, LooseEndRule } from './loose-end';

/** Words in quotation marks that are fewer than this are a name or a manner of speaking, not a quote. */
const leastWords = 3;
/** Graphemes of a quote that are shown, and that tell it from another in the same note. */
const shownLength = 80;
const marks = /“([^“”]+)”|«([^«»]+)»|„([^„“”]+)[“”]|"([^"]+)"/gu;

/** Quotes in a note that lead to no passage: a quoted block, or words in quotation marks, with no citation beside. */
export const uncitedQuotes: LooseEndRule<Pick<Note, 'body'>> = {
  kind: 'uncited',
  of: ({ body }) => {
    const quotes = [...new Set(quotesIn(body.content ?? []).map((words) => excerpt(words, shownLength)))];
    return quotes.map((words): LooseEnd => ({
      kind: 'uncited',
      part: words,
      says: `“${words}” has no citation`,
    }));
  },
};

function quotesIn(blocks: readonly RichNode[]): string[] {
  return blocks.flatMap((block, at) => {
    if (block.type === 'codeBlock') return [];
    if (block.type === 'blockquote') {
      const words = wordsOf(block).replace(/\s+/g, ' ').trim();
      const next = blocks[at + 1];
      // The line below a quoted block often names where it is from.
      return words === '' || cites(block) || (next !== undefined && beginsWithCitation(next)) ? [] : [words];
    }
    if (isTextBlock(block)) return cites(block) ? [] : quotedWords(wordsOf(block));
    return quotesIn(block.content ?? []);
  });
}

function isTextBlock({ content }: RichNode): boolean {
  return content?.some(({ type }) => type === 'text') ?? false;
}

function cites(node: RichNode): boolean {
  if (node.type === 'citation' || node.type === 'citationBlock') return true;
  return node.content?.some(cites) ?? false;
}

function beginsWithCitation(node: RichNode): boolean {
  if (node.type === 'citationBlock') return true;
  return node.content?.[0]?.type === 'citation';
}

function wordsOf(node: RichNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return ' ';
  const inside = (node.content ?? []).map(wordsOf).join('');
  return isTextBlock(node) ? `${inside} ` : inside;
}

function quotedWords(text: string): string[] {
  return [...text.matchAll(marks)].flatMap((match) => {
    const words = (match.slice(1).find((part) => part !== undefined) ?? '').trim();
    return words.split(/\s+/).length < leastWords && !/\p{Script=Han}{6}/u.test(words) ? [] : [words];
  });
}
