import { alignParts } from './alignment';
import { likelyWindows } from './likely-windows';
import { mapPassage, type Mapped } from './map-passage';
import { passageOf } from './passage';
import type { QuoteSelector } from './quote-selector';
import type { SearchedText } from './searched-text';
import { surroundings, type Surroundings } from './surroundings';
import { someTokens, tokenise } from './tokens';

/** A place where a quote may stand with other words. Ends are UTF-16 of the new text. */
export interface Resemblance {
  readonly from: number;
  readonly to: number;
  readonly mapped: Mapped;
  readonly around: Surroundings;
  /** What is left of the quote and its context together, 0 to 1. */
  readonly score: number;
}

/**
 * The places of a text that resemble a quote in its context, best first. The quote and its context are taken
 * for a small old text, and what became of it is worked out in each likely window as if by an edit.
 */
export function resemblances(
  text: Pick<SearchedText, 'tokens' | 'postings' | 'vocabulary'>,
  quote: Pick<QuoteSelector, 'exact' | 'prefix' | 'suffix'>,
  isOpen?: (token: number) => boolean,
): Resemblance[] {
  const pattern = tokenise(quote.prefix + quote.exact + quote.suffix, text.vocabulary);
  const from = quote.prefix.length;
  const passage = passageOf(pattern, from, from + quote.exact.length);
  if (passage === null) return [];
  const found: Resemblance[] = [];
  for (const { first, last } of likelyWindows(pattern, text, isOpen)) {
    const part = alignParts(pattern, someTokens(text.tokens, first, last), text.vocabulary);
    const mapped = mapPassage(part, passage);
    if (mapped.place === null) continue;
    const around = surroundings(part, passage, mapped.place);
    const score = 0.6 * mapped.kept + 0.2 * around.left + 0.2 * around.right;
    if (found.some((known) => known.from === mapped.place?.from && known.to === mapped.place.to)) continue;
    found.push({ ...mapped.place, mapped, around, score });
  }
  return found.sort((one, other) => other.score - one.score);
}
