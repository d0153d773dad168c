import type { Mend, Mending } from '#common/mend/mend-library';
import { err, ok, type Result } from '#common/result';
import { addIncident } from './incidents';
import { layoutOf } from './layout';
import type { OpenError } from './library';
import { unavailableError } from './open-errors';
import { openLibrary } from './open-library';
import type { StoreParts } from './parts';

/** What was mended in the records, and the backup made before. */
export interface Mended {
  readonly mends: readonly Mend[];
  /** The id of the backup; null where nothing was to be mended. */
  readonly backup: string | null;
}

/**
 * Mends records as one change in the journal, after a backup: undo takes it back, and every value from before is in
 * the history. Nothing is done where the library cannot be written, or nothing is to be mended.
 */
export async function mendRecords(
  folder: string,
  parts: StoreParts,
  { ops, mends }: Mending,
): Promise<Result<Mended, OpenError>> {
  const nothing = ok({ mends: [], backup: null });
  if (ops.length === 0) return nothing;
  const opened = await openLibrary(folder, parts, { compactAfter: Infinity });
  if (!opened.ok) return opened;
  const library = opened.value;
  try {
    if (!library.writable) return nothing;
    const backup = await library.backups.make('before a repair');
    if (!backup.ok) return err({ kind: 'unavailable', message: backup.error });
    const change = await library.commit({ label: 'repair of the library', ops: [...ops] });
    if (!change.ok) return err({ kind: 'unavailable', message: change.error.message });
    const details = mends.map(({ where, what }) => `${where}: ${what}`);
    const what = `Records that were at odds with one another or with their texts were mended, after the backup ${backup.value.id}.`;
    await addIncident(parts, layoutOf(folder), { what, details, keptIn: null });
    return ok({ mends, backup: backup.value.id });
  } catch (error) {
    return err(unavailableError(folder, error));
  } finally {
    await library.close();
  }
}
