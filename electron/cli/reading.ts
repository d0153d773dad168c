import { threadedReading } from '#core/services/reading/threaded-reading';
import type { ReadingPool } from '#core/services/reading/reading-pool';

/** Readers in threads of their own, from the worker file built beside this program. */
export function readingPool(): ReadingPool {
  return threadedReading(new URL('../workers/', import.meta.url));
}
