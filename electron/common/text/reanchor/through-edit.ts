import { contextFit } from './context';
import { contextOf, occurrencesElsewhere, type Elsewhere } from './elsewhere';
import { movedAndChanged } from './moved-and-changed';
import type { Alignment } from './alignment';
import { orphan, type ReanchorAnswer } from './answer';
import { judge, type Verdict } from './judge';
import { lineElsewhere, lineOfOthers } from './line-elsewhere';
import { mapPassage, type Mapped } from './map-passage';
import { isNearby, isOnlyPlace, otherAlignment, type OtherAlignment } from './other-alignment';
import { passageOf, type Passage } from './passage';
import { surroundings, type Surroundings } from './surroundings';
import { asCodePoints, cutsWord, wholeClusters } from './whole-clusters';
import { mapSpace } from './map-space';

/**
 * Where the passage [start, end) of the old text, code points, is in the new one, by the edit between them.
 * Throws a RangeError for a range that is empty or outside the old text.
 */
export function reanchorThroughEdit(alignment: Alignment, start: number, end: number): ReanchorAnswer {
  const { oldIndex, newIndex } = alignment;
  const from = oldIndex.toUtf16(start);
  const to = oldIndex.toUtf16(end);
  if (from >= to) throw new RangeError(`A passage from ${start} to ${end} has no words`);
  const passage = passageOf(alignment.old, from, to);
  if (passage === null) return mapSpace(alignment, from, to);
  const mapped = mapPassage(alignment, passage);
  const around = mapped.place === null ? null : surroundings(alignment, passage, mapped.place);
  const verdict = vouchedFor(alignment, passage, mapped, judge(mapped, around, to - from));
  const made = { text: oldIndex.text, from, to };
  const isWhole = verdict.state === 'exact' && !cutsWord(newIndex.text, verdict.from, verdict.to, made);
  const elsewhere =
    isWhole && verdict.confidence >= wellPlaced ? null : occurrencesElsewhere(alignment, passage, isWhole);
  const places = mapped.place === null ? [] : [wholeClusters(newIndex, mapped.place.from, mapped.place.to)];
  const seen = [...places, ...(elsewhere?.places ?? [])];
  if (isWhole) {
    if (
      elsewhere !== null &&
      around !== null &&
      fitsBetter(alignment, passage, { ...verdict, around }, elsewhere)
    )
      return orphan(seen);
    const there = lineElsewhere(alignment, passage, verdict.from);
    if (there !== null) return orphan([...seen, asCodePoints(newIndex, there, there + to - from)]);
    if (lineOfOthers(alignment, passage, verdict.from)) return orphan(seen);
    const other = otherAlignment(alignment, passage);
    if (other !== null) return toldOtherwise(alignment, verdict, other);
    const range = asCodePoints(newIndex, verdict.from, verdict.to);
    return { state: 'exact', ...range, confidence: verdict.confidence };
  }
  // Where both neighbours still stand around other words, the place is known: copies elsewhere are copies.
  const isHeld = verdict.state === 'changed' && around !== null && Math.min(around.left, around.right) >= 0.7;
  if (elsewhere !== null && !isHeld && elsewhere.confidence > verdict.confidence) return elsewhere.answer;
  if (verdict.state !== 'orphan') {
    return {
      state: 'changed',
      ...wholeClusters(newIndex, verdict.from, verdict.to),
      confidence: verdict.confidence,
    };
  }
  const other = elsewhere === null ? movedAndChanged(alignment, passage) : null;
  if (other === null) return orphan(seen);
  return { state: 'changed', ...wholeClusters(newIndex, other.from, other.to), confidence: other.score / 2 };
}

/** So much of an unbroken run is no chance where no other edit keeps as many words around it. */
const hardlyChance = 32;

/** The verdict on a passage that stands whole between words that were all changed: its place may be the only one all the same. */
function vouchedFor(alignment: Alignment, passage: Passage, mapped: Mapped, verdict: Verdict): Verdict {
  const { place, same, runBits } = mapped;
  if (verdict.state !== 'orphan' || place === null || !same || runBits < hardlyChance) return verdict;
  return isOnlyPlace(alignment, passage) ? { ...place, state: 'exact', confidence: 0.8 } : verdict;
}

/** The answer where the edit can be told in another way: by it the passage is elsewhere, or has other words. */
function toldOtherwise(
  { new: { from, to }, newIndex }: Alignment,
  here: { readonly from: number; readonly to: number; readonly confidence: number },
  { isWhole, first, last }: OtherAlignment,
): ReanchorAnswer {
  const there = wholeClusters(newIndex, from[first] ?? 0, to[last] ?? 0);
  if (isWhole) return orphan([asCodePoints(newIndex, here.from, here.to), there]);
  return { state: 'changed', ...there, confidence: here.confidence / 2 };
}

/** With so much in place on a side on which it still touches its neighbour, a passage is held by it. */
const held = 0.75;

/**
 * Whether words put in elsewhere have as much of the old context as those where the edit leads to. Of two that stand
 * near one another the context of both is partly the same; if one side holds the passage, `otherAlignment` weighs them
 * with all that is around.
 */
function fitsBetter(
  alignment: Alignment,
  passage: Passage,
  here: { readonly from: number; readonly to: number; readonly around: Surroundings },
  elsewhere: Elsewhere,
): boolean {
  if (elsewhere.fit <= fitHere(alignment, passage, here) - alike) return false;
  const { first, last } = passage;
  const { match } = alignment;
  const isHeld =
    (here.around.left >= held && match[first - 1] === (match[first] ?? 0) - 1) ||
    (here.around.right >= held && match[last + 1] === (match[last] ?? 0) + 1);
  return !isHeld || elsewhere.tokens.some((token) => !isNearby(alignment, passage, token));
}

/** From this confidence on, what is around a place leaves no room for another with the same words. */
const wellPlaced = 0.98;
/** Of two places whose context fits within this of the other's, neither is better. */
const alike = 0.03;

/** How well the place the edit leads to fits the old context, on the scale of `Elsewhere.fit`. */
function fitHere(
  alignment: Alignment,
  passage: Passage,
  at: { readonly from: number; readonly to: number },
): number {
  const { before, after } = contextFit(alignment.new.text, at.from, at.to, contextOf(alignment, passage));
  return ((before ?? 0.5) + (after ?? 0.5)) / 2;
}
