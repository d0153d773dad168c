import type { EventRow } from '#common/contract/rows';
import { workedOutStanding } from '#common/derive/standing';
import { weightOf } from '#common/derive/weight';
import type { Event } from '#common/model/event';
import type { Evidence } from '#common/model/evidence';
import type { OpenSession } from '../session';
import { briefDate } from './brief-date';

/**
 * An event as lists and the strip show it, with what bears on it counted: all of it, or the claims an export shows.
 */
export function eventRow(session: OpenSession, event: Event, shown?: readonly Evidence[]): EventRow {
  const { library, index } = session;
  const evidence =
    shown ?? index.evidenceByEvent.of(event.id).flatMap((id) => library.data.evidence.get(id) ?? []);
  const articleOf = (annotation: string): string | undefined =>
    library.data.annotations.get(annotation)?.article;
  return {
    id: event.id,
    title: event.title,
    date: briefDate(event.date),
    standing: event.standing,
    ...(event.standing === 'unset' ? { workedOut: standingFrom(session, event, evidence) } : {}),
    confidence: event.confidence,
    partOf: event.partOf,
    tags: event.tags,
    weight: weightOf(evidence, articleOf, index.sources()),
    private: event.private,
  };
}

function standingFrom({ library, index }: OpenSession, event: Event, evidence: readonly Evidence[]) {
  const { annotations, articles } = library.data;
  const supporting = new Set(
    evidence
      .filter((claim) => claim.stance === 'supports')
      .flatMap((claim) => annotations.get(claim.annotation)?.article ?? []),
  );
  const published = [...supporting].map((id) => index.dates.of(articles.get(id)?.published?.edtf));
  return workedOutStanding(published, index.dates.of(event.date?.edtf));
}
