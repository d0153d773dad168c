import type { z } from 'zod';
import type { ArticleFacets, ArticleFilter } from '#common/contract/articles';
import type { EventFacets, EventFilter } from '#common/contract/events';
import type { TagCount } from '#common/contract/rows';
import { countChoices, Tally } from '#common/derive/conditions';
import { articleKinds, readingStates, type ArticleKind, type ReadingState } from '#common/model/article';
import type { Tag } from '#common/model/tag';
import { articleConditions, isUndated, tagsBorne } from './article-filter';
import { eventConditions } from './event-filter';
import type { OpenSession } from './session';
import { fitting, type WindowAsked } from './window';

type ArticlesAsked = z.infer<typeof ArticleFilter>;
interface EventsAsked {
  readonly words: string;
  readonly filter: z.infer<typeof EventFilter>;
}
type TagCounts = { total: number; rows: TagCount[] };

/** How many articles each choice of a filter would leave, its other conditions standing. */
export async function articleFacets(session: OpenSession, filter: ArticlesAsked): Promise<ArticleFacets> {
  await session.index.ready();
  const kinds = new Tally<ArticleKind>();
  const reading = new Tally<ReadingState>();
  const any = { kind: 0, reading: 0, tag: 0 };
  let undated = 0;
  countChoices(
    session.library.data.articles.values(),
    articleConditions(session, filter),
    (article, would) => {
      if (would('kind')) any.kind++;
      if (would('kind')) kinds.add(article.kind.value);
      if (would('reading')) any.reading++;
      if (would('reading')) reading.add(article.reading);
      if (would('tags')) any.tag++;
      if (would('undated') && isUndated(article)) undated++;
    },
  );
  return {
    any,
    kinds: articleKinds.map((value) => ({ value, count: kinds.of(value) })),
    reading: readingStates.map((value) => ({ value, count: reading.of(value) })),
    undated,
  };
}

/** How many articles each tag would leave, most first, the other conditions of the filter standing. */
export async function articleTagCounts(
  session: OpenSession,
  { filter, ...asked }: WindowAsked & { filter: ArticlesAsked },
): Promise<TagCounts> {
  await session.index.ready();
  const counted = new TagTally(session.library.data.tags);
  countChoices(
    session.library.data.articles.values(),
    articleConditions(session, filter),
    (article, would) => would('tags') && counted.add(tagsBorne(session, article)),
  );
  return counted.window(asked);
}

/** How many events each choice of a filter would leave, its other conditions standing. */
export function eventFacets(session: OpenSession, asked: EventsAsked): EventFacets {
  const any = { tag: 0 };
  let undated = 0;
  countChoices(session.library.data.events.values(), eventConditions(session, asked), (event, would) => {
    if (would('tags')) any.tag++;
    if (would('undated') && (event.date?.edtf ?? null) === null) undated++;
  });
  return { any, undated };
}

/** How many events each tag would leave, most first, the other conditions of the filter standing. */
export function eventTagCounts(session: OpenSession, asked: WindowAsked & EventsAsked): TagCounts {
  const counted = new TagTally(session.library.data.tags);
  countChoices(
    session.library.data.events.values(),
    eventConditions(session, asked),
    (event, would) => would('tags') && counted.add(event.tags),
  );
  return counted.window(asked);
}

/** Counts what bears each tag: under the tag itself and, once, under each of those above it. */
class TagTally {
  readonly #tally = new Tally<string>();
  readonly #tags: ReadonlyMap<string, Tag>;

  constructor(tags: ReadonlyMap<string, Tag>) {
    this.#tags = tags;
  }

  add(borne: Iterable<string>): void {
    const seen = new Set<string>();
    for (const tag of borne) {
      // Up to what was met before, so that even a ring, which only damage can make, comes to an end.
      for (let at: string | null = tag; at !== null && !seen.has(at);) {
        seen.add(at);
        at = this.#tags.get(at)?.parent ?? null;
      }
    }
    for (const tag of seen) this.#tally.add(tag);
  }

  window({ from, count }: WindowAsked): TagCounts {
    const rows = this.#tally.most().map(([tag, holds]) => ({ tag, count: holds }));
    return { total: rows.length, rows: fitting(rows.slice(from, from + count)) };
  }
}
