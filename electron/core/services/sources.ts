import { citeSourceBriefly } from '#common/derive/cite-source';
import { sayDate } from '#common/derive/say-date';
import { sourceFields } from '#common/derive/source-fields';
import type { CitedThing } from '#common/contract/library';
import { quoteOf } from '#common/model/annotation';
import { short } from './rows/short';
import type { OpenSession } from './session';
import { fitting } from './window';

/** Where an article's words are from, in little room: title or label, publisher, date. Await `index.ready()` first. */
export function briefSource({ library, index }: OpenSession, id: string): string {
  const article = library.data.articles.get(id);
  return article ? citeSourceBriefly(sourceFields(article, index.labels.of(id))) : '';
}

type Ref = Pick<CitedThing, 'kind' | 'id'>;

/** What citations point at: their words now and where those are from, or that the record is gone. */
export async function citedThings(
  session: OpenSession,
  refs: readonly Ref[],
): Promise<{ things: CitedThing[] }> {
  await session.index.ready();
  // The node holds the words as cited; here they are only for showing, and all answers must fit into one.
  const most = Math.max(80, Math.floor(40_000 / Math.max(1, refs.length)));
  const things = refs.map((ref) => {
    const thing = citedThing(session, ref);
    return { ...thing, quote: short(thing.quote, most), source: short(thing.source, 200) };
  });
  return { things: fitting(things) };
}

function citedThing(session: OpenSession, { kind, id }: Ref): CitedThing {
  const { articles, events, evidence, annotations, tags } = session.library.data;
  const gone: CitedThing = { kind, id, found: false, quote: '', source: '', article: null, annotation: null };
  switch (kind) {
    case 'article': {
      if (!articles.has(id)) return gone;
      return {
        ...gone,
        found: true,
        quote: session.index.labels.of(id),
        source: briefSource(session, id),
        article: id,
      };
    }
    case 'tag': {
      const tag = tags.get(id);
      return tag ? { ...gone, found: true, quote: tag.name, source: tag.kind } : gone;
    }
    case 'event': {
      const event = events.get(id);
      return event ? { ...gone, found: true, quote: event.title, source: sayDate(event.date) } : gone;
    }
    case 'annotation':
    case 'evidence': {
      const annotation = annotations.get(kind === 'annotation' ? id : (evidence.get(id)?.annotation ?? ''));
      if (!annotation) return gone;
      const { article } = annotation;
      return {
        ...gone,
        found: true,
        quote: quoteOf(annotation),
        source: briefSource(session, article),
        article,
        annotation: annotation.id,
      };
    }
  }
}
