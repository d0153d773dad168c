import type { Alignment } from './alignment';
import { resemblances, type Resemblance } from './changed-words';
import { contextOf, isPutIn } from './elsewhere';
import { beyondChance } from './judge';
import type { Passage } from './passage';

/**
 * Looks for a passage that was taken elsewhere and changed on the way: a place in text the edit put in that has
 * most of its words, and no second one nearly as like it. Null when there is none.
 */
export function movedAndChanged(alignment: Alignment, passage: Passage): Resemblance | null {
  const { old, new: tokens, vocabulary, inverse } = alignment;
  const quote = { exact: old.text.slice(passage.from, passage.to), ...contextOf(alignment, passage) };
  const text = { tokens, vocabulary, postings: alignment.newPostings() };
  const found = resemblances(text, quote, (token) => (inverse[token] ?? -1) < 0);
  const [best, second] = found.filter(({ from, to }) => isPutIn(alignment, from, to));
  if (best === undefined) return null;
  const { kept, keptBits } = best.mapped;
  const isLong = best.to - best.from > 2 * quote.exact.length + 24;
  if (kept < 0.65 || keptBits < beyondChance || isLong) return null;
  return second !== undefined && best.score - second.score < 0.1 ? null : best;
}
