import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Article, ArticleKind, ReadingState } from '../model/article';
import { ArticleId, RevisionId, TagId } from '../model/ids';
import { Sha256 } from '../model/record';
import { BytesAsked, BytesPiece, call, Days, Done, HangsOn, rowsOf, windowOf } from './base';
import { describedBy } from './described-by';
import { GivenDateField } from './given-date';
import { PassagesCarried, TextChange } from './revise';
import { ArticleRow, TagCount } from './rows';
import { TaggedWith } from './tag-terms';

export const ArticleFilter = z.object({
  words: z.string().max(500).default(''),
  tags: TaggedWith.default([]),
  kind: ArticleKind.nullable().default(null),
  reading: ReadingState.nullable().default(null),
  undated: z.boolean().default(false),
  /** Only those that can have been published on one of these days. */
  days: Days.nullable().default(null),
});
export const articleOrders = ['added', 'published', 'title', 'annotations'] as const;

/** The fields of an article that can be edited; only those given change. */
export const ArticleFields = z
  .object({
    ...describedBy,
    published: GivenDateField.nullable(),
    accessed: GivenDateField.nullable(),
    kind: Article.shape.kind.unwrap(),
    reading: ReadingState,
    tags: z.array(TagId),
    private: z.boolean(),
  })
  .partial();
export type ArticleFields = z.infer<typeof ArticleFields>;

/** How many articles each choice of a filter would leave, its other conditions standing; `any` where that one goes. */
export const ArticleFacets = z.object({
  any: z.object({ kind: z.int(), reading: z.int(), tag: z.int() }),
  kinds: z.array(z.object({ value: ArticleKind, count: z.int() })),
  reading: z.array(z.object({ value: ReadingState, count: z.int() })),
  undated: z.int(),
});
export type ArticleFacets = z.infer<typeof ArticleFacets>;

const ById = z.object({ id: ArticleId });

export const articlesContract = {
  list: call
    .input(
      z.object({
        order: z.enum(articleOrders).default('added'),
        descending: z.boolean().default(false),
        filter: ArticleFilter.prefault({}),
        ...windowOf,
      }),
    )
    .output(rowsOf(ArticleRow)),
  facets: call.input(z.object({ filter: ArticleFilter.prefault({}) })).output(ArticleFacets),
  /** The same for the tags that any of the articles bears, most first. */
  tagCounts: call
    .input(z.object({ filter: ArticleFilter.prefault({}), ...windowOf }))
    .output(rowsOf(TagCount)),
  /** `cleaningCut`: what cleaning took out is too long to send, and only its start is there. */
  get: call.input(ById).output(
    z.object({
      article: Article,
      label: z.string(),
      annotations: z.int(),
      cleaningCut: z.boolean().optional(),
    }),
  ),
  /**
   * The article's text: JSON of `{format, doc, text}` in pieces to be joined. The current revision unless one
   * is named.
   */
  text: call.input(ById.extend({ revision: RevisionId.optional() })).output(eventIterator(z.string())),
  edit: call.input(ById.extend({ fields: ArticleFields })).output(Done),
  /**
   * Gives the article another text; `base` is the revision the change was made in. One change, one undo. CONFLICT
   * where another text came first; where the window is going (`leaving`) the text is then kept beside that one, as an
   * earlier revision, which can be compared and brought back.
   */
  revise: call
    .input(ById.extend({ base: RevisionId, change: TextChange, leaving: z.boolean().default(false) }))
    .output(Done.extend({ revision: RevisionId, passages: PassagesCarried })),
  hangsOn: call.input(ById).output(HangsOn),
  remove: call.input(ById).output(Done),
  /** Says what a file kept beside an article is, or takes it away (null). An original always stays. */
  setFile: call
    .input(
      ById.extend({
        sha256: Sha256,
        name: z.string(),
        role: z.enum(['attachment', 'translation']).nullable(),
      }),
    )
    .output(Done),
  /** A piece of a file kept for the article. */
  original: call.input(ById.extend(BytesAsked)).output(BytesPiece),
};
