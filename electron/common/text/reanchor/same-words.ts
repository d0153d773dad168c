import { contextFit, touchingContext } from './context';
import { beyondChance } from './judge';
import { occurrences } from './occurrences';
import type { QuoteSelector } from './quote-selector';
import type { SearchedText } from './searched-text';
import { tokenise } from './tokens';
import { cutsWord } from './whole-clusters';

/** A place where the very words stand, with what speaks for it. */
export interface Occurrence {
  /** UTF-16 index of the new text. */
  readonly at: number;
  /** The share of the context that is there, each side and both; a side that was not stored counts as half. */
  readonly before: number;
  readonly after: number;
  readonly fit: number;
  /** How far the place is from where the quote was, in code points, forward if more than 0; and without a sign. */
  readonly shift: number;
  readonly distance: number;
}

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

function compared(text: SearchedText, quote: QuoteSelector, at: number): Occurrence {
  const fit = contextFit(text.tokens.text, at, at + quote.exact.length, quote);
  const before = fit.before ?? 0.5;
  const after = fit.after ?? 0.5;
  const shift = text.index.toCodePoint(at) - quote.start;
  return { at, before, after, fit: (before + after) / 2, shift, distance: Math.abs(shift) };
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
 * they and what is left of the context are. Two places that fit alike are told apart by where the quote was,
 * if one lies far nearer; else neither is taken.
 */
export function decideSameWords(ranked: readonly Occurrence[], bits: number): SameWords {
  const [best] = ranked;
  if (best === undefined) return { kind: 'none' };
  const chosen = ranked.length === 1 ? best : clearOf(ranked);
  if (chosen === null) return { kind: 'several' };
  const { before, after, fit } = chosen;
  if (fit >= 0.62 || Math.max(before, after) >= 0.85) {
    return { kind: 'exact', occurrence: chosen, confidence: 0.7 + 0.3 * fit };
  }
  const context = Math.max(0, Math.max(before, after) - 0.35) * beyondChance;
  if (bits + context < beyondChance || (ranked.length > 1 && fit < 0.5)) return { kind: 'doubtful' };
  return { kind: 'moved', occurrence: chosen, confidence: 0.6 + 0.3 * fit };
}

/**
 * Decides among places that fit alike by how far passages near by came: the one place that came as far as the
 * nearest of them before or behind. Null when none did, or two.
 */
export function placedByNeighbours(
  ranked: readonly Occurrence[],
  shifts: readonly number[],
): SameWords | null {
  const [best] = ranked;
  if (best === undefined || best.fit < 0.62) return null;
  const alike = ranked.filter(({ fit }) => best.fit - fit < margin);
  const along = alike.filter(({ shift }) => shifts.some((other) => Math.abs(other - shift) <= 1));
  const [chosen] = along;
  if (chosen === undefined || along.length > 1) return null;
  return { kind: 'exact', occurrence: chosen, confidence: 0.6 + 0.3 * chosen.fit };
}

/** How much better than the rest the context must fit, and how much nearer a place must be where it does not. */
const margin = 0.12;
const nearer = 4;
/**
 * In forms, tables and code the same frame is filled in many times, and a frame that fits almost is the frame
 * of another: where a second one fits half, less than a good fit must be this much better.
 */
const framed = 0.35;
/**
 * From this fit on, no more than a few letters of the context were touched: then two letters or three that fit
 * better are the true frame, and how far it has come does not matter.
 */
const good = 0.9;
const letters = 0.035;

function clearOf(ranked: readonly Occurrence[]): Occurrence | null {
  const [best] = ranked;
  if (best === undefined) return null;
  // A place that fits a little worse but is far nearer is the true one often enough to be in doubt.
  const isRival = ({ fit, distance }: Occurrence): boolean =>
    best.fit >= good
      ? best.fit - fit < letters
      : best.fit - fit < (fit >= 0.5 ? framed : margin) || (fit >= 0.5 && distance * nearer < best.distance);
  const rivals = ranked.filter(isRival);
  if (rivals.length === 1) return best;
  const [near, next] = rivals.toSorted((one, other) => one.distance - other.distance);
  if (near === undefined || next === undefined) return null;
  const isNearer = near.distance * nearer < next.distance;
  return isNearer && best.fit - near.fit < margin / 3 ? near : null;
}
