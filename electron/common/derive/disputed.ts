import type { Aspect, Stance } from '../model/evidence';
import type { EdtfDate } from '../time/edtf-value';
import { anyDisagreement } from './agreement';

/** What of a claim can make an event disputed. */
interface Claim {
  readonly stance: Stance;
  readonly about: Aspect;
  readonly told: { readonly edtf: string | null } | null;
}

/**
 * Whether an event is disputed: some claims support it and others contradict it, or its own date and those told of it
 * cannot all hold. `dateOf` reads EDTF; null for what is none. The loose ends say the same in words.
 */
export function isDisputed(
  claims: readonly Claim[],
  own: EdtfDate | null,
  dateOf: (edtf: string) => EdtfDate | null,
): boolean {
  const takes = (stance: Stance): boolean => claims.some((claim) => claim.stance === stance);
  if (takes('supports') && takes('contradicts')) return true;
  const told = claims.flatMap(({ about, told: date }) =>
    (about === 'event' || about === 'date') && typeof date?.edtf === 'string'
      ? (dateOf(date.edtf) ?? [])
      : [],
  );
  return anyDisagreement([...(own ? [own] : []), ...told]);
}
