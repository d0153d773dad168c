import { z } from 'zod';
import { AnnotationId, ArticleId, EventId, TagId } from '../model/ids';
import { LineStyle, Tag, TagKind } from '../model/tag';
import { TagChoice } from './annotations';
import { call, Done, HangsOn, rowsOf, windowOf } from './base';
import { TagRow } from './rows';

const ById = z.object({ id: TagId });

/** An annotation that bears a tag, as one chooses it by: its words, shortened, and where it is from. */
const TagBearer = z.object({
  id: AnnotationId,
  quote: z.string(),
  /** What its article is called. */
  article: z.string(),
  articleId: ArticleId,
});
export type TagBearer = z.infer<typeof TagBearer>;

/** A new tag for some of the annotations that bear one: beside that one in the tree, or below it. */
const TagSplit = ById.extend({
  name: z.string().trim().min(1).max(200),
  below: z.boolean(),
  annotations: z.array(AnnotationId).min(1).max(10_000),
});
export type TagSplit = z.infer<typeof TagSplit>;

export const tagsContract = {
  /** In tree order: a tag, then those below it. */
  list: call.input(z.object(windowOf)).output(rowsOf(TagRow)),
  /** The tags that keys 1 to 9 give: used last first, then the first of the codebook. */
  recent: call.output(z.object({ tags: z.array(Tag).max(9) })),
  find: call
    .input(
      z.object({
        words: z.string().max(200),
        kinds: z.array(TagKind).default([]),
        count: z.int().min(1).max(50).default(8),
      }),
    )
    .output(z.object({ tags: z.array(Tag) })),
  create: call
    .input(
      z.object({
        name: z.string().trim().min(1).max(200),
        kind: TagKind.default('topic'),
        parent: TagId.nullable().default(null),
      }),
    )
    .output(z.object({ tag: Tag, seq: z.int() })),
  /**
   * Puts a tag on an event, an article or several; `put` counts those that had it not. A tag that is new is made by the
   * same change: one undo.
   */
  putOn: call
    .input(
      z.object({
        on: z.union([
          z.object({ event: EventId }),
          z.object({ article: ArticleId }),
          z.object({ articles: z.array(ArticleId).min(1).max(10_000) }),
        ]),
        tag: TagChoice,
      }),
    )
    .output(Done.extend({ put: z.int().nonnegative() })),
  edit: call
    .input(
      ById.extend({
        fields: z
          .object({
            name: z.string().trim().min(1).max(200),
            kind: TagKind,
            names: z.array(z.string()),
            hue: z.int().min(0).max(359),
            line: LineStyle,
            description: z.string().max(10_000),
            private: z.boolean(),
          })
          .partial(),
      }),
    )
    .output(Done),
  /** Under another parent (null: the top), before a sibling (null: last). A tag never goes below itself. */
  move: call.input(ById.extend({ parent: TagId.nullable(), before: TagId.nullable() })).output(Done),
  merge: call.input(z.object({ keep: TagId, take: TagId })).output(Done),
  /** The annotations that bear a tag themselves, oldest first. */
  bearers: call.input(ById.extend(windowOf)).output(rowsOf(TagBearer)),
  /** Makes a new tag of a part of one. One change, one undo. */
  split: call.input(TagSplit).output(Done.extend({ tag: TagId })),
  hangsOn: call.input(ById).output(HangsOn),
  remove: call.input(ById).output(Done),
};
