import { set } from '#common/change/build';
import type { Op } from '#common/change/op';
import type { OpenSession } from './session';

/** The ids of all that bears a tag, by kind of record. */
export interface TagUses {
  readonly annotations: readonly string[];
  readonly evidence: readonly string[];
  readonly events: readonly string[];
  readonly articles: readonly string[];
}

/** Where a tag is used: on passages and articles, for events, and as the one who says something. */
export function tagUses({ index }: OpenSession, id: string): TagUses {
  return {
    annotations: index.annotationsByTag.of(id),
    evidence: index.evidenceByTag.of(id),
    events: index.eventsByTag.of(id),
    articles: index.articlesByTag.of(id),
  };
}

/** The ops that put another tag in a tag's place everywhere, or take it off where `to` is null. */
export function retagged(session: OpenSession, id: string, to: string | null): Op[] {
  const { data } = session.library;
  const uses = tagUses(session, id);
  const swap = (tags: readonly string[]): string[] => [
    ...new Set(tags.flatMap((tag) => (tag !== id ? [tag] : to === null ? [] : [to]))),
  ];
  const onTags =
    (collection: 'annotations' | 'events' | 'articles') =>
    (record: string): Op[] => {
      const tags = data[collection].get(record)?.tags;
      return tags ? [set(collection, record, ['tags'], tags, swap(tags))] : [];
    };
  return [
    ...uses.annotations.flatMap(onTags('annotations')),
    ...uses.events.flatMap(onTags('events')),
    ...uses.articles.flatMap(onTags('articles')),
    ...uses.evidence.flatMap((record) => {
      const saidBy = data.evidence.get(record)?.saidBy;
      return saidBy ? [set('evidence', record, ['saidBy'], saidBy, swap(saidBy))] : [];
    }),
  ];
}
