import { collections, type Collection, type LibraryData } from '#common/model/library';
import type { Findings } from './finding';

/**
 * Names every id that records of two kinds share. What points at either says which kind it means, so nothing is lost
 * inside the library; a link in an export says only the id, so which of the two must keep it is not for a repair to
 * choose.
 */
export function checkIds(data: LibraryData, findings: Findings): void {
  const heldBy = new Map<string, Collection>();
  for (const collection of collections) {
    for (const id of data[collection].keys()) {
      const other = heldBy.get(id);
      if (other === undefined) heldBy.set(id, collection);
      else {
        findings.damage.push({
          kind: 'duplicate',
          what: `${other} and ${collection} each hold a record with this id: a link to it in an export may mean either.`,
          where: `${collection} ${id}`,
          remedy:
            'Both are kept. Restore the library from a backup, or make one of the two anew in Throughline and delete it.',
        });
      }
    }
  }
}
