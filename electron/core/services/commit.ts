import type { ChangeDraft } from '#common/change/change';
import { ok, type Result } from '#common/result';
import { excerpt } from '#common/text/excerpt';
import type { OpenSession } from './session';
import { commitTrouble, readOnly, type Trouble } from './trouble';

/**
 * Commits one change and answers its seq; a draft without ops changes nothing and answers the last seq. Refuses
 * first where the library is read-only, so that the reason given is the library's own.
 */
export async function commit(
  { library, readOnlyWhy }: OpenSession,
  draft: ChangeDraft,
): Promise<Result<{ seq: number }, Trouble>> {
  if (readOnlyWhy !== null) return readOnly(readOnlyWhy);
  if (draft.ops.length === 0) return ok({ seq: library.seq });
  const change = await library.commit(draft);
  return change.ok ? ok({ seq: change.value.seq }) : commitTrouble(change.error);
}

/** A title or name in the label of a change: short, in quotation marks; what has none is called by `otherwise`. */
export function named(text: string, otherwise: string): string {
  const short = excerpt(text, 40);
  return short === '' ? otherwise : `“${short}”`;
}

/** Now, as records store moments: ISO 8601 in UTC. */
export function moment({ parts }: OpenSession): string {
  return new Date(parts.now()).toISOString();
}
