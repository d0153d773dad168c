/** The pauses of one row of attempts. */
export interface Backoff {
  /** How long to wait before the next attempt (ms). */
  next(): number;
}

const first = 250;
const longest = 5_000;

/**
 * Pauses before each attempt to connect again: none before the first, for most losses are a moment; then 250 ms,
 * doubling up to 5 s. Each is shortened by up to a quarter at random, so that several windows do not come at once.
 */
export function backoff(random: () => number): Backoff {
  let attempts = 0;
  return {
    next: () => {
      if (attempts++ === 0) return 0;
      const whole = Math.min(longest, first * 2 ** Math.min(attempts - 2, 16));
      return Math.round(whole * (1 - random() / 4));
    },
  };
}
