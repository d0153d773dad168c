import { touchingContext } from './context';
import type { Occurrence } from './occurrences';
import type { QuoteSelector } from './quote-selector';
import type { SearchedText } from './searched-text';

/** So many places, best first, are looked at. */
const most = 8;
/** A place with less of the context than this is no rival. */
const half = 0.5;
/** Fewer letters touch by chance. */
const fewest = 3;

/**
 * Whether clearly more of the stored context touches the same words at another place. Where an address is put in behind
 * its like, all that followed the first follows the second now, which so fits better by the share of letters that are
 * there; but the letters next to the words, up to the first that differs, are those of the first. Where the two ways to
 * compare a context name two places, neither can be promised.
 */
export function isTouchedElsewhere(
  text: SearchedText,
  quote: QuoteSelector,
  ranked: readonly Occurrence[],
  best: Occurrence,
): boolean {
  const touching = ({ at }: Occurrence): number =>
    touchingContext(text.tokens.text, at, at + quote.exact.length, quote);
  const own = touching(best);
  return ranked.slice(0, most).some((other) => other.fit >= half && touching(other) >= own + fewest);
}
