import type { Known } from './neighbours';
import { beyondDoubt, type Occurrence } from './occurrences';
import { isPlacedBefore } from './placed-before';

/** So many places, best first, are looked at. */
const most = 12;
/** A place with less of the context than this is no rival. */
const half = 0.5;
/** Fewer letters touch by chance. */
const fewest = 3;

/** Whether something tells for the same words at another place than the one they are taken to be at: neither is promised. */
export function isToldElsewhere(
  ranked: readonly Occurrence[],
  best: Occurrence,
  known: readonly Known[],
): boolean {
  return ranked
    .slice(0, most)
    .some(
      (other) =>
        other !== best &&
        ((isHeldAway(other, best) && isPlacedBefore(other, best, known)) || isTouchedMore(other, best)),
    );
}

/**
 * Whether another place has a whole side of the context that it may have kept while the best came by the rest. Where a row
 * was put in behind the last of its like, what followed the old row follows the new one now; the old row keeps all that
 * was before it, and stands where it stood. So it is with what was put in before a row and ends like it.
 */
function isHeldAway(other: Occurrence, best: Occurrence): boolean {
  const isBefore = other.isHeldBefore && (other.at < best.at || !best.isHeldBefore);
  return isBefore || (other.isHeldAfter && (other.at > best.at || !best.isHeldAfter));
}

/**
 * Whether clearly more of the stored context touches the same words at another place. Where an address is put in behind
 * its like, all that followed the first follows the second now, which so fits better by the share of letters that are
 * there; but the letters next to the words, up to the first that differs, are those of the first.
 */
function isTouchedMore(other: Occurrence, best: Occurrence): boolean {
  return best.fit < beyondDoubt && other.fit >= half && other.touching >= best.touching + fewest;
}
