import type { SearchFilter } from '#common/contract/search';
import { fold, searchWords } from '#common/derive/fold';
import { parseIsoDay } from '#common/time/day';
import { intersects } from '#common/time/compare';
import { tagsBorne } from '../article-filter';
import type { OpenSession } from '../session';
import { tagTest } from '../tag-test';
import type { IndexedKind, RecordTest } from './indexed-record';

/**
 * What a filter of lines means: a passage is judged by itself and its article, an event by itself and what is evidence
 * for it. Notes bear no tags, stances or dates: any filter leaves them out.
 */
export function searchTest(session: OpenSession, filter: SearchFilter): RecordTest {
  const { data } = session.library;
  const { index } = session;
  const ofArticle = articleTest(session, filter);
  const tagged = tagTest<readonly string[]>(session, filter.tags, (borne, any) =>
    borne.some((tag) => any.has(tag)),
  );
  const inDays = dayTest(session, filter);
  const hasStance = (evidence: readonly string[]): boolean =>
    filter.stance === null || evidence.some((id) => data.evidence.get(id)?.stance === filter.stance);
  const ofPassage = (id: string): boolean => {
    const annotation = data.annotations.get(id);
    if (!annotation || !(tagged?.(annotation.tags) ?? true)) return false;
    const article = data.articles.get(annotation.article);
    return (
      hasStance(index.evidenceByAnnotation.of(id)) &&
      inDays(article?.published?.edtf) &&
      ofArticle(annotation.article)
    );
  };
  const articlesOf = (event: string): string[] =>
    index.evidenceByEvent
      .of(event)
      .flatMap((id) => data.annotations.get(data.evidence.get(id)?.annotation ?? '')?.article ?? []);
  const ofEvent = (id: string): boolean => {
    const event = data.events.get(id);
    if (!event || !(tagged?.(event.tags) ?? true)) return false;
    const told = ofArticle === anyArticle || articlesOf(id).some(ofArticle);
    return hasStance(index.evidenceByEvent.of(id)) && inDays(event.date?.edtf) && told;
  };
  const tests: Partial<Record<IndexedKind, (id: string) => boolean>> = {
    event: ofEvent,
    annotation: ofPassage,
    article: (id) => {
      const article = data.articles.get(id);
      if (!article || !(tagged?.([...tagsBorne(session, article)]) ?? true)) return false;
      const evidence = (): string[] =>
        index.annotationsByArticle.of(id).flatMap((each) => [...index.evidenceByAnnotation.of(each)]);
      return (
        (filter.stance === null || hasStance(evidence())) && inDays(article.published?.edtf) && ofArticle(id)
      );
    },
  };
  const narrowed = isNarrowed(filter);
  return (kind, id) => !narrowed || (tests[kind]?.(id) ?? false);
}

function isNarrowed({ tags, stance, from, to, publisher, kind }: SearchFilter): boolean {
  return tags.length > 0 || [stance, from, to, kind].some((each) => each !== null) || publisher.trim() !== '';
}

const anyArticle = (): boolean => true;

/** Whether an article has the publisher and is of the kind asked for. */
function articleTest({ library }: OpenSession, { publisher, kind }: SearchFilter): (id: string) => boolean {
  const words = searchWords(publisher);
  if (words.length === 0 && kind === null) return anyArticle;
  return (id) => {
    const article = library.data.articles.get(id);
    if (!article || (kind !== null && article.kind.value !== kind)) return false;
    const name = fold(article.publisher.value);
    return words.every((word) => name.includes(word));
  };
}

/** Whether a date (EDTF) can be one of the days asked for. */
function dayTest(
  { index }: OpenSession,
  { from, to }: SearchFilter,
): (edtf: string | null | undefined) => boolean {
  if (from === null && to === null) return () => true;
  const first = (from === null ? null : parseIsoDay(from)) ?? Number.NEGATIVE_INFINITY;
  const last = (to === null ? null : parseIsoDay(to)) ?? Number.POSITIVE_INFINITY;
  return (edtf) => {
    const date = index.dates.of(edtf);
    return date !== null && intersects(date, { ranges: [{ from: first, to: last }] });
  };
}
