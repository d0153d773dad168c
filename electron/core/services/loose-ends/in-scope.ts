import type { ExportScope } from '#common/contract/export';
import { scopeOf } from '../export/scope';
import type { Pace } from '../pace';
import type { OpenSession } from '../session';
import type { Subject } from './affected';

/** How many loose ends an export of this scope would carry out; those of private records stay in. */
export async function looseEndsInScope(
  session: OpenSession,
  scope: ExportScope,
  pace: Pace,
): Promise<number> {
  await Promise.all([session.index.ready(), session.looseEnds.ready()]);
  const found = scopeOf(session, scope);
  if (!found.ok) return 0;
  const { annotations, events, notes, articles: listed } = found.value;
  const { data } = session.library;
  const articles = new Set(listed);
  await pace.each(annotations, (id) => {
    const annotation = data.annotations.get(id);
    if (annotation) articles.add(annotation.article);
  });
  const open = (article: string | undefined): boolean =>
    article !== undefined && articles.has(article) && data.articles.get(article)?.private === false;
  const marked = (id: string | undefined): boolean => {
    const annotation = annotations.has(id ?? '') ? data.annotations.get(id ?? '') : undefined;
    return annotation?.private === false && open(annotation.article);
  };
  const within = ({ collection, id }: Subject): boolean => {
    switch (collection) {
      case 'articles':
        return open(id);
      case 'annotations':
        return marked(id);
      case 'events':
        return events.has(id) && data.events.get(id)?.private === false;
      case 'notes':
        return notes.has(id) && data.notes.get(id)?.private === false;
      case 'evidence': {
        const claim = data.evidence.get(id);
        return claim?.private === false && marked(claim.annotation) && events.has(claim.target.id);
      }
    }
  };
  // A list of its own: what is being gone through may change while others have their turn.
  const ends = [...session.looseEnds.all()];
  return (await pace.filter(ends, (end) => within(end.on))).length;
}
