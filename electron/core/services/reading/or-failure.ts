import { failedError } from '#common/formats/reading/read-error';
import { err } from '#common/result';
import type { ReadAnswer } from './job';

/**
 * What a reader answers. One that throws has met a text nobody thought of: that is told as a failure of this one file,
 * by its name, so that the others of an import go on.
 */
export function orFailure(name: string, read: () => ReadAnswer): ReadAnswer {
  try {
    return read();
  } catch (error) {
    const why = `reading it failed (${error instanceof Error ? error.message : String(error)})`;
    return err(failedError(name, why));
  }
}
