import { drop, set } from '#common/change/build';
import type { Op } from '#common/change/op';
import type { Collection, RecordOf } from '#common/model/library';
import type { OpenSession } from './session';

/** Records that go together when one of them is deleted. */
export interface Leaving {
  readonly articles: ReadonlySet<string>;
  readonly annotations: ReadonlySet<string>;
  readonly evidence: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

/** What the user asked to delete. */
export interface Asked {
  readonly articles?: readonly string[];
  readonly annotations?: readonly string[];
  readonly evidence?: readonly string[];
  readonly events?: readonly string[];
}

/** Everything that goes when these go: annotations with their article, evidence with its annotation or event. */
export function leavingWith({ index }: OpenSession, asked: Asked): Leaving {
  const articles = new Set(asked.articles);
  const events = new Set(asked.events);
  const annotations = new Set(asked.annotations);
  for (const article of articles)
    for (const id of index.annotationsByArticle.of(article)) annotations.add(id);
  const evidence = new Set(asked.evidence);
  for (const annotation of annotations)
    for (const id of index.evidenceByAnnotation.of(annotation)) evidence.add(id);
  for (const event of events) for (const id of index.evidenceByEvent.of(event)) evidence.add(id);
  return { articles, annotations, evidence, events };
}

/** Why an event's date names no evidence any more. */
const evidenceGone = 'The evidence it was taken from was deleted.';

/**
 * The ops that delete what leaves, so that one undo brings all back: what hangs on a record goes before it. Dates
 * taken from deleted evidence stay and say so; parts of a deleted event become parts of what it was part of.
 * Citations in notes are left: they show their words and that the record is gone.
 */
export function dropping(session: OpenSession, leaving: Leaving): Op[] {
  const { data } = session.library;
  return [
    ...releasedDates(session, leaving),
    ...promotedParts(session, leaving),
    ...[...leaving.evidence].flatMap((id) => dropOf('evidence', data.evidence.get(id))),
    ...[...leaving.annotations].flatMap((id) => dropOf('annotations', data.annotations.get(id))),
    ...relationsOf(session, leaving).flatMap((id) => dropOf('relations', data.relations.get(id))),
    ...[...leaving.events].flatMap((id) => dropOf('events', data.events.get(id))),
    ...[...leaving.articles].flatMap((id) => dropOf('articles', data.articles.get(id))),
  ];
}

function dropOf<C extends Collection>(collection: C, record: RecordOf[C] | undefined): Op[] {
  return record ? [drop(collection, record)] : [];
}

function relationsOf({ index }: OpenSession, { articles }: Leaving): string[] {
  return [...new Set([...articles].flatMap((id) => index.relationsByArticle.of(id)))];
}

function releasedDates({ library, index }: OpenSession, { evidence, events }: Leaving): Op[] {
  return [...evidence].flatMap((from) =>
    index.eventsByDateFrom.of(from).flatMap((id) => {
      const event = library.data.events.get(id);
      if (!event || events.has(id)) return [];
      const date = event.date && { ...event.date, why: event.date.why ?? evidenceGone };
      return [
        set('events', id, ['dateFrom'], event.dateFrom, null),
        set('events', id, ['date'], event.date, date),
      ];
    }),
  );
}

/** The nearest whole above an event that stays. */
function stayingWhole({ library }: OpenSession, id: string, events: ReadonlySet<string>): string | null {
  const seen = new Set<string>();
  let at: string | null = id;
  while (at !== null && events.has(at) && !seen.has(at)) {
    seen.add(at);
    at = library.data.events.get(at)?.partOf ?? null;
  }
  return at !== null && events.has(at) ? null : at;
}

function promotedParts(session: OpenSession, { events }: Leaving): Op[] {
  return [...events].flatMap((whole) =>
    session.index.eventsByWhole
      .of(whole)
      .filter((part) => !events.has(part))
      .map((part) => set('events', part, ['partOf'], whole, stayingWhole(session, whole, events))),
  );
}

/**
 * What hangs on the records asked for, those left out: how many go with them, how many events that stay lose evidence
 * or their whole, how many citations in notes will show a gap.
 */
export function countHanging(
  session: OpenSession,
  asked: Asked,
): { annotations: number; evidence: number; events: number; citations: number } {
  const { library, index } = session;
  const leaving = leavingWith(session, asked);
  const touched = new Set([...leaving.events].flatMap((id) => index.eventsByWhole.of(id)));
  for (const id of leaving.evidence) touched.add(library.data.evidence.get(id)?.target.id ?? '');
  const kinds = {
    article: 'articles',
    annotation: 'annotations',
    evidence: 'evidence',
    event: 'events',
  } as const;
  const citations = Object.entries(kinds).flatMap(([kind, set]) =>
    [...leaving[set]].map((id) => index.citationCount(kind, id)),
  );
  return {
    annotations: leaving.annotations.size - [...(asked.annotations ?? [])].length,
    evidence: leaving.evidence.size - [...(asked.evidence ?? [])].length,
    events: [...touched].filter((id) => library.data.events.has(id) && !leaving.events.has(id)).length,
    citations: citations.reduce((sum, count) => sum + count, 0),
  };
}
