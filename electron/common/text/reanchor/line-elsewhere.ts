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
  const start = passage.from === 0 ? 0 : old.text.lastIndexOf('\n', passage.from - 1) + 1;
  const end = old.text.indexOf('\n', passage.to);
  const line = old.text.slice(start, end < 0 ? undefined : end);
  const here = from - (passage.from - start);
  if (line.length > longest || (here >= 0 && next.text.startsWith(line, here))) return null;
  const at = onlyPlace(next.text, line);
  if (at < 0 || onlyPlace(old.text, line) < 0) return null;
  return at + passage.from - start;
}

/** Where words stand in a text, UTF-16, if they do so once; else -1. */
function onlyPlace(text: string, words: string): number {
  const at = text.indexOf(words);
  return at >= 0 && text.indexOf(words, at + 1) < 0 ? at : -1;
}
