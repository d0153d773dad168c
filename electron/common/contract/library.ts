import { z } from 'zod';
import { citedKinds } from '../model/note';
import { call, Done, rowsOf, windowOf } from './base';
import { Marks, SearchPlaces } from './search';

export const LibraryInfo = z.object({
  id: z.string(),
  name: z.string(),
  place: z.string(),
  sample: z.boolean(),
  seq: z.int(),
  writable: z.boolean(),
  /** Why it is read-only, as a sentence. */
  readOnlyWhy: z.string().nullable(),
  /** What opening had to mend, as sentences; empty when all was well. */
  notices: z.array(z.string()),
  counts: z.object({
    articles: z.int(),
    annotations: z.int(),
    events: z.int(),
    evidence: z.int(),
    notes: z.int(),
    tags: z.int(),
  }),
});
export type LibraryInfo = z.infer<typeof LibraryInfo>;

/** A record as a list of finds shows it. */
export const Found = z.object({
  kind: z.enum(['annotation', 'evidence', 'event', 'article', 'note', 'tag']),
  id: z.string(),
  label: z.string(),
  detail: z.string(),
  /** The article in which it is shown, where there is one. */
  article: z.string().nullable(),
  /** The annotation whose words these are: itself, or that of evidence. */
  annotation: z.string().nullable(),
  /** The event it is or, for evidence, bears on. */
  event: z.string().nullable(),
  /** The words found in the label, in UTF-16 units. */
  marks: Marks,
  /** The line that holds what was looked for, and where it stands; null for what was not found by its words. */
  match: z
    .object({
      line: z.string(),
      marks: Marks,
      ...SearchPlaces,
      /** In what the user said of the passage, not in its words. */
      inComment: z.boolean(),
    })
    .nullable(),
});
export type Found = z.infer<typeof Found>;

/** What a citation node needs to show itself: or that the record is gone. */
export const CitedThing = z.object({
  kind: z.enum(citedKinds),
  id: z.string(),
  found: z.boolean(),
  quote: z.string(),
  /** Where the words are from: label, publisher, date. */
  source: z.string(),
  article: z.string().nullable(),
  /** The annotation whose words these are, so that a citation of evidence can lead to them. */
  annotation: z.string().nullable(),
});
export type CitedThing = z.infer<typeof CitedThing>;

export const libraryContract = {
  info: call.output(LibraryInfo),
  /** Any record by a whole id, or by a short one as exports print it. */
  findId: call
    .input(z.object({ text: z.string().max(2000) }))
    .output(z.object({ found: z.array(Found).max(20) })),
  /**
   * Anything whose title or words hold the text, best first; for the palette. `unread`: how much is not looked
   * through yet, 0 once everything is; `round` makes the same question another one, for who waits for them.
   */
  find: call
    .input(
      z.object({
        words: z.string().max(500),
        count: z.int().min(1).max(50).default(20),
        round: z.int().nonnegative().default(0),
      }),
    )
    .output(z.object({ found: z.array(Found), unread: z.int().nonnegative() })),
  /** What fits the words and can be cited, best first: passages with the claims made of them, events, articles, tags. */
  citable: call
    .input(z.object({ words: z.string().max(500), count: z.int().min(1).max(50).default(20) }))
    .output(z.object({ found: z.array(Found) })),
  /** The comments and descriptions that cite a record: each by the record it is of, `label` being what it says. */
  citing: call
    .input(z.object({ kind: z.enum(citedKinds), id: z.string(), ...windowOf }))
    .output(rowsOf(Found)),
  cited: call
    .input(z.object({ refs: z.array(z.object({ kind: CitedThing.shape.kind, id: z.string() })).max(500) }))
    .output(z.object({ things: z.array(CitedThing) })),
  /** Makes the sample library what it was when it was new; refused for any other. One change. */
  restoreSample: call.output(Done),
};
