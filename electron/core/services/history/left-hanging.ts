import { applyOps } from '#common/change/apply';
import type { Change } from '#common/change/change';
import { reverseOps } from '#common/change/reverse';
import { emptyLibrary, type AnyRecord, type Collection, type LibraryData } from '#common/model/library';
import { firmReferences } from '#core/store/references';

/** What taking changes back out of turn would leave pointing at nothing. */
export interface LeftHanging {
  /** Records that came since and hang on what would go, by kind. */
  readonly onGone: ReadonlyMap<Collection, number>;
  /** Whether something would come back that hangs on what is gone. */
  readonly comesBackToNothing: boolean;
}

/**
 * Works out what taking back `changes` (oldest first) would leave hanging; null where nothing, or where they cannot be
 * taken back at all. What is taken back in its turn never does that, for what hangs on it came later and went first.
 */
export function leftHanging(data: LibraryData, changes: readonly Change[]): LeftHanging | null {
  const get = <C extends Collection>(collection: C, id: string) => data[collection].get(id);
  const touched = applyOps({ get }, reverseOps(changes.flatMap((change) => change.ops)));
  if (!touched.ok) return null;
  const after = (collection: Collection, id: string): boolean => {
    const record = touched.value.get(collection)?.get(id);
    return record === undefined ? data[collection].has(id) : record !== null;
  };
  const back = emptyLibrary();
  let goes = false;
  for (const [collection, records] of touched.value) {
    for (const [id, record] of records) {
      if (record) (back[collection] as Map<string, AnyRecord>).set(id, record);
      else goes = true;
    }
  }
  const comesBackToNothing = [...firmReferences(back)].some(({ to, id }) => !after(to, id));
  const onGone = goes ? countHanging(data, after) : new Map<Collection, number>();
  return comesBackToNothing || onGone.size > 0 ? { onGone, comesBackToNothing } : null;
}

/** Records that stay and would point at what goes, by kind; only what is there now counts, not what never was. */
function countHanging(
  data: LibraryData,
  after: (collection: Collection, id: string) => boolean,
): Map<Collection, number> {
  const found = new Map<Collection, Set<string>>();
  for (const { from, to, id } of firmReferences(data)) {
    if (after(to, id) || !data[to].has(id) || !after(from.collection, from.id)) continue;
    const ids = found.get(from.collection) ?? new Set<string>();
    found.set(from.collection, ids.add(from.id));
  }
  return new Map([...found].map(([collection, ids]) => [collection, ids.size]));
}
