import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { ArticleKind } from '../model/article';
import { Stance } from '../model/evidence';
import { SearchId } from '../model/ids';
import { call, Done, rowsOf, windowOf } from './base';
import { TaggedWith } from './tag-terms';

/** Where words can be found: in the texts of articles, or in what their reader wrote. */
export const searchKinds = ['event', 'note', 'quote', 'comment', 'article'] as const;
const SearchKind = z.enum(searchKinds);
export type SearchKind = (typeof searchKinds)[number];

/** Words found, in UTF-16 units of the line they stand in. */
export const Marks = z.array(z.object({ start: z.int(), end: z.int() }));

/** Where words that were found stand. */
export const SearchPlaces = {
  /** In an article's text: in code points of that revision. */
  place: z.object({ revision: z.string(), start: z.int(), end: z.int() }).nullable(),
  /** In the words of a note (`richTextWords`): which were found first, and where, in UTF-16 units. */
  inNote: z.object({ words: z.string(), start: z.int() }).nullable(),
};

const Day = z.iso.date().nullable().default(null);

/**
 * What lines are narrowed to, each by what its record, its passage's article or its event's evidence says; a note by
 * what it cites. What has no tag, stance, date, publisher or kind is left out once one is asked for.
 */
export const SearchFilter = z.object({
  tags: TaggedWith.default([]),
  stance: Stance.nullable().default(null),
  /** The first and the last day on which it may have been published or have happened. */
  from: Day,
  to: Day,
  /** Words of the publisher's name. */
  publisher: z.string().max(200).default(''),
  /** The kind of article. */
  kind: ArticleKind.nullable().default(null),
});
export type SearchFilter = z.infer<typeof SearchFilter>;

/** A search that was kept: what it is called, its words and what it is narrowed to. */
export const SavedSearchRow = z.object({
  id: SearchId,
  name: z.string(),
  words: z.string(),
  filter: SearchFilter,
});
export type SavedSearchRow = z.infer<typeof SavedSearchRow>;

/** A line that holds what was looked for. `id` is the article, annotation, note or event it stands in. */
export const SearchHit = z.object({
  kind: SearchKind,
  id: z.string(),
  article: z.string().nullable(),
  /** What it stands in, by name. */
  label: z.string(),
  line: z.string(),
  marks: Marks,
  ...SearchPlaces,
});
export type SearchHit = z.infer<typeof SearchHit>;

/** How far a search has come, and how many lines it has found of each kind. */
export const SearchProgress = z.object({
  search: z.string(),
  done: z.int(),
  total: z.int(),
  counts: z.record(SearchKind, z.int()),
  /** Words that were looked for too, because hardly anything holds those typed. */
  meant: z.array(z.string()),
  /** Articles whose text could not be read. */
  unread: z.int(),
  /** Notes that hold the words but cite nothing that fits the filter. */
  notesLeftOut: z.int(),
  /** More was found than is kept. */
  capped: z.boolean(),
  finished: z.boolean(),
});
export type SearchProgress = z.infer<typeof SearchProgress>;

export const searchContract = {
  /** Looks for words in everything. Ends when all is looked through; giving the stream up stops the search. */
  run: call
    .input(z.object({ words: z.string().max(500), filter: SearchFilter.prefault({}) }))
    .output(eventIterator(SearchProgress)),
  /**
   * Lines found so far, of one kind or all, in the order they were found. `known`: how many the asker has heard of;
   * while a search runs, another number is another question.
   */
  rows: call
    .input(
      z.object({
        search: z.string(),
        kind: SearchKind.nullable().default(null),
        known: z.int().nonnegative(),
        ...windowOf,
      }),
    )
    .output(rowsOf(SearchHit)),
  /** The searches kept with the library, the one kept last first. */
  saved: call.input(z.object(windowOf)).output(rowsOf(SavedSearchRow)),
  /** Keeps a search with the library. The same one twice is kept once. */
  save: call.input(z.object({ words: z.string().trim().min(1).max(500), filter: SearchFilter })).output(Done),
  /** Calls a search that was kept something else; until then it is called by its words. */
  renameSaved: call.input(z.object({ id: SearchId, name: z.string().trim().min(1).max(200) })).output(Done),
  removeSaved: call.input(z.object({ id: SearchId })).output(Done),
};
