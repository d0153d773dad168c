import { threadedReading } from '#core/services/reading/threaded-reading';
import { startTextThread, type TextThread } from '#core/services/import/text-thread';
import type { ReadingPool } from '#core/services/reading/reading-pool';

/** What reads the files of an import. */
export interface Readers {
  readonly pool: ReadingPool;
  /** Null where the texts are too few for a thread of their own. */
  readonly texts: TextThread | null;
  close(): void;
}

const workers = new URL('../workers/', import.meta.url);

/** Readers in threads of their own, from the worker files built beside this program: for these texts, and for others. */
export function startReaders({ texts, others }: { texts: readonly string[]; others: number }): Readers {
  const pool = threadedReading(workers);
  const thread = texts.length === 0 ? null : startTextThread(new URL('texts.js', workers), texts);
  pool.expect(others);
  return {
    pool,
    texts: thread,
    close: () => {
      pool.close();
      thread?.close();
    },
  };
}
