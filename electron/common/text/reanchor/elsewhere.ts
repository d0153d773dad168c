import type { TextRange } from '../text-range';
import type { Alignment } from './alignment';
import type { FoundAnswer } from './answer';
import { contextFit, touchingContext } from './context';
import { beyondChance } from './judge';
import { occurrences } from './occurrences';
import type { Passage } from './passage';
import { tokenAfter } from './tokens';
import { asCodePoints, cutsWord } from './whole-clusters';

/** What a search for moved words found: an answer worth `confidence` (0 for none), and the places seen. */
export interface Elsewhere {
  readonly answer: FoundAnswer;
  readonly confidence: number;
  /** How well the best place fits the old context, 0 to 1. */
  readonly fit: number;
  readonly places: readonly TextRange[];
  /** The new tokens those places begin at. */
  readonly tokens: readonly number[];
}

interface Copy {
  readonly at: number;
  readonly fit: number;
}

/**
 * Looks for the same words where the edit put new text. A copy that was there before the edit is another
 * passage with the same words, never this one. Words that stood in the old text once have no copies: if the edit does
 * not lead to them whole (`isWhole`), they may stand anywhere, for in a list of like lines a line that was taken
 * elsewhere has been paired with the one whose place it took.
 */
export function occurrencesElsewhere(
  alignment: Alignment,
  passage: Passage,
  isWhole: boolean,
): Elsewhere | null {
  const { oldIndex, newIndex } = alignment;
  const quote = oldIndex.text.slice(passage.from, passage.to);
  const { prefix, suffix } = contextOf(alignment, passage);
  const made = { text: oldIndex.text, from: passage.from, to: passage.to };
  const copies: Copy[] = [];
  const isOnce = oldIndex.text.indexOf(quote) === oldIndex.text.lastIndexOf(quote);
  for (const at of occurrences(newIndex.text, quote)) {
    const to = at + quote.length;
    if (cutsWord(newIndex.text, at, to, made)) continue;
    if ((isWhole || !isOnce) && !isPutIn(alignment, at, to)) continue;
    const { before, after } = contextFit(newIndex.text, at, to, { prefix, suffix });
    copies.push({ at, fit: ((before ?? 0.5) + (after ?? 0.5)) / 2 });
    if (copies.length > 50) return null;
  }
  copies.sort((one, other) => other.fit - one.fit);
  const [best, second] = copies;
  if (best === undefined) return null;
  const places = copies.map(({ at }) => asCodePoints(newIndex, at, at + quote.length));
  const [place] = places;
  // A letter of context that still touches the words says about a bit.
  const touching = touchingContext(newIndex.text, best.at, best.at + quote.length, { prefix, suffix });
  const bits = bitsOf(alignment, passage) + Math.max(touching, best.fit * best.fit * beyondChance);
  // Words that stood in several places come back in several: one that fits poorly may be another's.
  const isOwn = best.fit >= 0.85 || isOnce;
  const confidence = second === undefined && isOwn && bits >= beyondChance ? 0.6 + 0.35 * best.fit : 0;
  if (place === undefined) return null;
  const tokens = copies.map(({ at }) => tokenAfter(alignment.new, at));
  return { answer: { state: 'moved', ...place, confidence }, confidence, fit: best.fit, places, tokens };
}

/** The old text on both sides of a passage, somewhat more than a stored selector has. */
export function contextOf(
  { old }: Alignment,
  passage: Passage,
): { readonly prefix: string; readonly suffix: string } {
  return {
    prefix: old.text.slice(Math.max(0, passage.from - 48), passage.from),
    suffix: old.text.slice(passage.to, passage.to + 48),
  };
}

/** Whether most of [from, to) of the new text, UTF-16, is text the edit put in. */
export function isPutIn(alignment: Alignment, from: number, to: number): boolean {
  const { new: next, inverse, vocabulary } = alignment;
  let all = 0;
  let fresh = 0;
  for (let at = tokenAfter(next, from); at < next.ids.length && (next.from[at] ?? 0) < to; at++) {
    const bits = vocabulary.bits(next.ids[at] ?? 0);
    all += bits;
    if ((inverse[at] ?? -1) < 0) fresh += bits;
  }
  return fresh >= 0.5 * all;
}

function bitsOf({ old, vocabulary }: Alignment, passage: Passage): number {
  let bits = 0;
  for (let at = passage.first; at <= passage.last; at++) bits += vocabulary.bits(old.ids[at] ?? 0);
  return bits;
}
