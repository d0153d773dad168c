import type { Aspect, Stance } from '../model/evidence';
import type { DayNumber } from '../time/day';
import type { EdtfDate } from '../time/edtf-value';

/** A claim, as what was known on a day is worked out from it. */
export interface DatedClaim {
  readonly id: string;
  readonly stance: Stance;
  readonly about: Aspect;
  /** The date it tells; null for none and for words that name no day. */
  readonly told: EdtfDate | null;
  /** When its article came out; null where that is not known. */
  readonly published: EdtfDate | null;
}

/** Whether an article was out by the end of a day. One that only may have been, or bears no date, was not. */
export function wasOut(published: EdtfDate | null, day: DayNumber): boolean {
  return published !== null && published.latest <= day;
}

/** Of an event, what was known of it by the end of a day. */
export interface KnownOn<Claim> {
  /** The claims of articles that were out. */
  readonly claims: readonly Claim[];
  /** Its date then: its own, the one that a claim tells, or none. */
  readonly date: { readonly own: true } | { readonly own: false; readonly told: Claim } | null;
}

/**
 * What was known of an event by the end of a day, from its claims alone; null where no article had told of it. Its own
 * date stands where the claim it was taken from was out. Else it falls back to what was then told: to the date of the
 * article that came out last, of several the narrowest; claims that contradict tell none. A date that its user gave it
 * by hand stands while no article tells another, since nothing says when that became known.
 */
export function knownOn<Claim extends DatedClaim>(
  { date, dateFrom }: { readonly date: EdtfDate | null; readonly dateFrom: string | null },
  all: readonly Claim[],
  day: DayNumber,
): KnownOn<Claim> | null {
  const claims = all.filter(({ published }) => wasOut(published, day));
  if (claims.length === 0) return null;
  if (dateFrom !== null && claims.some(({ id }) => id === dateFrom)) return { claims, date: { own: true } };
  const told = lastTold(claims);
  if (told) return { claims, date: { own: false, told } };
  return { claims, date: dateFrom === null && date !== null ? { own: true } : null };
}

function lastTold<Claim extends DatedClaim>(claims: readonly Claim[]): Claim | undefined {
  const telling = claims.filter(
    ({ told, about, stance }) =>
      told !== null && stance !== 'contradicts' && (about === 'event' || about === 'date'),
  );
  return telling.reduce<Claim | undefined>((best, each) => {
    if (best === undefined) return each;
    const later = (each.published?.latest ?? 0) - (best.published?.latest ?? 0);
    const narrower = daysOf(best.told) - daysOf(each.told);
    const order = later === 0 ? narrower : later;
    return order > 0 || (order === 0 && each.id < best.id) ? each : best;
  }, undefined);
}

/** The days a date can touch, in number. What is open, on one side or both, is wider than all else. */
function daysOf(date: EdtfDate | null): number {
  const days = date === null ? Infinity : date.latest - date.earliest;
  return Number.isFinite(days) ? days : Number.MAX_SAFE_INTEGER;
}
