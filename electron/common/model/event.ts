import { z } from 'zod';
import { DateAsTold } from './date-as-told';
import { EventId, EvidenceId, TagId } from './ids';
import { recordFields } from './record';
import { RichText } from './rich-text';

export const standings = ['planned', 'happened', 'called off', 'unclear', 'unset'] as const;
export const Standing = z.enum(standings);
export type Standing = z.infer<typeof Standing>;

export const confidences = ['confirmed', 'probable', 'unresolved', 'rejected', 'unset'] as const;
export const Confidence = z.enum(confidences);
export type Confidence = z.infer<typeof Confidence>;

/**
 * Something that happened, is planned, or is said to have. `dateFrom` is the evidence its date was taken
 * from; when null, the date's own `why` says where it came from. `why` gives the reason for the confidence.
 */
export const Event = z.looseObject({
  id: EventId,
  ...recordFields,
  title: z.string(),
  date: DateAsTold.nullable().default(null),
  dateFrom: EvidenceId.nullable().default(null),
  standing: Standing.default('unset'),
  confidence: Confidence.default('unset'),
  why: z.string().default(''),
  partOf: EventId.nullable().default(null),
  tags: z.array(TagId).default([]),
  description: RichText.nullable().default(null),
});
export type Event = z.infer<typeof Event>;
