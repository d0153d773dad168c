import type { EventsOfArticle } from '#common/contract/events';
import { short, shown } from './rows/short';
import type { OpenSession } from './session';
import { rowsOf, type WindowAsked } from './window';

/** Events that one row names; an article that tells of more has more rows. */
const eventsARow = 200;

/** A window of the articles with evidence for events, in order of publication, each with those events. */
export async function eventsByArticle(
  session: OpenSession,
  { from, count }: WindowAsked,
): Promise<{ total: number; rows: EventsOfArticle[] }> {
  const { index } = session;
  await index.ready();
  const stamp = index.stamps.of('articles', 'annotations', 'evidence');
  const starts = index.lists.get('events by article', stamp, () =>
    index.articles.published.window(0, Infinity).flatMap((id) => {
      const rows = Math.ceil(eventsTold(session, id).length / eventsARow);
      return Array.from({ length: rows }, (_, row) => `${id} ${row}`);
    }),
  );
  const rows = rowsOf(starts.slice(from, from + count), (start) => {
    const [id = '', row = '0'] = start.split(' ');
    const at = Number(row) * eventsARow;
    const events = eventsTold(session, id).slice(at, at + eventsARow);
    return { id, label: short(index.labels.of(id), shown.label), events };
  });
  return { total: starts.length, rows };
}

/** The events that passages of an article bear on, each once. */
function eventsTold({ library, index }: OpenSession, article: string): string[] {
  const events = index.annotationsByArticle
    .of(article)
    .flatMap((annotation) => index.evidenceByAnnotation.of(annotation))
    .flatMap((claim) => library.data.evidence.get(claim)?.target.id ?? []);
  return [...new Set(events)];
}
