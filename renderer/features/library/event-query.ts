import { z } from 'zod';

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
  tag: z.string().nullable(),
  undated: z.boolean(),
});
export type EventChoice = z.infer<typeof EventChoice>;

/** Everything by date. */
export const allEvents: EventChoice = { sort: 'earliest', tag: null, undated: false };

/** The list's input to the core. */
export function eventQuery(words: string, { sort, tag, undated }: EventChoice) {
  const { order, descending } = eventSorts[sort];
  return { order, descending, words, filter: { tags: tag === null ? [] : [tag], undated } };
}

/** What narrows the list, in words: "no date · Harbour"; empty when nothing does. */
export function sayEventNarrowing({ tag, undated }: EventChoice, tagName: string | null): string {
  const parts = [undated ? 'no date' : null, tag === null ? null : (tagName ?? 'a tag')];
  return parts.filter((part) => part !== null).join(' · ');
}
