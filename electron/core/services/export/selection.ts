import type { ExportCounts, ExportExtent, ExportScope, LeftOut } from '#common/contract/export';
import { pictureEndings } from '#common/formats/pictures/picture-kind';
import { currentRevision } from '#common/model/article';
import type { Evidence } from '#common/model/evidence';
import { ok, type Result } from '#common/result';
import type { Pace } from '../pace';
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

/**
 * Works out what a scope takes in, leaves out what is private, and counts both. Costs no more than a walk of the ids,
 * in slices.
 */
export async function selectExport(
  session: OpenSession,
  scope: ExportScope,
  extent: ExportExtent,
  pace: Pace,
): Promise<Result<Selection, Trouble>> {
  await session.index.ready();
  const found = scopeOf(session, scope);
  if (!found.ok) return found;
  const inScope = found.value;
  const { data } = session.library;
  const shown = new Shown(data);
  const annotations = await pace.filter(inScope.annotations, (id) => shown.annotation(id));
  const listed = new Map<string, string[]>();
  await pace.each(annotations, (id) => {
    const article = data.annotations.get(id)?.article ?? '';
    const ids = listed.get(article);
    if (ids) ids.push(id);
    else listed.set(article, [id]);
  });
  const articleIds = new Set([...inScope.articles, ...listed.keys()]);
  const { published } = session.index.articles;
  const articles = await pace.filter(
    published.window(0, Infinity),
    (id) => articleIds.has(id) && shown.article(id),
  );
  const { date } = session.index.events;
  const events = await pace.filter(
    date.window(0, Infinity),
    (id) => inScope.events.has(id) && shown.event(id),
  );
  const notes = [...inScope.notes].filter((id) => data.notes.get(id)?.private === false);
  const claims = await claimIds(session, inScope, pace);
  const evidence = (await pace.map(claims, (id) => shown.claims([id]))).flat();
  const fullTexts = extent === 'articles' ? textsOf(session, scope, articles, listed) : new Set<string>();
  const leftOut = await countLeftOut(shown, inScope, { articles: articleIds, claims }, pace);
  return ok({
    shown,
    words: inScope.words,
    articles,
    passages: await inTextOrder(session, listed, pace),
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

async function claimIds(
  { index }: OpenSession,
  { events, annotations }: InScope,
  pace: Pace,
): Promise<Set<string>> {
  const ids = new Set<string>();
  await pace.each(events, (event) => {
    for (const id of index.evidenceByEvent.of(event)) ids.add(id);
  });
  await pace.each(annotations, (annotation) => {
    for (const id of index.evidenceByAnnotation.of(annotation)) ids.add(id);
  });
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

async function inTextOrder(
  { index }: OpenSession,
  listed: ReadonlyMap<string, readonly string[]>,
  pace: Pace,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const inOrder = await pace.map(listed, ([article, ids]) => {
    const wanted = new Set(ids);
    return [article, index.annotationsByArticle.of(article).filter((id) => wanted.has(id))] as const;
  });
  return new Map(inOrder);
}

async function countLeftOut(
  shown: Shown,
  inScope: InScope,
  found: { readonly articles: ReadonlySet<string>; readonly claims: ReadonlySet<string> },
  pace: Pace,
): Promise<LeftOut> {
  const { data } = shown;
  const without = async (ids: Iterable<string>, isShown: (id: string) => boolean): Promise<number> =>
    (await pace.filter(ids, (id) => !isShown(id))).length;
  const articles = new Set(found.articles);
  const tags = new Set<string>(inScope.tags ?? []);
  const addTags = (ids: readonly string[] | undefined): void => ids?.forEach((id) => tags.add(id));
  await pace.each(inScope.annotations, (id) => {
    const annotation = data.annotations.get(id);
    if (annotation) articles.add(annotation.article);
    addTags(annotation?.tags);
  });
  await pace.each(inScope.events, (id) => addTags(data.events.get(id)?.tags));
  await pace.each(found.claims, (id) => addTags(data.evidence.get(id)?.saidBy));
  const relations = await pace.filter(
    data.relations.values(),
    (relation) => relation.private && articles.has(relation.a) && articles.has(relation.b),
  );
  return {
    articles: await without(articles, (id) => shown.article(id)),
    passages: await without(inScope.annotations, (id) => shown.annotation(id)),
    events: await without(inScope.events, (id) => shown.event(id)),
    evidence: await without(found.claims, (id) => shown.claims([id]).length > 0),
    notes: await without(inScope.notes, (id) => data.notes.get(id)?.private === false),
    tags: await without(tags, (id) => data.tags.get(id)?.private !== true),
    relations: relations.length,
  };
}
