import { z } from 'zod';
import { DateAsTold } from './date-as-told';
import { ArticleId, RevisionId, TagId } from './ids';
import { Moment, Offset, recordFields, Sha256 } from './record';

/** Where the value of a field came from. */
export const fieldOrigins = ['user', 'file', 'page metadata', 'text', 'inferred'] as const;
export const FieldOrigin = z.enum(fieldOrigins);
export type FieldOrigin = z.infer<typeof FieldOrigin>;

export const articleKinds = [
  'news',
  'wire',
  'statement',
  'transcript',
  'interview',
  'post',
  'report',
  'other',
] as const;
export const ArticleKind = z.enum(articleKinds);
export type ArticleKind = z.infer<typeof ArticleKind>;

export const readingStates = ['unread', 'reading', 'read', 'set aside'] as const;
export const ReadingState = z.enum(readingStates);
export type ReadingState = z.infer<typeof ReadingState>;

const carried = { from: FieldOrigin, why: z.string().optional() };
const blankText = { value: '', from: 'file' as const };

/** A text about the article, with where it came from. */
export const TextField = z.looseObject({ value: z.string(), ...carried });
export type TextField = z.infer<typeof TextField>;

/** The article's kind, with where it came from. */
export const KindField = z.looseObject({ value: ArticleKind, ...carried });

/** A date of the article, with where it came from. */
export const DateField = DateAsTold.extend({ from: FieldOrigin });
export type DateField = z.infer<typeof DateField>;

/** A file held for an article; its bytes are `originals/<sha256>`. */
export const HeldFile = z.looseObject({
  sha256: Sha256,
  name: z.string(),
  mediaType: z.string(),
  role: z.enum(['original', 'attachment', 'translation']),
});
export type HeldFile = z.infer<typeof HeldFile>;

/**
 * One state of the article's text: `text` names the file `texts/<sha256>.json`. `words` is a fingerprint of its
 * words alone, so that the same words under other bytes are noticed without reading every text. `restores` names the
 * earlier revision this one brought back.
 */
export const TextRevision = z.looseObject({
  id: RevisionId,
  text: Sha256,
  words: z.string().default(''),
  when: Moment,
  why: z.string(),
  restores: RevisionId.optional(),
});
export type TextRevision = z.infer<typeof TextRevision>;

/**
 * What cleaning did, each restorable. `at` is the code point in the text as first stored where the words
 * were; `was` are the words removed or mended, `is` what stands there now (empty when removed). `within` says that
 * words removed were part of a block that stayed; `restored` is the revision in which they were put back.
 */
export const Cleaning = z.looseObject({
  kind: z.enum(['removed', 'mended']),
  reason: z.string(),
  was: z.string(),
  is: z.string().default(''),
  at: Offset,
  within: z.boolean().optional(),
  restored: RevisionId.optional(),
});
export type Cleaning = z.infer<typeof Cleaning>;

/** An imported text with its metadata. Titles are never invented: an empty one stays empty. */
export const Article = z.looseObject({
  id: ArticleId,
  ...recordFields,
  title: TextField.default(blankText),
  byline: TextField.default(blankText),
  publisher: TextField.default(blankText),
  section: TextField.default(blankText),
  address: TextField.default(blankText),
  archived: TextField.default(blankText),
  kind: KindField.default({ value: 'other', from: 'inferred' }),
  language: TextField.default(blankText),
  published: DateField.nullable().default(null),
  accessed: DateField.nullable().default(null),
  files: z.array(HeldFile).default([]),
  revisions: z.array(TextRevision).default([]),
  cleaning: z.array(Cleaning).default([]),
  tags: z.array(TagId).default([]),
  reading: ReadingState.default('unread'),
});
export type Article = z.infer<typeof Article>;

/** The fields of an article that hold one text each and can be edited in place. */
export const articleTextFields = [
  'title',
  'byline',
  'publisher',
  'section',
  'address',
  'archived',
  'language',
] as const;
export type ArticleTextField = (typeof articleTextFields)[number];

/** The revision the article shows now, or null for a work that is known but not held. */
export function currentRevision(article: Article): TextRevision | null {
  return article.revisions.at(-1) ?? null;
}
