import type { z } from 'zod';
import type { ArticleFilter } from '#common/contract/articles';
import type { Conditions } from '#common/derive/conditions';
import { searchWords } from '#common/derive/fold';
import type { Article } from '#common/model/article';
import type { OpenSession } from './session';
import { tagTest } from './tag-test';
import { touchesDays } from './touches-days';

/** What the words of a filter are looked for in. */
export function articleWords({ index, folded }: OpenSession, article: Article): string {
  const own = folded.of(article, () =>
    [article.title, article.byline, article.publisher, article.section, article.address]
      .map((field) => field.value)
      .join('\n'),
  );
  return article.title.value === '' ? `${own} ${index.labels.of(article.id).toLowerCase()}` : own;
}

/** The tags that an article bears, itself or in a passage of it; some may come twice. */
export function* tagsBorne({ library, index }: OpenSession, article: Article): Generator<string> {
  yield* article.tags;
  for (const id of index.annotationsByArticle.of(article.id)) {
    yield* library.data.annotations.get(id)?.tags ?? [];
  }
}

function bearsAny(session: OpenSession, article: Article, any: ReadonlySet<string>): boolean {
  for (const tag of tagsBorne(session, article)) if (any.has(tag)) return true;
  return false;
}

/** Whether an article has no publication date that can be counted with: none at all, or one in words only. */
export function isUndated(article: Article): boolean {
  return (article.published?.edtf ?? null) === null;
}

type Condition = 'words' | 'tags' | 'kind' | 'reading' | 'undated' | 'days';

/** A filter of articles, condition by condition. */
export function articleConditions(
  session: OpenSession,
  filter: z.infer<typeof ArticleFilter>,
): Conditions<Article, Condition> {
  const words = searchWords(filter.words);
  const { days } = filter;
  const tags = tagTest<Article>(session, filter.tags, (article, any) => bearsAny(session, article, any));
  return {
    ...(words.length > 0 && {
      words: (article) => words.every((word) => articleWords(session, article).includes(word)),
    }),
    ...(tags && { tags }),
    ...(filter.kind !== null && { kind: (article) => article.kind.value === filter.kind }),
    ...(filter.reading !== null && { reading: (article) => article.reading === filter.reading }),
    ...(days && { days: (article) => touchesDays(session, article.published?.edtf, days) }),
    ...(filter.undated && { undated: isUndated }),
  };
}
