import { threadedReading } from '#core/services/reading/threaded-reading';
import { startTextThread, type TextThread } from '#core/services/import/text-thread';
import type { ReadingPool } from '#core/services/reading/reading-pool';

/** Readers in threads of their own, from the worker file built beside this program. */
export function readingPool(): ReadingPool {
  return threadedReading(new URL('../workers/', import.meta.url));
}

/** A thread for small plain texts, from the worker file beside the others. */
export function textThread(): TextThread {
  return startTextThread(new URL('../workers/texts.js', import.meta.url));
}
