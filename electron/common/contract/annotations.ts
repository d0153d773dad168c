import { z } from 'zod';
import { Annotation } from '../model/annotation';
import { GivenDate } from './given-date';
import { Aspect, Evidence, Stance } from '../model/evidence';
import { AnnotationId, ArticleId, EventId, EvidenceId, GroupId, RevisionId, TagId } from '../model/ids';
import { Offset } from '../model/record';
import { RichText } from '../model/rich-text';
import { TagKind } from '../model/tag';
import { call, Done, HangsOn, rowsOf, windowOf } from './base';
import { LikelyPlace, PassageSettled, StoodAt } from './passages';
import { AnnotationRow, ArticleRow, EvidenceRow } from './rows';

/** Words in a text revision, in code points, end-exclusive. */
export const Passage = z.object({ article: ArticleId, revision: RevisionId, start: Offset, end: Offset });
export type Passage = z.infer<typeof Passage>;

/** A tag that is there, or one to be made by this same act. */
export const TagChoice = z.union([
  z.object({ id: TagId }),
  z.object({ name: z.string().trim().min(1).max(200), kind: TagKind }),
]);
export type TagChoice = z.infer<typeof TagChoice>;

/** Words of a text, in code points, end-exclusive. */
const Words = z.object({ start: Offset, end: Offset });

const ById = z.object({ id: AnnotationId });

export const annotationsContract = {
  /** In text order. */
  forArticle: call.input(z.object({ article: ArticleId, ...windowOf })).output(rowsOf(AnnotationRow)),
  /** The same rows as `unpackAnnotations` reads them: an article that is shown is asked for all it has. */
  packedForArticle: call
    .input(z.object({ article: ArticleId, ...windowOf }))
    .output(z.object({ total: z.int().nonnegative(), packed: z.string() })),
  get: call.input(ById).output(z.object({ row: AnnotationRow, article: ArticleRow })),
  create: call
    .input(
      z.object({
        passage: Passage,
        tags: z.array(TagChoice).default([]),
        comment: RichText.nullable().default(null),
      }),
    )
    .output(z.object({ annotation: Annotation, seq: z.int() })),
  edit: call
    .input(
      ById.extend({
        fields: z
          .object({
            tags: z.array(TagChoice),
            /** Put on beside those that are there when this is done: of two quick edits neither undoes the other. */
            addTags: z.array(TagChoice),
            removeTags: z.array(TagId),
            comment: RichText.nullable(),
            translation: z.string(),
            private: z.boolean(),
          })
          .partial(),
        /** Edits that are one act of the user carry the same group. */
        group: GroupId.optional(),
      }),
    )
    .output(Done),
  hangsOn: call.input(ById).output(HangsOn),
  remove: call.input(ById).output(Done),
  /**
   * Makes an annotation lie at these words of the current revision: an edge was moved, a stretch added or taken away.
   * Its evidence stays with it.
   */
  reshape: call
    .input(ById.extend({ revision: RevisionId, ranges: z.array(Words).min(1).max(50) }))
    .output(Done),
  /** Parts an annotation at an offset of the text; the second part is a new one. */
  split: call
    .input(ById.extend({ revision: RevisionId, at: Offset }))
    .output(Done.extend({ id: AnnotationId })),
  /** Makes one annotation of two of an article; `take` is what goes. */
  merge: call.input(z.object({ keep: AnnotationId, take: AnnotationId })).output(Done),
  /** Settles a stretch (by its place in the list) whose words changed or whose place is lost. */
  settle: call.input(ById.extend({ stretch: z.int().nonnegative(), as: PassageSettled })).output(Done),
  /** Takes the words there now for every passage of an article whose words changed. */
  acceptAll: call.input(z.object({ article: ArticleId })).output(Done),
  /** Where in the current text a stretch may be, likeliest first. */
  places: call.input(ById.extend({ stretch: z.int().nonnegative() })).output(
    z.object({
      revision: z.string(),
      places: z.array(LikelyPlace).max(5),
      stood: StoodAt.nullable(),
    }),
  ),
  /** Annotations of an article whose words changed or whose place is lost, and nobody has decided yet; in text order. */
  toCheck: call.input(z.object({ article: ArticleId, ...windowOf })).output(rowsOf(AnnotationRow)),
};

/** An event that is there, or one to be made by this same act. */
export const EventChoice = z.union([
  z.object({ id: EventId }),
  z.object({
    title: z.string().trim().min(1).max(1000),
    date: GivenDate.nullable().default(null),
    /** Who takes part, where, and what it is about. */
    tags: z.array(TagChoice).default([]),
  }),
]);

export const evidenceContract = {
  /** Ties words to an event. Annotation, event and evidence, where new, are one change and one undo. */
  link: call
    .input(
      z.object({
        passage: z.union([z.object({ annotation: AnnotationId }), Passage]),
        event: EventChoice,
        stance: Stance.default('supports'),
        about: Aspect.default('event'),
        told: GivenDate.nullable().default(null),
        saidBy: z.array(TagChoice).default([]),
      }),
    )
    .output(z.object({ annotation: AnnotationId, event: EventId, evidence: Evidence, seq: z.int() })),
  edit: call
    .input(
      z.object({
        id: EvidenceId,
        fields: z
          .object({
            stance: Stance,
            about: Aspect,
            told: GivenDate.nullable(),
            saidBy: z.array(TagChoice),
            comment: RichText.nullable(),
            private: z.boolean(),
          })
          .partial(),
      }),
    )
    .output(Done),
  remove: call.input(z.object({ id: EvidenceId })).output(Done),
  /** In the order their articles came out; of one stance, or of all. */
  forEvent: call
    .input(z.object({ event: EventId, stance: Stance.optional(), ...windowOf }))
    .output(rowsOf(EvidenceRow)),
};
