import { contains, isBefore } from '../time/compare';
import type { EdtfDate } from '../time/edtf-value';

/** When an article came out, as seen from an event. `unclear` where the dates leave it open or one is missing. */
export type Publication = 'before' | 'during' | 'after' | 'unclear';

/** How many articles came out before, during and after an event, and of how many that is not known. */
export type PublishedAround = Record<Publication, number>;

/** Works out whether something was published before, during or after an event; null is a date not known. */
export function publishedRelativeTo(published: EdtfDate | null, event: EdtfDate | null): Publication {
  if (published === null || event === null) return 'unclear';
  if (isBefore(published, event)) return 'before';
  if (isBefore(event, published)) return 'after';
  return contains(event, published) ? 'during' : 'unclear';
}

/** Counts the articles that support an event, one date each, by when they came out. */
export function publishedAround(
  supporting: readonly (EdtfDate | null)[],
  event: EdtfDate | null,
): PublishedAround {
  const around: PublishedAround = { before: 0, during: 0, after: 0, unclear: 0 };
  for (const published of supporting) around[publishedRelativeTo(published, event)] += 1;
  return around;
}

/**
 * Whether an event is told only ahead: articles support it, and every one came out before its earliest day, so that
 * none can say that it took place. An article without a date keeps "every one" from being known.
 */
export function toldOnlyAhead({ before, during, after, unclear }: PublishedAround): boolean {
  return before > 0 && during + after + unclear === 0;
}

/** What can be worked out of an event's standing; only its user calls it off. */
export type WorkedOutStanding = 'planned' | 'happened' | 'unclear';

/**
 * The standing of an event whose user has set none, from when the articles that support it came out: planned when
 * every one came out before its earliest day, told as happened when one came out after its latest, else unclear.
 */
export function workedOutStanding(around: PublishedAround): WorkedOutStanding {
  if (around.after > 0) return 'happened';
  return toldOnlyAhead(around) ? 'planned' : 'unclear';
}
