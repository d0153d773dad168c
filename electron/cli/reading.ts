import { threadLauncher } from '#core/services/reading/launch';
import { createReadingPool, type ReadingPool } from '#core/services/reading/reading-pool';

/** Readers in threads of their own, from the worker file built beside this program. */
export function readingPool(): ReadingPool {
  return createReadingPool({
    launch: threadLauncher(new URL('../workers/read.js', import.meta.url)),
    workers: 2,
  });
}
