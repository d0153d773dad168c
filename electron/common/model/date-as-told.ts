import { z } from 'zod';
import { ArticleId } from './ids';
import { Stretch } from './stretch';

/** Which of an article's own dates a relative expression was worked out against. */
export const articleDateFields = ['published', 'accessed'] as const;

/**
 * The one shape for every date: a source's words, what they were worked out to (EDTF, ISO 8601-2; null keeps
 * vague words vague), where they stand, and against which date they were read. `confirmed` is false while
 * only the program has said it.
 */
export const DateAsTold = z.looseObject({
  edtf: z.string().nullable(),
  words: z.string(),
  at: z.looseObject({ article: ArticleId, stretch: Stretch }).nullable().default(null),
  against: z
    .looseObject({ edtf: z.string(), article: ArticleId, field: z.enum(articleDateFields) })
    .nullable()
    .default(null),
  by: z.enum(['user', 'program']),
  confirmed: z.boolean(),
  why: z.string().optional(),
});
export type DateAsTold = z.infer<typeof DateAsTold>;
