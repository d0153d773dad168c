import type { z } from 'zod';
import { setFields } from '#common/change/build';
import type { ArticleFields, ArticleFilter, articleOrders } from '#common/contract/articles';
import type { ArticleRow } from '#common/contract/rows';
import { allOf } from '#common/derive/conditions';
import { currentRevision, type Article } from '#common/model/article';
import { ok, type Result } from '#common/result';
import { articleConditions } from './article-filter';
import { countHanging, dropping, leavingWith } from './cascade';
import { commit, named } from './commit';
import { bytesPiece } from './originals';
import { articleRow } from './rows/article-row';
import type { OpenSession } from './session';
import { blobTrouble, notFound, refused, type Trouble } from './trouble';
import { jsonBytes, rowsOf, windowOf, type WindowAsked } from './window';

type Done = Promise<Result<{ seq: number }, Trouble>>;

interface ListAsked extends WindowAsked {
  readonly order: (typeof articleOrders)[number];
  readonly descending: boolean;
  readonly filter: z.infer<typeof ArticleFilter>;
}

/** A window of the articles in one of the kept orders; the list of a filter is made once and kept. */
export async function listArticles(
  session: OpenSession,
  asked: ListAsked,
): Promise<{ total: number; rows: ArticleRow[] }> {
  const { library, index } = session;
  await index.ready();
  const order = index.articles[asked.order];
  const rowOf = (id: string): ArticleRow | null => {
    const article = library.data.articles.get(id);
    return article ? articleRow(session, article) : null;
  };
  const total = library.data.articles.size;
  const fits = allOf(articleConditions(session, asked.filter));
  if (fits === null) {
    return { total, rows: rowsOf(order.window(asked.from, asked.count, asked.descending), rowOf) };
  }
  const { order: by, descending, filter } = asked;
  const stamp = index.stamps.of('articles', 'annotations', 'tags');
  const ids = index.lists.get(`articles ${JSON.stringify([by, descending, filter])}`, stamp, () =>
    order.window(0, total, descending).filter((id) => {
      const article = library.data.articles.get(id);
      return article !== undefined && fits(article);
    }),
  );
  return windowOf(ids, asked, rowOf);
}

/** Words of what cleaning took out that `get` sends at most, in bytes of JSON. */
const cleaningBytes = 128 * 1024;

/** One article with its label. What cleaning took out is cut where it is too long to send: `cleaningCut` says so. */
export async function getArticle(
  session: OpenSession,
  id: string,
): Promise<Result<{ article: Article; label: string; annotations: number; cleaningCut: boolean }, Trouble>> {
  await session.index.ready();
  const article = session.library.data.articles.get(id);
  if (!article) return notFound('article');
  const cleaningCut = jsonBytes(article.cleaning) > cleaningBytes;
  const shown = cleaningCut ? { ...article, cleaning: shortCleaning(article.cleaning) } : article;
  const annotations = session.index.annotationsByArticle.count(id);
  return ok({ article: shown, label: session.index.labels.of(id), annotations, cleaningCut });
}

function shortCleaning(cleaning: Article['cleaning']): Article['cleaning'] {
  return cleaning
    .slice(0, 200)
    .map((each) => ({ ...each, was: each.was.slice(0, 100), is: each.is.slice(0, 100) }));
}

/** The bytes of a text revision's file: the current one unless another is named. */
export async function articleText(
  { library }: OpenSession,
  id: string,
  revision: string | undefined,
): Promise<Result<Uint8Array<ArrayBuffer>, Trouble>> {
  const article = library.data.articles.get(id);
  if (!article) return notFound('article');
  const wanted =
    revision === undefined
      ? currentRevision(article)
      : article.revisions.find((each) => each.id === revision);
  if (!wanted) {
    return revision === undefined
      ? refused(
          'This article is known but its text is not held. Import the text to read and mark it.',
          'article',
        )
      : notFound('revision');
  }
  const bytes = await library.blobs.textBytes(wanted.text);
  return bytes.ok ? bytes : blobTrouble(bytes.error);
}

const fieldNames: Readonly<Record<keyof ArticleFields, string>> = {
  title: 'title',
  byline: 'byline',
  publisher: 'publisher',
  section: 'section',
  address: 'address',
  archived: 'archived address',
  language: 'language',
  kind: 'kind',
  published: 'publication date',
  accessed: 'date of access',
  reading: 'reading state',
  tags: 'tags',
  private: 'privacy',
};

/** Sets the fields given and leaves the others. */
export async function editArticle(session: OpenSession, id: string, fields: ArticleFields): Done {
  await session.index.ready();
  const article = session.library.head.get('articles', id);
  if (!article) return notFound('article');
  if (fields.tags?.some((tag) => !session.library.head.get('tags', tag))) return notFound('tag');
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const [only, ...more] = given.map(([key]) => fieldNames[key as keyof ArticleFields]);
  const what = only !== undefined && more.length === 0 ? only : 'details';
  const label = `${what} of ${named(session.index.labels.of(id), 'an article')}`;
  return commit(session, { label, ops: setFields('articles', article, Object.fromEntries(given)) });
}

/** How much hangs on an article. */
export function articleHangsOn(
  session: OpenSession,
  id: string,
): Result<ReturnType<typeof countHanging>, Trouble> {
  if (!session.library.data.articles.has(id)) return notFound('article');
  return ok(countHanging(session, { articles: [id] }));
}

/** Deletes an article with all that hangs on it, in one change. */
export async function removeArticle(session: OpenSession, id: string): Done {
  await session.index.ready();
  await session.library.flush();
  if (!session.library.data.articles.has(id)) return notFound('article');
  const ops = dropping(session, leavingWith(session, { articles: [id] }));
  return commit(session, { label: `deletion of ${named(session.index.labels.of(id), 'an article')}`, ops });
}

/** A piece of a kept original; `bytes` is the size of the whole. Pieces are at most 160 KiB, less at the end. */
export async function articleOriginal(
  session: OpenSession,
  { id, sha256, at, count }: { id: string; sha256: string; at: number; count: number },
): Promise<Result<{ bytes: number; base64: string }, Trouble>> {
  const article = session.library.data.articles.get(id);
  if (!article) return notFound('article');
  if (!article.files.some((file) => file.sha256 === sha256)) return notFound('file');
  const read = await session.originals.get(sha256);
  if (!read.ok) return read;
  return ok(bytesPiece(read.value, { at, count }));
}
