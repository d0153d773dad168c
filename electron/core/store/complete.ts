import type { Touched } from '#common/change/apply';
import { parseRecord, recordSchemas, type AnyRecord, type Collection } from '#common/model/library';
import { err, ok, type Result } from '#common/result';
import { quickFit, type Fits } from './quick-fit';

/** Holds records against their schemas and fills what may be left out; whole ones are returned as they are. */
export type Complete = (collection: Collection, record: unknown) => Result<AnyRecord, string>;

/** Makes the check of records. Compiling the schemas takes some milliseconds: once for each library opened. */
export function createComplete(): Complete {
  const fits = new Map<Collection, Fits>();
  return (collection, record) => {
    let fit = fits.get(collection);
    if (!fit) fits.set(collection, (fit = quickFit(recordSchemas[collection])));
    return fit(record) ? ok(record as AnyRecord) : parseRecord(collection, record);
  };
}

/**
 * Completes every record a change left behind. Done after every change, when it is made and when it is replayed, so
 * that a library read back is the library that was written. The error names the first record that does not fit.
 */
export function completeTouched(touched: Touched, complete: Complete): Result<Touched, string> {
  for (const [collection, records] of touched) {
    for (const [id, record] of records) {
      if (!record) continue;
      const whole = complete(collection, record);
      if (!whole.ok) return err(`${collection} ${id}: ${whole.error}`);
      if (whole.value !== record) records.set(id, whole.value);
    }
  }
  return ok(touched);
}
