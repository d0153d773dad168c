import { z } from 'zod';
import { AnnotationId, ArticleId, TagId } from './ids';
import { recordFields } from './record';
import { RichText } from './rich-text';
import { Stretch, stretchStates, type StretchState } from './stretch';

/**
 * A passage and what the user says of it. Stretches are in text order; several when discontinuous. `firstMarked`: the
 * words it was made with, kept from when it was first given others.
 */
export const Annotation = z.looseObject({
  id: AnnotationId,
  ...recordFields,
  article: ArticleId,
  stretches: z.array(Stretch).min(1),
  tags: z.array(TagId).default([]),
  comment: RichText.nullable().default(null),
  translation: z.string().default(''),
  firstMarked: z.string().optional(),
});
export type Annotation = z.infer<typeof Annotation>;

/** The annotation's quote as first marked; stretches are joined by an ellipsis. */
export function quoteOf(annotation: Pick<Annotation, 'stretches'>): string {
  return annotation.stretches.map((stretch) => stretch.made.exact).join(' … ');
}

/** The words an annotation was made with, whatever words it was given since; one of two tells those of both. */
export function firstWords(annotation: Pick<Annotation, 'stretches' | 'firstMarked'>): string {
  return annotation.firstMarked ?? quoteOf(annotation);
}

/** The worst state among the annotation's stretches. */
export function stateOf(annotation: Pick<Annotation, 'stretches'>): StretchState {
  const worst = Math.max(...annotation.stretches.map((stretch) => stretchStates.indexOf(stretch.state)));
  return stretchStates[worst] ?? 'exact';
}
