import { put, setFields } from '#common/change/build';
import { annotationPacker } from '#common/contract/packed-annotations';
import type { ArticleRow, AnnotationRow } from '#common/contract/rows';
import type { Passage, TagChoice } from '#common/contract/annotations';
import { quoteOf, type Annotation } from '#common/model/annotation';
import type { ArticleId, GroupId, TagId } from '#common/model/ids';
import { isToCheck } from '#common/model/stretch';
import { isEmptyRichText, type RichText } from '#common/model/rich-text';
import { ok, type Result } from '#common/result';
import { countHanging, dropping, leavingWith } from './cascade';
import { commit, named } from './commit';
import { annotationFor } from './passages';
import { withinLength } from './rich-limit';
import { annotationRow } from './rows/annotation-row';
import { articleRow } from './rows/article-row';
import type { OpenSession } from './session';
import { chooseTags } from './tag-choices';
import { notFound, type Trouble } from './trouble';
import { packedRowsOf, windowOf, type WindowAsked } from './window';

type Done = Promise<Result<{ seq: number }, Trouble>>;

/** A window of an article's annotations in text order. */
export function annotationsOfArticle(
  session: OpenSession,
  asked: WindowAsked & { article: ArticleId },
): Result<{ total: number; rows: AnnotationRow[] }, Trouble> {
  const { library, index } = session;
  if (!library.data.articles.has(asked.article)) return notFound('article');
  return ok(
    windowOf(index.annotationsByArticle.of(asked.article), asked, (id) => {
      const annotation = library.data.annotations.get(id);
      return annotation && annotationRow(session, annotation);
    }),
  );
}

/** The same as one text, as a window is sent them that shows the article. */
export function packedAnnotationsOfArticle(
  session: OpenSession,
  { article, from, count }: WindowAsked & { article: ArticleId },
): Result<{ total: number; packed: string }, Trouble> {
  const { library, index } = session;
  if (!library.data.articles.has(article)) return notFound('article');
  const ids = index.annotationsByArticle.of(article);
  const rowOf = (id: string): AnnotationRow | undefined => {
    const annotation = library.data.annotations.get(id);
    return annotation && annotationRow(session, annotation);
  };
  return ok({
    total: ids.length,
    packed: packedRowsOf(ids.slice(from, from + count), rowOf, annotationPacker()),
  });
}

/** A window of an article's annotations whose words changed or whose place is lost, and nobody has decided yet. */
export function annotationsToCheck(
  session: OpenSession,
  asked: WindowAsked & { article: ArticleId },
): Result<{ total: number; rows: AnnotationRow[] }, Trouble> {
  const { library, index } = session;
  if (!library.data.articles.has(asked.article)) return notFound('article');
  const { annotations } = library.data;
  const ids = index.annotationsByArticle
    .of(asked.article)
    .filter((id) => annotations.get(id)?.stretches.some(isToCheck));
  return ok(
    windowOf(ids, asked, (id) => {
      const annotation = annotations.get(id);
      return annotation && annotationRow(session, annotation);
    }),
  );
}

/** One annotation, with the article it is in. */
export async function getAnnotation(
  session: OpenSession,
  id: string,
): Promise<Result<{ row: AnnotationRow; article: ArticleRow }, Trouble>> {
  await session.index.ready();
  const { annotations, articles } = session.library.data;
  const annotation = annotations.get(id);
  const article = annotation && articles.get(annotation.article);
  if (!annotation || !article) return notFound('annotation');
  return ok({ row: annotationRow(session, annotation), article: articleRow(session, article) });
}

interface NewAnnotation {
  readonly passage: Passage;
  readonly tags: readonly TagChoice[];
  readonly comment: RichText | null;
}

/** Marks a passage. Tags that are new are made by the same change. */
export async function createAnnotation(
  session: OpenSession,
  made: NewAnnotation,
): Promise<Result<{ annotation: Annotation; seq: number }, Trouble>> {
  return session.textTurns.marking(() => mark(session, made));
}

async function mark(
  session: OpenSession,
  { passage, tags, comment }: NewAnnotation,
): Promise<Result<{ annotation: Annotation; seq: number }, Trouble>> {
  const fits = withinLength(comment, 'comment');
  if (!fits.ok) return fits;
  const chosen = await chooseTags(session, tags);
  if (!chosen.ok) return chosen;
  const annotation = await annotationFor(session, passage, { tags: chosen.value.ids, comment });
  if (!annotation.ok) return annotation;
  const act = isEmptyRichText(comment) ? 'highlight' : 'comment';
  const label = `${act} on ${named(quoteOf(annotation.value), 'a passage')}`;
  const ops = [...chosen.value.ops, put('annotations', annotation.value)];
  const change = await commit(session, { label, ops });
  return change.ok ? ok({ annotation: annotation.value, ...change.value }) : change;
}

interface AnnotationEdit {
  readonly id: string;
  readonly group?: GroupId | undefined;
  readonly fields: {
    readonly tags?: readonly TagChoice[] | undefined;
    readonly addTags?: readonly TagChoice[] | undefined;
    readonly removeTags?: readonly TagId[] | undefined;
    readonly comment?: RichText | null | undefined;
    readonly translation?: string | undefined;
    readonly private?: boolean | undefined;
  };
}

/** Sets the fields given; edits with one `group` are one act of the user and one undo. */
export async function editAnnotation(session: OpenSession, { id, group, fields }: AnnotationEdit): Done {
  const fits = withinLength(fields.comment, 'comment');
  if (!fits.ok) return fits;
  const choices = [...(fields.tags ?? []), ...(fields.addTags ?? [])];
  const chosen = await chooseTags(session, choices);
  if (!chosen.ok) return chosen;
  const annotation = session.library.head.get('annotations', id);
  if (!annotation) return notFound('annotation');
  const next: Partial<Annotation> = {
    ...tagsAfter(annotation.tags, chosen.value.ids, fields),
    ...(fields.comment === undefined ? {} : { comment: fields.comment }),
    ...(fields.translation === undefined ? {} : { translation: fields.translation }),
    ...(fields.private === undefined ? {} : { private: fields.private }),
  };
  const ops = [...chosen.value.ops, ...setFields('annotations', annotation, next)];
  const label = `${editedPart(fields)} of ${named(quoteOf(annotation), 'a passage')}`;
  return commit(session, { label, ops, group });
}

/** The tags an annotation has after an edit; nothing where the edit says nothing of them. */
function tagsAfter(
  now: readonly TagId[],
  chosen: readonly TagId[],
  { tags, addTags, removeTags }: AnnotationEdit['fields'],
): Partial<Annotation> {
  if (!tags && !addTags && !removeTags) return {};
  const next = new Set(tags ? chosen : [...now, ...chosen]);
  for (const tag of removeTags ?? []) next.delete(tag);
  return { tags: [...next] };
}

function editedPart(fields: AnnotationEdit['fields']): string {
  const [only, ...more] = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [key],
  );
  if (only === undefined || more.length > 0) return 'details';
  if (only === 'addTags' || only === 'removeTags') return 'tags';
  return only === 'private' ? 'privacy' : only;
}

/** How much hangs on an annotation. */
export function annotationHangsOn(
  session: OpenSession,
  id: string,
): Result<ReturnType<typeof countHanging>, Trouble> {
  if (!session.library.data.annotations.has(id)) return notFound('annotation');
  return ok(countHanging(session, { annotations: [id] }));
}

/** Deletes an annotation with its evidence, in one change. */
export async function removeAnnotation(session: OpenSession, id: string): Done {
  await session.library.flush();
  const annotation = session.library.data.annotations.get(id);
  if (!annotation) return notFound('annotation');
  const ops = dropping(session, leavingWith(session, { annotations: [id] }));
  return commit(session, { label: `deletion of annotation ${named(quoteOf(annotation), '')}`.trim(), ops });
}
