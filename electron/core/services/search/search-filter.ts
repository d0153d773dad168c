import type { SearchFilter } from '#common/contract/search';
import { fold, searchWords } from '#common/derive/fold';
import { citationsIn } from '#common/model/note';
import { parseIsoDay } from '#common/time/day';
import { intersects } from '#common/time/compare';
import { tagsBorne } from '../article-filter';
import type { OpenSession } from '../session';
import { tagTest } from '../tag-test';
import type { IndexedKind, RecordTest } from './indexed-record';

/**
 * What a filter of lines means: a passage is judged by itself and its article, an event by itself and what is evidence
 * for it. A note bears no tags, stances or dates of its own: it is judged by what it cites, and fits where one of those
 * things does; one that cites nothing never does.
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
  const ofPassage = (id: string, evidence = index.evidenceByAnnotation.of(id)): boolean => {
    const annotation = data.annotations.get(id);
    if (!annotation || !(tagged?.(annotation.tags) ?? true)) return false;
    const article = data.articles.get(annotation.article);
    return hasStance(evidence) && inDays(article?.published?.edtf) && ofArticle(annotation.article);
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
  const ofWhole = (id: string): boolean => {
    const article = data.articles.get(id);
    if (!article || !(tagged?.([...tagsBorne(session, article)]) ?? true)) return false;
    const evidence = (): string[] =>
      index.annotationsByArticle.of(id).flatMap((each) => [...index.evidenceByAnnotation.of(each)]);
    return (
      (filter.stance === null || hasStance(evidence())) && inDays(article.published?.edtf) && ofArticle(id)
    );
  };
  const tests: Tests = {
    event: ofEvent,
    annotation: (id) => ofPassage(id),
    article: ofWhole,
    evidence: (id) => ofPassage(data.evidence.get(id)?.annotation ?? '', [id]),
    // A tag that is cited is nothing but the tag: it answers whether it is one of those asked for.
    tag: (id) => asksForTagsAlone(filter) && (tagged?.([id]) ?? false),
  };
  const ofNote = noteTest(session, tests);
  if (!isNarrowed(filter)) return () => true;
  return (kind, id) => (kind === 'note' ? ofNote(id) : (tests[kind]?.(id) ?? false));
}

type Tests = Partial<Record<IndexedKind, (id: string) => boolean>>;

/** Whether a note cites something that fits. */
function noteTest({ library }: OpenSession, tests: Tests): (id: string) => boolean {
  return (id) =>
    citationsIn(library.data.notes.get(id)?.body ?? null).some((cited) => tests[cited.kind]?.(cited.id));
}

function isNarrowed({ tags, stance, from, to, publisher, kind }: SearchFilter): boolean {
  return tags.length > 0 || [stance, from, to, kind].some((each) => each !== null) || publisher.trim() !== '';
}

function asksForTagsAlone(filter: SearchFilter): boolean {
  const wanted = filter.tags.every((term) => typeof term === 'string' || term.every(({ not }) => !not));
  return wanted && !isNarrowed({ ...filter, tags: [] });
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
