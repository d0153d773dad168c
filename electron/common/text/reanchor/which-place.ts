import { offFrom, type Known } from './neighbours';
import type { Occurrence } from './occurrences';

/** How much better than the rest the context must fit. */
const margin = 0.12;
/**
 * In forms, tables and code the same frame is filled in many times, and a frame that fits almost is the frame
 * of another: where a second one fits half, less than a good fit must be this much better.
 */
const framed = 0.35;
/** So much of its context makes a place a frame at all. */
const half = 0.5;
/**
 * From this fit on, no more than a few letters of the context were touched: then two letters or three that fit
 * better are the true frame, and how far it has come does not matter.
 */
const good = 0.9;
const letters = 0.035;
/** From this fit on, hardly a letter was touched. */
const untouched = 0.985;
/** How many times nearer than the next a place must be to be told by that alone, and a neighbour than either. */
const nearer = 16;
const besides = 8;
/** Two places whose context fits this alike may each be the true one. */
const nearly = 0.15;
/** Between a passage and the quote no more than a letter in so many came or went, where hardly anything did. */
const fewLetters = 32;

/**
 * Which of several places, best context first, is the one; null when that is in doubt. Context speaks first, then how
 * far passages near by came, and last how far the place is from where the quote was. None is taken against the others:
 * offsets drift and frames are filled in twice, so what only one of the three tells must be told plainly.
 */
export function whichPlace(ranked: readonly Occurrence[], known: readonly Known[]): Occurrence | null {
  const [best] = ranked;
  if (best === undefined || ranked.length === 1) return best ?? null;
  // A place that fits a little worse but is far nearer is the true one often enough to be in doubt.
  const isRival = ({ fit, distance }: Occurrence): boolean =>
    best.fit >= good
      ? best.fit - fit < letters
      : best.fit - fit < (fit >= half ? framed : margin) || (fit >= half && distance * 4 < best.distance);
  const rivals = ranked.filter(isRival);
  if (rivals.length === 1) return isDoubted(best, ranked, known) ? null : best;
  const told = best.fit >= 0.62 ? placedByNeighbours(best, ranked, rivals, known) : undefined;
  return told === undefined ? placedByDistance(best, rivals) : told;
}

/** Whether a place was told by its context alone although another with half of it is where the quote would be. */
function isDoubted(best: Occurrence, ranked: readonly Occurrence[], known: readonly Known[]): boolean {
  const off = offFrom(best.shift, known);
  if (off <= 1) return false;
  return ranked.some((other) => {
    if (other === best || other.fit < half) return false;
    const otherOff = offFrom(other.shift, known);
    return otherOff <= 1 || (best.fit < untouched && otherOff < off);
  });
}

/**
 * The place told by neighbours; null where they tell several, or one of two frames filled in and a letter of the context
 * the other; undefined where they tell none.
 */
function placedByNeighbours(
  best: Occurrence,
  ranked: readonly Occurrence[],
  rivals: readonly Occurrence[],
  known: readonly Known[],
): Occurrence | null | undefined {
  const along = ranked.filter(
    ({ fit, shift }) => best.fit - fit < margin && known.some((each) => Math.abs(each.shift - shift) <= 1),
  );
  if (along.length > 0) {
    const [one] = along;
    if (one === undefined || along.length > 1 || (best.fit >= good && best.fit > one.fit)) return null;
    return isToldNearer(one, ranked, known) || isLikelyElsewhere(one, ranked, known) ? null : one;
  }
  const [near, ...others] = rivals
    .map((place) => ({ place, off: offFrom(place.shift, known) }))
    .toSorted((one, other) => one.off - other.off);
  if (near === undefined) return undefined;
  // What stands far from a passage says little about how far it came.
  const drift = Math.min(...known.map(({ away }) => away)) / besides;
  if (near.off > 1 && near.off >= drift) return undefined;
  if (best.fit - near.place.fit >= margin / 3) return null;
  const isFar = ({ place, off }: { readonly place: Occurrence; readonly off: number }): boolean =>
    best.fit - place.fit < margin
      ? off >= Math.max(nearer * Math.max(1, near.off), drift)
      : off >= 4 * Math.max(1, near.off);
  return others.every(isFar) ? near.place : null;
}

/** Whether a nearer passage than the one that tells of a place tells, but for a few letters since, of another. */
function isToldNearer(one: Occurrence, ranked: readonly Occurrence[], known: readonly Known[]): boolean {
  const tellers = known.filter(({ shift }) => Math.abs(shift - one.shift) <= 1);
  const away = Math.min(...tellers.map((each) => each.away));
  return ranked.some(
    (other) =>
      other !== one &&
      one.fit - other.fit < margin &&
      known.some((each) => each.away < away && Math.abs(each.shift - other.shift) <= each.away / fewLetters),
  );
}

/**
 * Whether a place that has lost a part of its context, and of which one of two passages tells alone, has its like where the
 * other allows it. Something was put in between the two, as a further year before a report that was itself told anew:
 * the last of its like always stands as far from what follows as the old one did.
 */
function isLikelyElsewhere(one: Occurrence, ranked: readonly Occurrence[], known: readonly Known[]): boolean {
  const tellers = known.filter(({ shift }) => Math.abs(shift - one.shift) <= 1);
  if (one.fit >= untouched || known.length < 2 || tellers.length > 1) return false;
  return ranked.some(
    (other) => other !== one && Math.abs(one.fit - other.fit) < nearly && offFrom(other.shift, known) <= 1,
  );
}

function placedByDistance(best: Occurrence, rivals: readonly Occurrence[]): Occurrence | null {
  const [near, next] = rivals.toSorted((one, other) => one.distance - other.distance);
  if (near === undefined || next === undefined) return null;
  const isNearer = near.distance * nearer < next.distance;
  return isNearer && best.fit - near.fit < margin / 3 ? near : null;
}
