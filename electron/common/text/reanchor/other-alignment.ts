import type { Alignment, TokenAlignment } from './alignment';
import { editScores, perToken, type EditScores } from './edit-scores';
import type { Gap } from './gap';
import type { Passage } from './passage';

/** Where a passage would be by another way to tell the same edit: new tokens [first, last]. */
export interface OtherAlignment {
  /** Whether all its tokens stand there, or the place merely begins or ends elsewhere. */
  readonly isWhole: boolean;
  readonly first: number;
  readonly last: number;
}

/** How many tokens on each side of a passage are told anew. */
const reach = 80;
/** Past this many cells two stretches were rewritten, and are not compared so closely. */
const mostCells = 250_000;
/** A way that is worth less than another by no more than this, a cut within a line or two, is as good. */
const margin = 4;
/** In a part told anew, so are those of some tokens fewer: it is made of rows so alike that a figure or two parts them. */
const retoldMargin = 4 * perToken;

/** What became of the tokens around a passage that stands whole at `here`, and what the ways to tell it are worth. */
interface Nearby {
  readonly gap: Gap;
  readonly scores: EditScores;
  readonly length: number;
  readonly here: number;
  /** What the best edit is worth by which `count` old tokens from `from` on stand from `to` on; 0 when others stand there. */
  readonly worth: (from: number, count: number, to: number) => number;
  /** What the best edit is worth that leaves the passage where it was found. */
  readonly own: number;
}

/**
 * Looks for another way to tell the edit around a passage that stands whole in the new text. A line taken out of a run
 * of like lines, or two that changed places, can be told in several ways that keep equally many words; a passage is
 * promised only where all of them, not just the one that was chosen, have it at the same place. Of every place where its
 * words stand it is worked out what the best way to tell the edit that leads there is worth: how much it keeps, and, among
 * those that keep as much, how naturally it cuts, for a row put in behind its like is no row put into it. Where a better
 * way exists than the one that was found, the place may also merely begin or end elsewhere. Null when there is no other way.
 */
export function otherAlignment(alignment: Alignment, passage: Passage): OtherAlignment | null {
  const { match, retold } = alignment;
  const told = retold.find(({ gap }) => gap.aFrom <= passage.first && passage.last < gap.aTo);
  if (told !== undefined) {
    const around = nearby(alignment, passage, told.gap, told.scores());
    return wholeElsewhere(passage, around, retoldMargin) ?? partElsewhere(passage, around);
  }
  const gap = stretchAround(alignment, passage);
  if (gap === null) return null;
  const around = nearby(alignment, passage, gap, editScores(alignment.old, alignment.new, gap));
  const whole = wholeElsewhere(passage, around, margin);
  if (whole !== null) return whole;
  const isBest = around.scores.of(match) >= around.scores.best - perToken;
  return isBest ? null : partElsewhere(passage, around);
}

/**
 * Whether a passage stands whole at the only place that an edit can lead to which keeps as many words around it as can
 * be kept. Where too much was rewritten to be sure, it is not.
 */
export function isOnlyPlace(alignment: Alignment, passage: Passage): boolean {
  const gap = stretchAround(alignment, passage);
  if (gap === null) return false;
  const around = nearby(alignment, passage, gap, editScores(alignment.old, alignment.new, gap));
  return around.own >= around.scores.best && wholeElsewhere(passage, around, margin) === null;
}

/** Whether a new token stands among those that are compared with what was around a passage. */
export function isNearby(alignment: TokenAlignment, passage: Passage, token: number): boolean {
  const gap = stretchAround(alignment, passage);
  return gap !== null && token >= gap.bFrom && token + passage.last - passage.first < gap.bTo;
}

/** The stretch of both texts around a passage, ends matched; null where it is as it was, or too long. */
function stretchAround({ match, old, new: next }: TokenAlignment, passage: Passage): Gap | null {
  let aFrom = Math.max(0, passage.first - reach);
  while (aFrom > 0 && (match[aFrom] ?? -1) < 0) aFrom--;
  let aTo = Math.min(old.ids.length, passage.last + 1 + reach);
  while (aTo < old.ids.length && (match[aTo - 1] ?? -1) < 0) aTo++;
  const bFrom = aFrom === 0 ? 0 : (match[aFrom] ?? 0);
  const bTo = aTo === old.ids.length ? next.ids.length : (match[aTo - 1] ?? 0) + 1;
  if ((aTo - aFrom) * (bTo - bFrom) > mostCells) return null;
  let at = aFrom;
  while (at < aTo && match[at] === bFrom + at - aFrom) at++;
  return at === aTo && bTo - bFrom === aTo - aFrom ? null : { aFrom, aTo, bFrom, bTo };
}

/** Makes the ways to tell the edit around a passage ready to be compared. */
function nearby(
  { old, new: next, match }: TokenAlignment,
  { first, last }: Passage,
  gap: Gap,
  scores: EditScores,
): Nearby {
  const worth = (from: number, count: number, to: number): number => {
    for (let at = 0; at < count; at++) if (old.ids[from + at] !== next.ids[to + at]) return 0;
    return scores.through(from, count, to);
  };
  const length = last - first + 1;
  const here = match[first] ?? 0;
  return { gap, scores, length, here, worth, own: worth(first, length, here) };
}

/** Another place where all words of a passage stand, by an edit that is worth as much, or no more than `less` less. */
function wholeElsewhere(
  { first }: Passage,
  { gap, length, here, worth, own }: Nearby,
  less: number,
): OtherAlignment | null {
  for (let to = gap.bFrom; to + length <= gap.bTo; to++) {
    if (to !== here && worth(first, length, to) >= Math.max(1, own - less))
      return { isWhole: true, first: to, last: to + length - 1 };
  }
  return null;
}

/** A place that begins or ends elsewhere, by an edit that is worth as much, or hardly less. */
function partElsewhere(
  { first, last }: Passage,
  { gap, length, here, worth, own }: Nearby,
): OtherAlignment | null {
  for (let step = 1; step < length; step++) {
    const [before, after] = [here - step, here + length - 1 + step];
    if (before >= gap.bFrom && worth(first, 1, before) >= own - margin)
      return { isWhole: false, first: before, last: here + length - 1 };
    if (after < gap.bTo && worth(last, 1, after) >= own - margin)
      return { isWhole: false, first: here, last: after };
  }
  return null;
}
