import type { EventRow } from '#common/contract/rows';
import { searchWords } from '#common/derive/fold';
import type { Event } from '#common/model/event';
import { eventWords } from './event-filter';
import { rankOf } from './rank';
import { eventRow } from './rows/event-row';
import type { OpenSession } from './session';
import { fitting } from './window';

interface Asked {
  readonly words: string;
  readonly article: string | null;
  readonly count: number;
}

/**
 * Events that fit typed words, best first: those that begin with them, then with words that do, then the rest; among
 * equals the article's own, then those linked last. Without words all fit alike.
 */
export function findEvents(session: OpenSession, { words, article, count }: Asked): { rows: EventRow[] } {
  const { library, index } = session;
  const { events } = library.data;
  const own = article === null ? [] : eventsOfArticle(session, article);
  const typed = searchWords(words);
  const newest = index.events.linked.window(0, events.size, true);
  const order = [...new Set([...own, ...newest])].flatMap((id) => events.get(id) ?? []);
  const best = typed.length === 0 ? order.slice(0, count) : ranked(session, order, typed).slice(0, count);
  return { rows: fitting(best.map((event) => eventRow(session, event))) };
}

function ranked(session: OpenSession, order: readonly Event[], typed: readonly string[]): Event[] {
  return order
    .filter((event) => typed.every((word) => eventWords(session, event).includes(word)))
    .map((event) => ({
      event,
      rank: rankOf(
        session.foldedTitles.of(event, () => event.title),
        typed,
      ),
    }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ event }) => event);
}

/** The events that an article's passages bear on, linked last first. */
function eventsOfArticle({ library, index }: OpenSession, article: string): string[] {
  const evidence = index.annotationsByArticle
    .of(article)
    .flatMap((annotation) => index.evidenceByAnnotation.of(annotation))
    .toSorted()
    .toReversed();
  return [...new Set(evidence.flatMap((id) => library.data.evidence.get(id)?.target.id ?? []))];
}
