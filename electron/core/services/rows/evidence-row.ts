import type { EvidenceRow } from '#common/contract/rows';
import { quoteOf, stateOf } from '#common/model/annotation';
import type { Evidence } from '#common/model/evidence';
import type { OpenSession } from '../session';
import { briefDate } from './brief-date';
import { short, shown } from './short';

/** A claim as its event lists it; null where its annotation is gone. Await `index.ready()` first. */
export function evidenceRow({ library, index }: OpenSession, evidence: Evidence): EvidenceRow | null {
  const { data } = library;
  const annotation = data.annotations.get(evidence.annotation);
  if (!annotation) return null;
  const article = data.articles.get(annotation.article);
  return {
    evidence,
    quote: quoteOf(annotation),
    state: stateOf(annotation),
    article: annotation.article,
    articleLabel: short(index.labels.of(annotation.article), shown.label),
    publisher: short(article?.publisher.value ?? '', shown.publisher),
    published: briefDate(article?.published ?? null),
    saidBy: evidence.saidBy.flatMap((id) => data.tags.get(id)?.name ?? []),
    source: index.sources().sourceOf(annotation.article),
  };
}
