import { textblocksOf, type DocNode } from './textblocks';

/**
 * The text of a document that every offset counts: its textblocks in reading order joined by exactly one LF,
 * a hard break an LF inside its block. Lists, quotes, rows and cells add nothing; rules and images no text.
 */
export function flatten(doc: DocNode): string {
  return textblocksOf(doc)
    .map((block) => block.text)
    .join('\n');
}
