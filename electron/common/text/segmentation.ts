import { blockAtOffset, type BlockMap } from './block-map';
import type { CodePointIndex } from './code-points';
import { sentencesOf } from './sentences';
import type { TextRange } from './text-range';

/**
 * The number, from 1, of the paragraph that holds a code point offset, counting every textblock (headings and
 * captions too) as a reader would down the page. 0 when the document has no text.
 */
export function paragraphNumber(map: BlockMap, offset: number): number {
  return blockAtOffset(map, offset) + 1;
}

/** The line that holds a UTF-16 index, as UTF-16 indexes; the LF that ends it is left out. */
function lineAround(text: string, index: number): { readonly from: number; readonly to: number } {
  const from = index === 0 ? 0 : text.lastIndexOf('\n', index - 1) + 1;
  const to = text.indexOf('\n', index);
  return { from, to: to === -1 ? text.length : to };
}

/**
 * The sentence around a code point offset, in code points and without the white space around it. It never
 * leaves its line: an LF, be it the end of a block or a hard break, ends a sentence (UAX 29, SB4). An offset in
 * the space after a sentence, or at the end of its line, belongs to it. `language` is a BCP 47 tag; one that
 * is missing or malformed counts as English. A line without words gives an empty range.
 */
export function sentenceAround(index: CodePointIndex, offset: number, language?: string): TextRange {
  const utf16 = index.toUtf16(offset);
  const line = lineAround(index.text, utf16);
  let found = { from: line.from, words: '' };
  for (const sentence of sentencesOf(index.text.slice(line.from, line.to), language)) {
    if (line.from + sentence.from > utf16) break;
    found = { from: line.from + sentence.from, words: sentence.words };
  }
  const words = found.words.trim();
  if (words === '') return { start: offset, end: offset };
  const from = found.from + found.words.length - found.words.trimStart().length;
  return { start: index.toCodePoint(from), end: index.toCodePoint(from + words.length) };
}
