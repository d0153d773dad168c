/** How much may pass: `burst` at once, `perSecond` in the long run. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Counts what passes; answers how long to hold back before the next (ms, 0 when within the rate). */
export type RateLimit = (amount: number) => number;

/** A token bucket that may run into debt by one amount: what already came is let through, the next waits. */
export function rateLimit(rate: Rate, now: () => number): RateLimit {
  let left = rate.burst;
  let at = now();
  return (amount) => {
    const time = now();
    left = Math.min(rate.burst, left + (Math.max(0, time - at) / 1000) * rate.perSecond) - amount;
    at = time;
    return left >= 0 ? 0 : Math.ceil((-left / rate.perSecond) * 1000);
  };
}
