import { publishedAround, type PublishedAround } from '#common/derive/standing';
import type { Event } from '#common/model/event';
import type { Evidence, Stance } from '#common/model/evidence';
import { compareDates } from '#common/time/compare';
import type { EdtfDate } from '#common/time/edtf-value';
import { compareText } from './index/kept-order';
import type { OpenSession } from './session';

/** What it takes of an open library. */
type Read = Pick<OpenSession, 'library' | 'index'>;

/** The claims that bear on an event, oldest first. */
export function claimsOf({ library, index }: Read, event: string): Evidence[] {
  return index.evidenceByEvent.of(event).flatMap((id) => library.data.evidence.get(id) ?? []);
}

/** The article that a claim's words are in; undefined where they are gone. */
export function articleOfClaim({ library }: Read, { annotation }: Evidence): string | undefined {
  return library.data.annotations.get(annotation)?.article;
}

/** When the article of a claim came out; null where that is not known. */
export function publishedOf(session: Read, article: string | undefined): EdtfDate | null {
  const { library, index } = session;
  return index.dates.of(library.data.articles.get(article ?? '')?.published?.edtf);
}

/** When the articles that support an event came out, seen from it. */
export function aroundEvent(session: Read, event: Event, evidence: readonly Evidence[]): PublishedAround {
  const supporting = new Set(
    evidence
      .filter(({ stance }) => stance === 'supports')
      .flatMap((claim) => articleOfClaim(session, claim) ?? []),
  );
  const dates = [...supporting].map((article) => publishedOf(session, article));
  return publishedAround(dates, session.index.dates.of(event.date?.edtf));
}

/**
 * The ids of the claims on an event, of one stance or of all: in the order their articles came out, those of one
 * article together, undated ones last. Kept while nothing that orders them changes.
 */
export function claimsInTime(session: Read, event: string, stance: Stance | undefined): readonly string[] {
  const { index } = session;
  const question = `claims ${event} ${stance ?? 'all'}`;
  return index.lists.get(question, index.stamps.of('evidence', 'annotations', 'articles'), () =>
    claimsOf(session, event)
      .filter((claim) => stance === undefined || claim.stance === stance)
      .map((claim) => {
        const article = articleOfClaim(session, claim);
        return { id: claim.id, article: article ?? '', published: publishedOf(session, article) };
      })
      .sort(
        (a, b) =>
          comparePublished(a.published, b.published) ||
          compareText(a.article, b.article) ||
          compareText(a.id, b.id),
      )
      .map(({ id }) => id),
  );
}

function comparePublished(a: EdtfDate | null, b: EdtfDate | null): number {
  if (a !== null && b !== null) return compareDates(a, b);
  return Number(a === null) - Number(b === null);
}
