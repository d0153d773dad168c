import { contains, isBefore } from '../time/compare';
import type { EdtfDate } from '../time/edtf-value';

/** When an article came out, as seen from an event. `unclear` where the dates leave it open or one is missing. */
export type Publication = 'before' | 'during' | 'after' | 'unclear';

/** Works out whether something was published before, during or after an event; null is a date not known. */
export function publishedRelativeTo(published: EdtfDate | null, event: EdtfDate | null): Publication {
  if (published === null || event === null) return 'unclear';
  if (isBefore(published, event)) return 'before';
  if (isBefore(event, published)) return 'after';
  return contains(event, published) ? 'during' : 'unclear';
}

/** What can be worked out of an event's standing; only its user calls it off. */
export type WorkedOutStanding = 'planned' | 'happened' | 'unclear';

/**
 * The standing of an event whose user has set none, from the dates of the articles that support it: planned when
 * every one came out before its earliest day, told as happened when one came out after its latest, else unclear.
 * An article without a date keeps "every one" from being known.
 */
export function workedOutStanding(
  supporting: readonly (EdtfDate | null)[],
  event: EdtfDate | null,
): WorkedOutStanding {
  const seen = supporting.map((published) => publishedRelativeTo(published, event));
  if (seen.includes('after')) return 'happened';
  return seen.length > 0 && seen.every((when) => when === 'before') ? 'planned' : 'unclear';
}
