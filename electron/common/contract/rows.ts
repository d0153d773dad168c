import { z } from 'zod';
import { ArticleKind, FieldOrigin, ReadingState } from '../model/article';
import { Annotation } from '../model/annotation';
import { outsides } from '../derive/part-outside';
import { Event } from '../model/event';
import { Evidence } from '../model/evidence';
import { StretchState } from '../model/stretch';
import { Tag } from '../model/tag';

/** A date as lists show it. */
export const BriefDate = z
  .object({ edtf: z.string().nullable(), words: z.string(), confirmed: z.boolean() })
  .nullable();
export type BriefDate = z.infer<typeof BriefDate>;

/** An article in a list. `label` is the title, or the first words that tell it from the others. */
export const ArticleRow = z.object({
  id: z.string(),
  label: z.string(),
  titled: z.boolean(),
  publisher: z.string(),
  published: BriefDate,
  publishedFrom: FieldOrigin.nullable(),
  kind: ArticleKind,
  reading: ReadingState,
  addedAt: z.string(),
  annotations: z.int(),
  held: z.boolean(),
  /** How many articles are one source with it, itself among them; left out where it stands alone. */
  together: z.int().optional(),
  private: z.boolean(),
});
export type ArticleRow = z.infer<typeof ArticleRow>;

/** One claim as the card of its annotation shows it. */
export const EvidenceBrief = z.object({
  evidence: Evidence,
  eventTitle: z.string(),
  eventDate: BriefDate,
});

/** An annotation with the claims that hang on it. */
export const AnnotationRow = z.object({
  annotation: Annotation,
  quote: z.string(),
  state: StretchState,
  evidence: z.array(EvidenceBrief),
});
export type AnnotationRow = z.infer<typeof AnnotationRow>;

/** How many claims of each stance bear on an event, from how many articles, and how many sources. */
export const Weight = z.object({
  supports: z.int(),
  contradicts: z.int(),
  mentions: z.int(),
  articles: z.int(),
  sources: z.int(),
  /** Set where what was said of those articles contradicts itself, so that there may be more sources. */
  atLeast: z.boolean().optional(),
});
export type Weight = z.infer<typeof Weight>;

/** An event in a list or on the strip. */
export const EventRow = z.object({
  id: z.string(),
  title: z.string(),
  date: BriefDate,
  standing: Event.shape.standing,
  /** What the dates of its supporting articles say, while its user has set no standing. */
  workedOut: z.enum(['planned', 'happened', 'unclear']).optional(),
  confidence: Event.shape.confidence,
  partOf: z.string().nullable(),
  /** How many wholes are listed above it, in a list that puts parts below their whole. */
  depth: z.int(),
  /** Where it lies outside the event it is part of, and how many of its own parts lie outside it. */
  outside: z.enum(outsides).nullable(),
  partsOutside: z.int(),
  /** Some claims support it and others contradict it, or its dates as told cannot all hold. */
  disputed: z.boolean(),
  tags: z.array(z.string()),
  weight: Weight,
  private: z.boolean(),
});
export type EventRow = z.infer<typeof EventRow>;

/** A claim as its event's details list it: with its quote and where that stands. */
export const EvidenceRow = z.object({
  evidence: Evidence,
  quote: z.string(),
  state: StretchState,
  article: z.string(),
  articleLabel: z.string(),
  publisher: z.string(),
  published: BriefDate,
  saidBy: z.array(z.string()),
  /** The name of the source its article is of: rows that share it count once. */
  source: z.string(),
});
export type EvidenceRow = z.infer<typeof EvidenceRow>;

/** A tag of the codebook with its place in the tree. Rows come in tree order. */
export const TagRow = z.object({ tag: Tag, depth: z.int(), annotations: z.int() });
export type TagRow = z.infer<typeof TagRow>;

/** How many things bear a tag, or one below it. */
export const TagCount = z.object({ tag: z.string(), count: z.int() });
export type TagCount = z.infer<typeof TagCount>;

/** A note in a list. */
export const NoteRow = z.object({
  id: z.string(),
  title: z.string(),
  start: z.string(),
  citations: z.int(),
  updatedAt: z.string(),
  private: z.boolean(),
});
export type NoteRow = z.infer<typeof NoteRow>;
