import type { AnnotationRow } from '#common/contract/rows';
import { quoteOf, stateOf, type Annotation } from '#common/model/annotation';
import type { OpenSession } from '../session';
import { briefDate } from './brief-date';

/** An annotation with the claims that hang on it, oldest first. */
export function annotationRow({ library, index }: OpenSession, annotation: Annotation): AnnotationRow {
  const evidence = index.evidenceByAnnotation.of(annotation.id).flatMap((id) => {
    const claim = library.data.evidence.get(id);
    const event = claim && library.data.events.get(claim.target.id);
    return claim
      ? [{ evidence: claim, eventTitle: event?.title ?? '', eventDate: briefDate(event?.date ?? null) }]
      : [];
  });
  return { annotation, quote: quoteOf(annotation), state: stateOf(annotation), evidence };
}
