import type { ExportCounts, ExportExtent, ExportScope, LeftOut } from '#common/contract/export';
import { pictureEndings } from '#common/formats/pictures/picture-kind';
import { groupBy } from '#common/group-by';
import { currentRevision } from '#common/model/article';
import type { Evidence } from '#common/model/evidence';
import { ok, type Result } from '#common/result';
import type { OpenSession } from '../session';
import type { Trouble } from '../trouble';
import { scopeOf, type InScope } from './scope';
import { Shown } from './shown';

/** Which records an export shows, by id and in its order, and how many. Nothing is read or written for it. */
export interface Selection {
  readonly shown: Shown;
  /** The scope in words. */
  readonly words: string;
  /** In the order of their dates of publication. */
  readonly articles: readonly string[];
  /** The passages listed, by article, in the order of the text. */
  readonly passages: ReadonlyMap<string, readonly string[]>;
  /** In the order of their dates. */
  readonly events: readonly string[];
  /** Claims on the events, and claims of the passages on others. */
  readonly evidence: readonly Evidence[];
  readonly notes: readonly string[];
  /** Articles whose whole text goes out. */
  readonly fullTexts: ReadonlySet<string>;
  readonly counts: ExportCounts;
}

/** Works out what a scope takes in, leaves out what is private, and counts both. Costs no more than a walk of the ids. */
export async function selectExport(
  session: OpenSession,
  scope: ExportScope,
  extent: ExportExtent,
): Promise<Result<Selection, Trouble>> {
  await session.index.ready();
  const found = scopeOf(session, scope);
  if (!found.ok) return found;
  const inScope = found.value;
  const { data } = session.library;
  const shown = new Shown(data);
  const annotations = [...inScope.annotations].filter((id) => shown.annotation(id));
  const listed = groupBy(annotations, (id): string => data.annotations.get(id)?.article ?? '');
  const articleIds = new Set([...inScope.articles, ...listed.keys()]);
  const articles = session.index.articles.published
    .window(0, Infinity)
    .filter((id) => articleIds.has(id) && shown.article(id));
  const events = session.index.events.date
    .window(0, Infinity)
    .filter((id) => inScope.events.has(id) && shown.event(id));
  const notes = [...inScope.notes].filter((id) => data.notes.get(id)?.private === false);
  const claims = claimIds(session, inScope);
  const evidence = shown.claims(claims);
  const fullTexts = extent === 'articles' ? textsOf(session, scope, articles, listed) : new Set<string>();
  const leftOut = countLeftOut(shown, inScope, articleIds, claims);
  return ok({
    shown,
    words: inScope.words,
    articles,
    passages: inTextOrder(session, listed),
    events,
    evidence,
    notes,
    fullTexts,
    counts: {
      articles: articles.length,
      passages: annotations.length,
      events: events.length,
      evidence: evidence.length,
      notes: notes.length,
      fullTexts: fullTexts.size,
      pictures: [...fullTexts].reduce((sum, id) => sum + picturesOf(session, id), 0),
      privateLeftOut: Object.values(leftOut).reduce((sum, count) => sum + count, 0),
      leftOut,
    },
  });
}

function claimIds({ index }: OpenSession, { events, annotations }: InScope): Set<string> {
  const ids = new Set<string>();
  for (const event of events) for (const id of index.evidenceByEvent.of(event)) ids.add(id);
  for (const annotation of annotations)
    for (const id of index.evidenceByAnnotation.of(annotation)) ids.add(id);
  return ids;
}

/** The articles with marks in them, and the one the export is of; those whose text is held. */
function textsOf(
  { library }: OpenSession,
  scope: ExportScope,
  articles: readonly string[],
  listed: ReadonlyMap<string, unknown>,
): Set<string> {
  const wanted = articles.filter((id) => listed.has(id) || (scope.kind === 'article' && scope.id === id));
  return new Set(
    wanted.filter((id) => {
      const article = library.data.articles.get(id);
      return article !== undefined && currentRevision(article) !== null;
    }),
  );
}

/** How many picture files an article holds beside what it was read from. */
function picturesOf({ library }: OpenSession, id: string): number {
  const files = library.data.articles.get(id)?.files ?? [];
  return files.filter(({ role, mediaType }) => role === 'attachment' && mediaType in pictureEndings).length;
}

function inTextOrder(
  { index }: OpenSession,
  listed: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...listed].map(([article, ids]) => {
      const wanted = new Set(ids);
      return [article, index.annotationsByArticle.of(article).filter((id) => wanted.has(id))];
    }),
  );
}

function countLeftOut(
  shown: Shown,
  inScope: InScope,
  articles: ReadonlySet<string>,
  claims: ReadonlySet<string>,
): LeftOut {
  const { data } = shown;
  const without = (ids: Iterable<string>, isShown: (id: string) => boolean): number =>
    [...ids].filter((id) => !isShown(id)).length;
  const allArticles = new Set([
    ...articles,
    ...[...inScope.annotations].flatMap((id) => data.annotations.get(id)?.article ?? []),
  ]);
  const tags = new Set<string>([
    ...(inScope.tags ?? []),
    ...[...inScope.annotations].flatMap((id) => data.annotations.get(id)?.tags ?? []),
    ...[...inScope.events].flatMap((id) => data.events.get(id)?.tags ?? []),
    ...[...claims].flatMap((id) => data.evidence.get(id)?.saidBy ?? []),
  ]);
  const relations = [...data.relations.values()].filter(
    (relation) => relation.private && allArticles.has(relation.a) && allArticles.has(relation.b),
  );
  return {
    articles: without(allArticles, (id) => shown.article(id)),
    passages: without(inScope.annotations, (id) => shown.annotation(id)),
    events: without(inScope.events, (id) => shown.event(id)),
    evidence: claims.size - shown.claims(claims).length,
    notes: without(inScope.notes, (id) => data.notes.get(id)?.private === false),
    tags: without(tags, (id) => data.tags.get(id)?.private !== true),
    relations: relations.length,
  };
}
