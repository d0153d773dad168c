import { z } from 'zod';
import { DateAsTold } from './date-as-told';
import { AnnotationId, EventId, EvidenceId, TagId } from './ids';
import { recordFields } from './record';
import { RichText } from './rich-text';

export const stances = ['supports', 'contradicts', 'mentions'] as const;
export const Stance = z.enum(stances);
export type Stance = z.infer<typeof Stance>;

export const aspects = ['event', 'date', 'place', 'people', 'number', 'other'] as const;
export const Aspect = z.enum(aspects);
export type Aspect = z.infer<typeof Aspect>;

/** One claim: a passage bearing on an event. `saidBy` empty means the article itself says it. */
export const Evidence = z.looseObject({
  id: EvidenceId,
  ...recordFields,
  annotation: AnnotationId,
  target: z.looseObject({ kind: z.literal('event'), id: EventId }),
  stance: Stance.default('supports'),
  about: Aspect.default('event'),
  told: DateAsTold.nullable().default(null),
  saidBy: z.array(TagId).default([]),
  comment: RichText.nullable().default(null),
});
export type Evidence = z.infer<typeof Evidence>;
