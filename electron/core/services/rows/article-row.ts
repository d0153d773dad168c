import type { ArticleRow } from '#common/contract/rows';
import { currentRevision, type Article } from '#common/model/article';
import { isTitled } from '../index/labels';
import type { OpenSession } from '../session';
import { briefDate } from './brief-date';

/** An article as lists show it. Await `index.ready()` first, for its label. */
export function articleRow({ index }: OpenSession, article: Article): ArticleRow {
  return {
    id: article.id,
    label: index.labels.of(article.id),
    titled: isTitled(article),
    publisher: article.publisher.value,
    published: briefDate(article.published),
    publishedFrom: article.published?.from ?? null,
    kind: article.kind.value,
    reading: article.reading,
    addedAt: article.createdAt,
    annotations: index.annotationsByArticle.count(article.id),
    held: currentRevision(article) !== null,
    private: article.private,
  };
}
