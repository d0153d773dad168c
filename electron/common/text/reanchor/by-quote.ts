import { orphan, type ReanchorAnswer } from './answer';
import { resemblances, type Resemblance } from './changed-words';
import { decideChanged, shiftOf } from './decide-changed';
import { framedOtherwise } from './framed-otherwise';
import { beyondChance } from './judge';
import { Neighbours, offFrom, type Known } from './neighbours';
import { beyondDoubt, isHeld, type Occurrence } from './occurrences';
import { otherEnding } from './other-ending';
import { otherTelling } from './other-telling';
import { isPlacedBefore } from './placed-before';
import type { QuoteSelector } from './quote-selector';
import { decideSameWords, quoteBits, rankedOccurrences, type SameWords } from './same-words';
import type { SearchedText } from './searched-text';
import { isToldElsewhere } from './told-elsewhere';
import { asCodePoints, wholeClusters } from './whole-clusters';

/**
 * Where a passage is in a text when only its words, their context and their old offsets are known. Without
 * the old text there is no edit to follow, so a place needs its context or the rarity of its words; between
 * places that have both, passages asked for before tell, if they were marked near by. What is promised to be where it
 * was is told to `neighbours` in turn.
 */
export function reanchorByQuote(
  text: SearchedText,
  quote: QuoteSelector,
  neighbours = new Neighbours(),
): ReanchorAnswer {
  if (quote.exact === '') return orphan();
  const known = neighbours.around(quote.start);
  const answer = decide({ text, quote, known, bits: quoteBits(text, quote) });
  if (answer.state === 'exact') neighbours.learn(quote.start, answer.start);
  return answer;
}

/** How sure it is that words came to stand where all the context of a quote is. */
const inFrame = 0.75;

/** A quote, the text it is looked for in, what its words say in bits, and passages near by. */
interface Asked {
  readonly text: SearchedText;
  readonly quote: QuoteSelector;
  readonly bits: number;
  readonly known: readonly Known[];
}

function decide(asked: Asked): ReanchorAnswer {
  const { text, quote, known } = asked;
  const ranked = rankedOccurrences(text, quote);
  const same = decideSameWords(ranked, asked.bits, known);
  if (isTaken(same) && isToldElsewhere(ranked, same.occurrence, known))
    return orphan(ranked.map(({ at }) => asCodePoints(text.index, at, at + quote.exact.length)));
  const framed = framedOtherwise(text, quote, ranked, known);
  if (framed !== null && isTaken(same)) return asChanged(text, { ...framed, score: inFrame });
  const other = isTaken(same) ? toldOtherwise(text, quote, same) : null;
  if (other !== null) return other;
  if (same.kind === 'exact' && same.occurrence.fit >= beyondDoubt && same.occurrence.distance <= near)
    return found(text, quote, same);
  const similar = resemblances(text, quote).filter(({ mapped }) => !mapped.same);
  const parted = similar.find((place) => isParted(quote, same, place));
  if (parted) return asChanged(text, parted);
  const rival = isTaken(same) ? similar.find((place) => rivals(asked, same.occurrence, place)) : undefined;
  if (same.kind === 'exact' && rival === undefined) return found(text, quote, same);
  const changed = decideChanged(similar, quote, text, known);
  if (same.kind === 'moved' && rival === undefined) return found(text, quote, same);
  const alone = same.kind === 'none' || same.kind === 'doubtful';
  if (changed !== null && (alone || outweighs(changed, ranked))) return asChanged(text, changed);
  if (framed !== null) return asChanged(text, { ...framed, score: inFrame });
  return orphan([
    ...ranked.map(({ at }) => asCodePoints(text.index, at, at + quote.exact.length)),
    ...similar.map(({ from, to }) => wholeClusters(text.index, from, to)),
  ]);
}

type Taken = Extract<SameWords, { readonly kind: 'exact' | 'moved' }>;

function isTaken(same: SameWords): same is Taken {
  return same.kind === 'exact' || same.kind === 'moved';
}

/** The answer where an edit beside the quote, told in the other way, has other words of it or none; null where none has. */
function toldOtherwise(
  text: SearchedText,
  quote: QuoteSelector,
  { occurrence, confidence }: Taken,
): ReanchorAnswer | null {
  const { at } = occurrence;
  const end = at + quote.exact.length;
  const other = otherTelling(text, quote, at);
  const to = other === null ? otherEnding(text, quote, at) : end;
  if (to === null) return null;
  const from = other === null ? at : other.from;
  if (from === null || to - from > 2 * quote.exact.length + 320)
    return orphan([asCodePoints(text.index, at, end)]);
  return { state: 'changed', ...wholeClusters(text.index, from, to), confidence: Math.min(0.9, confidence) };
}

/** With all of the context in place nothing else is looked for this near to where the quote was, in code points. */
const near = 24;
/** So much left of many words makes a place, told by the passages near by, a rival of one that has them all. */
const mostly = 0.75;

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
function rivals({ text, quote, known, bits }: Asked, same: Occurrence, place: Resemblance): boolean {
  const { at, fit, distance } = same;
  if (place.from < at + quote.exact.length && at < place.to) return false;
  const around = (place.around.left + place.around.right) / 2;
  if (place.mapped.kept < 0.4 || around < 0.5) return false;
  const shift = shiftOf(text, quote, place);
  const placed = { shift, distance: Math.abs(shift) };
  if (isHeld(same) && isPlacedBefore(same, placed, known)) return false;
  // Words may be met twice with all their context, and the passages near by tell which was meant: of a word or two
  // what resembles them, of many what has most of them.
  const isTold = Math.max(1, offFrom(shift, known)) * 8 < offFrom(same.shift, known);
  if (isTold && (bits < beyondChance || place.mapped.kept >= mostly)) return true;
  const isNearer = Math.abs(shift) * (fit >= beyondDoubt ? 8 : 3) < distance;
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

function found(
  text: SearchedText,
  quote: QuoteSelector,
  same: Extract<SameWords, { readonly kind: 'exact' | 'moved' }>,
): ReanchorAnswer {
  const { at } = same.occurrence;
  const range = asCodePoints(text.index, at, at + quote.exact.length);
  return { state: same.kind, ...range, confidence: same.confidence };
}

function asChanged(
  text: SearchedText,
  { from, to, score }: Pick<Resemblance, 'from' | 'to' | 'score'>,
): ReanchorAnswer {
  return { state: 'changed', ...wholeClusters(text.index, from, to), confidence: Math.min(0.9, score) };
}
