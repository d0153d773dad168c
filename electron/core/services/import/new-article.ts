import type { Article, HeldFile, TextRevision } from '#common/model/article';
import type { ArticleId, RevisionId } from '#common/model/ids';
import type { IdSource } from '#common/model/uuid';
import type { PreparedArticle } from './prepare-article';

/** What an article is born with beside what was read. */
export interface Birth {
  readonly ids: IdSource;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly files: readonly HeldFile[];
  /** The name of the text's file in `texts/`. */
  readonly text: string;
}

/** The record of a new article, from what was worked out of its draft. Nothing is stored by this. */
export function newArticle(
  { fields, cleaning, words }: Pick<PreparedArticle, 'fields' | 'cleaning' | 'words'>,
  birth: Birth,
): Article {
  const id = birth.ids.next<ArticleId>();
  const revision: TextRevision = {
    id: birth.ids.next<RevisionId>(),
    text: birth.text,
    words,
    when: birth.at,
    why: 'import',
  };
  return {
    id,
    createdAt: birth.at,
    updatedAt: birth.at,
    private: false,
    ...fields,
    files: [...birth.files],
    revisions: [revision],
    cleaning,
    tags: [],
    reading: 'unread',
  };
}
