import type { Resemblance } from './changed-words';
import { beyondChance } from './judge';
import { offFrom, type Known } from './neighbours';
import type { QuoteSelector } from './quote-selector';
import type { SearchedText } from './searched-text';

/** How far a place is from where the quote was, in code points; less than 0 before it. */
export function shiftOf(
  text: SearchedText,
  quote: QuoteSelector,
  { from }: { readonly from: number },
): number {
  return text.index.toCodePoint(from) - quote.start;
}

/** Places of scores so near to one another are alike, and how many times nearer one of them must be to be taken. */
const alike = 0.08;
const nearer = 3;

/**
 * The place that resembles the quote enough, and clearly more than any other; null when there is none. Of several that
 * do, the one that passages near by tell of is taken, or the best where it is by far the nearest to the old offset:
 * offsets drift, so they may only speak where they speak plainly.
 */
export function decideChanged(
  similar: readonly Resemblance[],
  quote: QuoteSelector,
  text: SearchedText,
  known: readonly Known[],
): Resemblance | null {
  const [best] = similar;
  if (best === undefined || !resembles(best, quote)) return null;
  const others = similar.filter(
    (other) => best.score - other.score < alike && (other.from >= best.to || best.from >= other.to),
  );
  const off = (place: Resemblance): number => Math.max(1, offFrom(shiftOf(text, quote, place), known));
  const [told, next] = [best, ...others].toSorted((one, other) => off(one) - off(other));
  if (told === undefined || next === undefined) return best;
  if (off(told) * nearer < off(next) && resembles(told, quote)) return told;
  const distance = (place: Resemblance): number => Math.abs(shiftOf(text, quote, place));
  return others.every((other) => distance(best) * nearer < distance(other)) ? best : null;
}

function resembles({ mapped, around, from, to }: Resemblance, quote: QuoteSelector): boolean {
  const { kept, keptBits, swapped } = mapped;
  const context = (around.left + around.right) / 2;
  const stretched = to - from > 2 * quote.exact.length + 24;
  if (stretched && context < 0.6) return false;
  return (
    (kept >= 0.6 && keptBits >= 30 && (context >= 0.2 || keptBits >= beyondChance)) ||
    (kept >= 0.5 && keptBits >= 15 && context >= 0.45) ||
    (kept >= 0.3 && context >= 0.7) ||
    (swapped && Math.min(around.left, around.right) >= 0.85)
  );
}
