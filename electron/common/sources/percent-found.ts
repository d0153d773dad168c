/** A share (0 to 1) in whole percent, rounded down: 100 only where it is all of it. */
export function percentFound(share: number): number {
  // What was worked out in fractions may fall short of a whole percent by less than anybody could mean.
  return share < 1 ? Math.min(99, Math.floor(share * 100 + 1e-9)) : 100;
}
