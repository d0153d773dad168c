import type { ExportScope } from '#common/contract/export';
import { groupBy } from '#common/group-by';
import type { Event } from '#common/model/event';
import { citationsIn } from '#common/model/note';
import { err, ok, type Result } from '#common/result';
import type { OpenSession } from '../session';
import { notFound, refused, type Trouble } from '../trouble';
import { Shown } from './shown';

/** The ids of what an export takes, before private things are left out. */
export interface InScope {
  readonly words: string;
  readonly annotations: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
  /** Articles listed even where nothing in them is marked. */
  readonly articles: ReadonlySet<string>;
  /** Tags that are private themselves, and so take nothing in. */
  readonly tags?: ReadonlySet<string>;
}

/** Reads a scope as the command line writes it: `all`, `article:ID`, `tag:ID`, `event:ID`, `note:ID`. */
export function parseScope(text: string): Result<ExportScope, string> {
  if (text === 'all') return ok({ kind: 'all' });
  const [kind = '', id = ''] = text.split(':');
  if ((kind === 'article' || kind === 'tag' || kind === 'event' || kind === 'note') && id !== '') {
    return ok({ kind, id: id.toLowerCase() });
  }
  return err(`“${text}” is no scope. Scopes are all, article:ID, tag:ID, event:ID and note:ID.`);
}

/**
 * Works out what a scope takes in: the thing itself and what hangs on it. Of a thing that is private not even the name
 * is told, nor what hangs on it; nor is anything taken in that only something private ties to it, for that it goes out
 * would tell of the tie. What is private itself is in the scope all the same, to be counted among what is left out.
 */
export function scopeOf(session: OpenSession, scope: ExportScope): Result<InScope, Trouble> {
  const found = whole(session, scope);
  if (!found.ok || scope.kind === 'all' || !isPrivate(session, scope)) return found;
  const none: ReadonlySet<string> = new Set();
  const own = new Set([scope.id]);
  return ok({
    words: `one ${scope.kind}, left out as private`,
    annotations: none,
    events: scope.kind === 'event' ? own : none,
    notes: scope.kind === 'note' ? own : none,
    articles: scope.kind === 'article' ? own : none,
    tags: scope.kind === 'tag' ? own : none,
  });
}

function isPrivate({ library }: OpenSession, { kind, id }: Exclude<ExportScope, { kind: 'all' }>): boolean {
  const { articles, tags, events, notes } = library.data;
  const record = { article: articles, tag: tags, event: events, note: notes }[kind].get(id);
  return record?.private === true;
}

function whole(session: OpenSession, scope: ExportScope): Result<InScope, Trouble> {
  const { library, index } = session;
  const { data } = library;
  const shown = new Shown(data);
  const eventsOf = (annotations: Iterable<string>): Set<string> => {
    const claims = [...annotations].flatMap((id) => index.evidenceByAnnotation.of(id));
    return new Set(claims.flatMap((id) => endsOf(shown, id).events));
  };

  switch (scope.kind) {
    case 'all':
      return ok({
        words: 'the whole library',
        annotations: new Set(data.annotations.keys()),
        events: new Set(data.events.keys()),
        notes: new Set(data.notes.keys()),
        articles: new Set(data.articles.keys()),
      });
    case 'article': {
      if (!data.articles.has(scope.id)) return notFound('article');
      const annotations = new Set(index.annotationsByArticle.of(scope.id));
      const words = `the article ${index.labels.of(scope.id)}`;
      return ok({
        words,
        annotations,
        events: eventsOf(annotations),
        notes: new Set(),
        articles: new Set([scope.id]),
      });
    }
    case 'tag': {
      const tag = data.tags.get(scope.id);
      if (!tag) return notFound('tag');
      const tags = below(shown, scope.id);
      const annotations = new Set(tags.flatMap((id) => (shown.tag(id) ? index.annotationsByTag.of(id) : [])));
      return ok({
        words: `the tag ${tag.name}`,
        annotations,
        events: eventsOf(annotations),
        notes: new Set(),
        articles: new Set(),
        tags: new Set(tags.filter((id) => !shown.tag(id))),
      });
    }
    case 'event': {
      const event = data.events.get(scope.id);
      return event ? ok(eventScope(session, shown, event)) : notFound('event');
    }
    case 'note': {
      const note = data.notes.get(scope.id);
      if (!note) return notFound('note');
      return ok(noteScope(shown, scope.id, note.title));
    }
    default:
      return refused('This scope is not known.', 'scope');
  }
}

function eventScope({ index }: OpenSession, shown: Shown, { id, title }: Event): InScope {
  const events = partsWithin(id, (each) => (shown.event(each) ? index.eventsByWhole.of(each) : []));
  const claims = [...events].flatMap((each) => index.evidenceByEvent.of(each));
  const annotations = new Set(claims.flatMap((claim) => endsOf(shown, claim).annotations));
  return { words: `the event ${title}`, annotations, events, notes: new Set(), articles: new Set() };
}

function noteScope(shown: Shown, id: string, title: string): InScope {
  const annotations = new Set<string>();
  const events = new Set<string>();
  const articles = new Set<string>();
  for (const citation of citationsIn(shown.data.notes.get(id)?.body ?? null)) {
    if (citation.kind === 'annotation') annotations.add(citation.id);
    if (citation.kind === 'event') events.add(citation.id);
    if (citation.kind === 'article') articles.add(citation.id);
    if (citation.kind !== 'evidence') continue;
    const ends = endsOf(shown, citation.id);
    for (const annotation of ends.annotations) annotations.add(annotation);
    for (const event of ends.events) events.add(event);
  }
  const words = title === '' ? 'an untitled note' : `the note ${title}`;
  return { words, annotations, events, articles, notes: new Set([id]) };
}

/** The passage and the event that a claim ties; where it is not shown, only what is not shown either, to be counted. */
function endsOf(shown: Shown, id: string): { annotations: string[]; events: string[] } {
  const claim = shown.data.evidence.get(id);
  if (!claim) return { annotations: [], events: [] };
  const tied = shown.claim(claim);
  const { annotation, target } = claim;
  return {
    annotations: tied || !shown.annotation(annotation) ? [annotation] : [],
    events: tied || !shown.event(target.id) ? [target.id] : [],
  };
}

/** A tag and all below it: the codebook's tree says that they are meant too. A private one is where a branch ends. */
function below(shown: Shown, id: string): string[] {
  const byParent = groupBy(shown.data.tags.values(), ({ parent }): string | null => parent);
  const children = (parent: string) => (byParent.get(parent) ?? []).map((tag) => tag.id);
  return [...partsWithin(id, (parent) => (shown.tag(parent) ? children(parent) : []))];
}

/** A thing and all parts of it at any depth, each once, whatever rings there are. */
function partsWithin(id: string, partsOf: (id: string) => readonly string[]): Set<string> {
  const found = new Set([id]);
  // A set is walked in the order it grows: what is added while walking is walked too.
  for (const each of found) for (const part of partsOf(each)) found.add(part);
  return found;
}
