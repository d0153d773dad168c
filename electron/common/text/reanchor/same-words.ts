import { contextFit, touchingContext, touchingSides } from './context';
import { beyondChance } from './judge';
import type { Known } from './neighbours';
import { occurrences, type Occurrence } from './occurrences';
import type { QuoteSelector } from './quote-selector';
import type { SearchedText } from './searched-text';
import { tokenise } from './tokens';
import { whichPlace } from './which-place';
import { cutsWord } from './whole-clusters';

/** How many places are compared closely; of more, those whose nearest context is the same come first. */
const mostCompared = 300;

/** The places where the words of a quote stand, best first: by context, then by distance. */
export function rankedOccurrences(text: SearchedText, quote: QuoteSelector): Occurrence[] {
  const whole = text.tokens.text;
  const made = {
    text: quote.prefix + quote.exact + quote.suffix,
    from: quote.prefix.length,
    to: quote.prefix.length + quote.exact.length,
  };
  let places = occurrences(whole, quote.exact);
  if (places.length > mostCompared) {
    const touching = new Map(
      places.map((at) => [at, touchingContext(whole, at, at + quote.exact.length, quote)]),
    );
    const start = text.index.toUtf16(Math.min(quote.start, text.index.length));
    places = places
      .sort(
        (one, other) =>
          (touching.get(other) ?? 0) - (touching.get(one) ?? 0) ||
          Math.abs(one - start) - Math.abs(other - start),
      )
      .slice(0, mostCompared);
  }
  return places
    .filter((at) => !cutsWord(whole, at, at + quote.exact.length, made))
    .map((at) => compared(text, quote, at))
    .sort((one, other) => other.fit - one.fit || one.distance - other.distance);
}

/** Less context than this, in UTF-16 units, is no side to be held by. */
const side = 16;

function compared(text: SearchedText, quote: QuoteSelector, at: number): Occurrence {
  const whole = text.tokens.text;
  const end = at + quote.exact.length;
  const fit = contextFit(whole, at, end, quote);
  const before = fit.before ?? 0.5;
  const after = fit.after ?? 0.5;
  const touching = touchingSides(whole, at, end, quote);
  const isWhole = (units: number, stored: string): boolean =>
    stored.length >= side && units === stored.length;
  const shift = text.index.toCodePoint(at) - quote.start;
  return {
    at,
    before,
    after,
    fit: (before + after) / 2,
    touching: touching.before + touching.after,
    isHeldBefore: isWhole(touching.before, quote.prefix),
    isHeldAfter: isWhole(touching.after, quote.suffix),
    shift,
    distance: Math.abs(shift),
  };
}

/** What the words of a quote say by themselves, in bits. */
export function quoteBits(text: SearchedText, quote: QuoteSelector): number {
  let bits = 0;
  for (const id of tokenise(quote.exact, text.vocabulary).ids) bits += text.vocabulary.bits(id);
  return bits;
}

/** The place the same words are taken to be at, or the reason to take none. */
export type SameWords =
  | { readonly kind: 'exact' | 'moved'; readonly occurrence: Occurrence; readonly confidence: number }
  | { readonly kind: 'several' | 'doubtful' | 'none' };

/**
 * Decides among the places of the same words. `exact` when the context confirms the place: the words around
 * are still around. `moved` when the context is gone but the words are too many to be met twice by chance, or
 * they and what is left of the context are. Of several places one is taken only where `whichPlace` is in no doubt;
 * `known` are passages near by.
 */
export function decideSameWords(
  ranked: readonly Occurrence[],
  bits: number,
  known: readonly Known[],
): SameWords {
  const [best] = ranked;
  if (best === undefined) return { kind: 'none' };
  const chosen = whichPlace(ranked, known);
  if (chosen === null) return { kind: 'several' };
  const { before, after, fit } = chosen;
  if (fit >= 0.62 || Math.max(before, after) >= 0.85) {
    return { kind: 'exact', occurrence: chosen, confidence: 0.7 + 0.3 * fit };
  }
  const context = Math.max(0, Math.max(before, after) - 0.35) * beyondChance;
  if (bits + context < beyondChance || (ranked.length > 1 && fit < 0.5)) return { kind: 'doubtful' };
  return { kind: 'moved', occurrence: chosen, confidence: 0.6 + 0.3 * fit };
}
