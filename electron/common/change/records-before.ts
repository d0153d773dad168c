import type { Collection, RecordOf, RecordReader } from '../model/library';
import { applyOps, type Touched } from './apply';
import type { Op } from './op';
import { reverseOps } from './reverse';

/** Records as they were before a change. */
export interface RecordsBefore {
  /** Null for a record the change made, undefined for one it did not touch. */
  get<C extends Collection>(collection: C, id: string): RecordOf[C] | null | undefined;
}

/**
 * What the records a change touched were before it (`updatedAt` aside), worked out from what they are right after it,
 * `now`. Throws where `ops` are not what led there.
 */
export function recordsBefore(now: RecordReader, ops: readonly Op[]): RecordsBefore {
  const touched = applyOps(now, reverseOps(ops));
  if (!touched.ok) throw new Error(`the record ${touched.error.id} is not as its change left it`);
  const before: Touched = touched.value;
  return {
    get: <C extends Collection>(collection: C, id: string) =>
      before.get(collection)?.get(id) as RecordOf[C] | null | undefined,
  };
}
