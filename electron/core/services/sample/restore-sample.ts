import { drop } from '#common/change/build';
import { sameJson } from '#common/change/equal';
import type { Op } from '#common/change/op';
import { collections } from '#common/model/library';
import type { Result } from '#common/result';
import { commit } from '../commit';
import type { OpenSession } from '../session';
import { refused, type Trouble } from '../trouble';
import { sampleOps } from './sample-ops';

/**
 * Puts the sample back as it was: what was added to it goes, what was changed or deleted comes back. One change, so
 * that Undo brings back what was done with it. Refused for any other library.
 */
export async function restoreSample(session: OpenSession): Promise<Result<{ seq: number }, Trouble>> {
  const { library, parts } = session;
  if (!session.sample) return refused('Only the sample library can be put back as it was.');
  const made = await sampleOps(library, parts);
  if (!made.ok) return refused(made.error);
  await library.flush();
  const fresh = new Map(made.value.flatMap((op) => (op.op === 'put' ? [[op.record.id, op] as const] : [])));
  const gone: Op[] = [];
  for (const collection of collections) {
    for (const record of library.data[collection].values()) {
      const op = fresh.get(record.id);
      if (op && sameJson(record, op.record, stamps)) fresh.delete(record.id);
      else gone.push(drop(collection, record as never));
    }
  }
  return commit(session, { label: 'putting the sample back', ops: [...gone, ...fresh.values()] });
}

/** When a record was last touched is no difference. */
const stamps: ReadonlySet<string> = new Set(['updatedAt']);
