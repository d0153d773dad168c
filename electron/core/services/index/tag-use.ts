import type { Annotation } from '#common/model/annotation';
import type { Evidence } from '#common/model/evidence';
import type { LibraryData } from '#common/model/library';
import type { Use } from './recency';

const none: Use = { tags: [], at: '' };

/** The tags a passage bears, used when it was marked; none where there is no passage. */
export function annotationUse(annotation: Annotation | null | undefined): Use {
  return annotation ? { tags: annotation.tags, at: annotation.createdAt } : none;
}

/** The tags that say a claim, used when it was made; none where there is no claim. */
export function evidenceUse(evidence: Evidence | null | undefined): Use {
  return evidence ? { tags: evidence.saidBy, at: evidence.createdAt } : none;
}

/** The uses of tags that all passages and claims are. */
export function* tagUses({ annotations, evidence }: LibraryData): Generator<Use> {
  for (const annotation of annotations.values()) yield annotationUse(annotation);
  for (const claim of evidence.values()) yield evidenceUse(claim);
}
