import { orphan, type ReanchorAnswer } from './answer';
import { resemblances, type Resemblance } from './changed-words';
import { beyondChance } from './judge';
import type { QuoteSelector } from './quote-selector';
import { Neighbours } from './neighbours';
import type { Occurrence } from './occurrences';
import { otherTelling, type OtherTelling } from './other-telling';
import { decideSameWords, quoteBits, rankedOccurrences, type SameWords } from './same-words';
import type { SearchedText } from './searched-text';
import { asCodePoints, wholeClusters } from './whole-clusters';

/**
 * Where a passage is in a text when only its words, their context and their old offsets are known. Without
 * the old text there is no edit to follow, so a place needs its context or the rarity of its words; between
 * places that have both, passages asked for before tell, if they were marked near by. What is beyond doubt is
 * told to `neighbours` in turn.
 */
export function reanchorByQuote(
  text: SearchedText,
  quote: QuoteSelector,
  neighbours = new Neighbours(),
): ReanchorAnswer {
  if (quote.exact === '') return orphan();
  const ranked = rankedOccurrences(text, quote);
  const same = decideSameWords(ranked, quoteBits(text, quote), neighbours.around(quote.start));
  if (same.kind === 'exact' && same.occurrence.fit >= beyondDoubt && ranked.length === 1)
    neighbours.learn(quote.start, quote.start + same.occurrence.shift);
  const other = isTaken(same) ? otherTelling(text, quote, same.occurrence.at) : null;
  if (other !== null && isTaken(same)) return toldOtherwise(text, quote, same, other);
  if (same.kind === 'exact' && same.occurrence.fit >= beyondDoubt && same.occurrence.distance <= near)
    return found(text, quote, same);
  const similar = resemblances(text, quote).filter(({ mapped }) => !mapped.same);
  const parted = similar.find((place) => isParted(quote, same, place));
  if (parted) return asChanged(text, parted);
  const rival = similar.find((place) => rivals(text, quote, same, place));
  if (same.kind === 'exact' && rival === undefined) return found(text, quote, same);
  const changed = decideChanged(similar, quote, text);
  if (same.kind === 'moved' && rival === undefined) return found(text, quote, same);
  const alone = same.kind === 'none' || same.kind === 'doubtful';
  if (changed !== null && (alone || outweighs(changed, ranked))) return asChanged(text, changed);
  return orphan([
    ...ranked.map(({ at }) => asCodePoints(text.index, at, at + quote.exact.length)),
    ...similar.map(({ from, to }) => wholeClusters(text.index, from, to)),
  ]);
}

type Taken = Extract<SameWords, { readonly kind: 'exact' | 'moved' }>;

function isTaken(same: SameWords): same is Taken {
  return same.kind === 'exact' || same.kind === 'moved';
}

/** The answer where the other telling of an edit has other words of the quote, or none. */
function toldOtherwise(
  text: SearchedText,
  quote: QuoteSelector,
  { occurrence, confidence }: Taken,
  { from }: OtherTelling,
): ReanchorAnswer {
  const to = occurrence.at + quote.exact.length;
  if (from === null || to - from > 2 * quote.exact.length + 320)
    return orphan([asCodePoints(text.index, occurrence.at, to)]);
  return { state: 'changed', ...wholeClusters(text.index, from, to), confidence: Math.min(0.9, confidence) };
}

/** With this much of the context in place, nothing else is looked for… */
const beyondDoubt = 0.985;
/** … this near to where the quote was, in code points: further off, another place may have the better claim. */
const near = 24;

/**
 * Whether the same words are only one end of a place with all that was around the quote on both its sides: words
 * were put in at an edge of the quote that are like it there, and which of them are the old ones cannot be told.
 */
function isParted(quote: QuoteSelector, same: SameWords, { from, to, around }: Resemblance): boolean {
  if (same.kind !== 'exact' && same.kind !== 'moved') return false;
  const { at, fit } = same.occurrence;
  const isWithin = from <= at && at + quote.exact.length <= to;
  const { left, right } = around;
  return isWithin && Math.min(left, right) >= 0.85 && (left + right) / 2 > fit;
}

/**
 * Whether a place with other words may be the true one although the same words stand elsewhere: the passage
 * may have been changed where it was, while its old words live on as somebody else's. The better a place with
 * the same words fits, the more it takes to doubt it.
 */
function rivals(text: SearchedText, quote: QuoteSelector, same: SameWords, place: Resemblance): boolean {
  if (same.kind !== 'exact' && same.kind !== 'moved') return false;
  const { at, fit, distance } = same.occurrence;
  if (place.from < at + quote.exact.length && at < place.to) return false;
  const around = (place.around.left + place.around.right) / 2;
  if (place.mapped.kept < 0.4 || around < 0.5) return false;
  const isNearer = distanceOf(text, quote, place) * (fit >= beyondDoubt ? 8 : 3) < distance;
  return around > fit + 0.1 || (isNearer && (fit < beyondDoubt || around >= 0.85));
}

/**
 * Whether a place with other words has its surroundings so much better in place than any with the same words
 * that those are no rivals: a word or two put on another line, say, that are common on many pages.
 */
function outweighs(place: Resemblance, ranked: readonly Occurrence[]): boolean {
  const around = (place.around.left + place.around.right) / 2;
  const apart = ranked.filter(({ at }) => at < place.from || at >= place.to);
  return around >= 0.8 && apart.every(({ fit }) => fit < 0.6);
}

/** How far a place is from where the quote was, in code points. */
function distanceOf(text: SearchedText, quote: QuoteSelector, place: { readonly from: number }): number {
  return Math.abs(text.index.toCodePoint(place.from) - quote.start);
}

function found(
  text: SearchedText,
  quote: QuoteSelector,
  same: Extract<SameWords, { readonly kind: 'exact' | 'moved' }>,
): ReanchorAnswer {
  const { at } = same.occurrence;
  const range = asCodePoints(text.index, at, at + quote.exact.length);
  return { state: same.kind, ...range, confidence: same.confidence };
}

function asChanged(text: SearchedText, { from, to, score }: Resemblance): ReanchorAnswer {
  return { state: 'changed', ...wholeClusters(text.index, from, to), confidence: Math.min(0.9, score) };
}

/** The place that resembles the quote enough, and clearly more than any other; null when there is none. */
function decideChanged(
  similar: readonly Resemblance[],
  quote: QuoteSelector,
  text: SearchedText,
): Resemblance | null {
  const [best] = similar;
  if (best === undefined || !resembles(best, quote)) return null;
  const apart = similar.filter(
    (other) => best.score - other.score < 0.08 && (other.from >= best.to || best.from >= other.to),
  );
  const distance = distanceOf(text, quote, best);
  // Offsets drift, so they may only speak where they speak plainly.
  return apart.every((other) => distance * 3 < distanceOf(text, quote, other)) ? best : null;
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
