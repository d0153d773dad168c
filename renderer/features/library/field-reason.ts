import type { FieldOrigin } from '#common/model/article';

interface Carried {
  readonly from: FieldOrigin;
  readonly why?: string | undefined;
}

/** A reason the user gave goes on with the value typed next; one that came with the old value goes with it. */
export function keptReason(before: Carried | null): { why?: string } {
  return before?.from === 'user' && before.why ? { why: before.why } : {};
}

/** The same field with another reason for its value; an empty one is none. */
export function withReason<F extends Carried>(field: F, why: string): F {
  const { why: _before, ...rest } = field;
  return (why.trim() === '' ? rest : { ...rest, why: why.trim() }) as F;
}
