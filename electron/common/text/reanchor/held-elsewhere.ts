import { touchingSides } from './context';
import { offFrom, type Known } from './neighbours';
import type { Occurrence } from './occurrences';
import type { QuoteSelector } from './quote-selector';
import type { SearchedText } from './searched-text';

/** So many places, best first, are looked at. */
const most = 12;
/** Less context than this, in UTF-16 units, is no side to be held by. */
const side = 16;
/** How many times nearer, by its old offset or by passages near by, a place must be to tell against the best; and by how much. */
const nearer = 4;
const toldNearer = 16;
const atLeast = 8;

/**
 * Whether another place has all of the context on one side, and its position tells for it. Where a row was put in behind
 * the last of its like, what followed the old row follows the new one now, which differs by a figure: the old row keeps
 * all that was before it, and stands where it stood. A place that lacks that side is then not taken, nor one that has both
 * where passages near by plainly tell of the other.
 */
export function isHeldElsewhere(
  text: SearchedText,
  quote: QuoteSelector,
  ranked: readonly Occurrence[],
  best: Occurrence,
  known: readonly Known[],
): boolean {
  const { prefix, suffix } = quote;
  const sides = ({ at }: Occurrence): { readonly isBefore: boolean; readonly isAfter: boolean } => {
    const { before, after } = touchingSides(text.tokens.text, at, at + quote.exact.length, quote);
    const isWhole = (touching: number, stored: string): boolean =>
      stored.length >= side && touching === stored.length;
    return { isBefore: isWhole(before, prefix), isAfter: isWhole(after, suffix) };
  };
  const own = sides(best);
  return ranked.slice(0, most).some((other) => {
    if (other === best) return false;
    const { isBefore, isAfter } = sides(other);
    const lacks = (isBefore && !own.isBefore) || (isAfter && !own.isAfter);
    if (lacks && other.distance * nearer + atLeast < best.distance) return true;
    const isTold = offFrom(other.shift, known) * toldNearer + atLeast < offFrom(best.shift, known);
    return (isBefore || isAfter) && isTold;
  });
}
