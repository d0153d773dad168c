import { offFrom, type Known } from './neighbours';

/** How far a place is from where the quote was, in code points, with and without a sign. */
export interface Placed {
  readonly shift: number;
  readonly distance: number;
}

/** How many times nearer a place must be, and by how many code points. */
const nearer = 4;
const atLeast = 8;

/**
 * Whether position plainly tells for one place over another: the passages near by do, or the old offset does and they do
 * not gainsay it. Offsets drift, so a place that is only somewhat nearer is not told by that.
 */
export function isPlacedBefore(one: Placed, other: Placed, known: readonly Known[]): boolean {
  const off = offFrom(one.shift, known);
  const otherOff = offFrom(other.shift, known);
  if (off * nearer + atLeast < otherOff) return true;
  return one.distance * nearer + atLeast < other.distance && off <= otherOff;
}
