import type { ArticleRow } from '#common/contract/rows';
import { currentRevision, type Article } from '#common/model/article';
import { isTitled } from '../index/labels';
import type { OpenSession } from '../session';
import { briefDate } from './brief-date';
import { short, shown } from './short';

/** An article as lists show it. Await `index.ready()` first, for its label. */
export function articleRow({ index }: OpenSession, article: Article): ArticleRow {
  const together = index.sources().membersOf(article.id).length;
  return {
    id: article.id,
    label: short(index.labels.of(article.id), shown.label),
    titled: isTitled(article),
    publisher: short(article.publisher.value, shown.publisher),
    published: briefDate(article.published),
    publishedFrom: article.published?.from ?? null,
    kind: article.kind.value,
    reading: article.reading,
    addedAt: article.createdAt,
    annotations: index.annotationsByArticle.count(article.id),
    held: currentRevision(article) !== null,
    private: article.private,
    ...(together > 1 ? { together } : {}),
  };
}
