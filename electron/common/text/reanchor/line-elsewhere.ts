import type { Alignment } from './alignment';
import type { Passage } from './passage';

/** Lines longer than this, UTF-16 units, are not looked for: a paragraph of that length tells its words by itself. */
const longest = 2000;

/**
 * Where a passage would begin, UTF-16 of the new text, by the line or lines it stands in, if these are said once in either
 * text; null where they are not, or lead to `from` as well. Of two rows of a table that changed places, the edit that keeps
 * most words fills the frame of each with the words of the other; but a row that stands letter for letter tells where its
 * words are.
 */
export function lineElsewhere({ old, new: next }: Alignment, passage: Passage, from: number): number | null {
  const { start, line } = lineAround(old.text, passage.from, passage.to);
  const here = from - (passage.from - start);
  if (line.length > longest || (here >= 0 && next.text.startsWith(line, here))) return null;
  const at = onlyPlace(next.text, line);
  if (at < 0 || onlyPlace(old.text, line) < 0) return null;
  return at + passage.from - start;
}

/**
 * Whether the line or lines that a passage would come to stand in, at `from` (UTF-16 of the new text), are said once in
 * either text, and were others than its own: what stands there letter for letter as it stood elsewhere was moved, and
 * the words in it with it. The row that changed places with it may be one that was mended.
 */
export function lineOfOthers({ old, new: next }: Alignment, passage: Passage, from: number): boolean {
  const { start, line } = lineAround(next.text, from, from + passage.to - passage.from);
  const here = passage.from - (from - start);
  if (line.length > longest || (here >= 0 && old.text.startsWith(line, here))) return false;
  return onlyPlace(old.text, line) >= 0 && onlyPlace(next.text, line) >= 0;
}

/** The whole lines that [from, to) of a text stands in, and where they begin; UTF-16. */
function lineAround(
  text: string,
  from: number,
  to: number,
): { readonly start: number; readonly line: string } {
  const start = from === 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to);
  return { start, line: text.slice(start, end < 0 ? undefined : end) };
}

/** Where words stand in a text, UTF-16, if they do so once; else -1. */
function onlyPlace(text: string, words: string): number {
  const at = text.indexOf(words);
  return at >= 0 && text.indexOf(words, at + 1) < 0 ? at : -1;
}
