import { z } from 'zod';
import type { DayRange } from '#common/time/edtf-value';
import { sayTerms } from '#common/derive/tag-terms';
import { SavedTerms } from './saved-terms';

/** The orders a list of events can be put in, as the user chooses them. */
export const eventSorts = {
  earliest: { label: 'Earliest date', order: 'date', descending: false },
  latest: { label: 'Latest date', order: 'date', descending: true },
  title: { label: 'Title, A to Z', order: 'title', descending: false },
  newest: { label: 'Added most recently', order: 'added', descending: true },
} as const;
type EventSort = keyof typeof eventSorts;

/** What the user has sorted and narrowed the events to, beside the words typed. Kept between sessions. */
export const EventChoice = z.object({
  sort: z.enum(Object.keys(eventSorts) as [EventSort, ...EventSort[]]),
  tagged: SavedTerms,
  undated: z.boolean(),
});
export type EventChoice = z.infer<typeof EventChoice>;

/** Everything by date. */
export const allEvents: EventChoice = { sort: 'earliest', tagged: [], undated: false };

/** The list's input to the core. */
export function eventQuery(words: string, { sort, tagged, undated }: EventChoice, days: DayRange | null) {
  const { order, descending } = eventSorts[sort];
  return { order, descending, words, filter: { tags: tagged, undated, days } };
}

/** What narrows the list, in words: "no date · Harbour, not Trade"; empty when nothing does. */
export function sayEventNarrowing({ tagged, undated }: EventChoice, nameOf: (tag: string) => string): string {
  return [undated ? 'no date' : '', sayTerms(tagged, nameOf)].filter((part) => part !== '').join(' · ');
}
