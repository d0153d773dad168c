import { z } from 'zod';
import { FieldOrigin } from '../model/article';
import { ArticleId } from '../model/ids';
import { call, Done, rowsOf, windowOf } from './base';
import { BriefDate } from './rows';

/** Where a date stands: the date told by evidence, an event's own, or one of an article. */
export const DatePlace = z.object({
  in: z.enum(['evidence', 'events', 'articles']),
  id: z.uuidv7(),
  field: z.enum(['told', 'date', 'published', 'accessed']),
});
export type DatePlace = z.infer<typeof DatePlace>;

const NewReading = z.object({ edtf: z.string(), words: z.string(), why: z.string() });

/** A date that was worked out from an article's date which is another now, with what its words come to. */
export const StaleDate = z.object({
  place: DatePlace,
  /** The title of the event, or the label of the article, whose date it is. */
  title: z.string(),
  event: z.string().nullable(),
  annotation: z.string().nullable(),
  /** Whether the event has its date from here, and goes along. */
  datesEvent: z.boolean(),
  /** The article it counts from, by its label ("" where it is gone), and that article's date now. */
  article: z.string(),
  articleLabel: z.string(),
  current: z.string().nullable(),
  words: z.string(),
  old: BriefDate,
  readings: z.array(NewReading),
  /** The reading of the same sense as before; null where the user has to choose. */
  proposed: z.string().nullable(),
  /** Why there is no new reading. */
  message: z.string().nullable(),
});
export type StaleDate = z.infer<typeof StaleDate>;

/** What becomes of one such date: a new reading, or it stays and counts from nothing any more. */
export const DateChoice = z.object({
  place: DatePlace,
  /** The article's date that the user saw it read against: another by now is a conflict. */
  current: z.string().nullable(),
  take: z.union([z.object({ edtf: z.string() }), z.literal('keep')]),
});
export type DateChoice = z.infer<typeof DateChoice>;

/** A date that an article without one could have, with its reason; `article` is the one that gives it. */
export const ProposedDate = z.object({
  edtf: z.string(),
  words: z.string(),
  from: FieldOrigin,
  why: z.string(),
  article: z.string().nullable(),
});

export const datesContract = {
  /** The publication dates to offer for an article that has none, the likeliest first. Asking changes nothing. */
  propose: call
    .input(z.object({ article: ArticleId }))
    .output(z.object({ proposals: z.array(ProposedDate).max(3) })),
  /** Dates worked out from an article's date that has changed since; of one article, or of all. */
  stale: call
    .input(z.object({ article: ArticleId.nullable().default(null), ...windowOf }))
    .output(rowsOf(StaleDate)),
  /** Settles such dates, all in one change; none is touched that is not named. */
  accept: call.input(z.object({ choices: z.array(DateChoice).min(1).max(2000) })).output(Done),
};
