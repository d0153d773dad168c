import type { RichText } from '#common/model/rich-text';
import { ok, type Result } from '#common/result';
import { beyondLimit, type Trouble } from './trouble';
import { jsonBytes } from './window';

/** A comment or description is stored and sent whole; longer writing belongs in a note (bytes of JSON). */
const longest = 48 * 1024;

/** Refuses a comment or description too long to be sent whole; `what` is what the user calls it. */
export function withinLength(text: RichText | null | undefined, what: string): Result<void, Trouble> {
  if (!text || jsonBytes(text) <= longest) return ok(undefined);
  return beyondLimit(
    `This ${what} is longer than the 48 KiB one may have. Keep it shorter, or write it as a note, which may be of any length.`,
    what,
  );
}
