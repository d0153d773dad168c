import { threadLauncher } from './launch';
import { readsHere } from './read-here';
import { createReadingPool, type ReadingPool } from './reading-pool';

/** Readers in threads of their own, from the worker file in that folder (an address that ends in a slash). */
export function threadedReading(workers: URL): ReadingPool {
  const launch = threadLauncher(new URL('read.js', workers));
  return createReadingPool({ launch, workers: 2, here: readsHere });
}
