import type { Aspect, Stance } from '../model/evidence';
import type { EdtfDate } from '../time/edtf-value';
import { anyDisagreement } from './agreement';
import { openDispute, type Settled } from './open-dispute';

/** What of a claim can make an event disputed. */
interface Claim {
  readonly id: string;
  readonly stance: Stance;
  readonly about: Aspect;
  readonly told: { readonly edtf: string | null } | null;
}

/**
 * Whether an event is disputed: some claims support it and others contradict it, or its own date and those told of it
 * cannot all hold, and its user has not settled all of that. `dateOf` reads EDTF; null for what is none. The loose ends
 * say the same in words.
 */
export function isDisputed(
  claims: readonly Claim[],
  own: EdtfDate | null,
  dateOf: (edtf: string) => EdtfDate | null,
  settled: Settled,
): boolean {
  const read = claims.map(({ id, stance, about, told }) => ({
    id,
    stance,
    about,
    told: typeof told?.edtf === 'string' ? dateOf(told.edtf) : null,
  }));
  const takes = (stance: Stance): boolean => claims.some((claim) => claim.stance === stance);
  const dates = read.flatMap(({ about, told }) =>
    told && (about === 'event' || about === 'date') ? [told] : [],
  );
  const any =
    (takes('supports') && takes('contradicts')) || anyDisagreement([...(own ? [own] : []), ...dates]);
  // Pairs of dates are gone through one by one only where something was settled.
  if (!any || settled.length === 0) return any;
  const { clash, atOdds } = openDispute({ date: own, claims: read, settled });
  return clash !== null || atOdds;
}
