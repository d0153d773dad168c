import type { ArticleDraft } from '#common/formats/reading/draft';
import { wordsKey } from '#common/formats/reading/fingerprint';
import type { Finished } from '#common/formats/reading/pieces';
import type { Article, HeldFile, TextRevision } from '#common/model/article';
import type { ArticleId, RevisionId } from '#common/model/ids';
import type { IdSource } from '#common/model/uuid';

/** What an article is born with beside its draft. */
export interface Birth {
  readonly ids: IdSource;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly files: readonly HeldFile[];
  /** The name of the text's file in `texts/`. */
  readonly text: string;
}

/** The record of a new article, from a draft and what `finish` made of it. Nothing is stored by this. */
export function newArticle(draft: ArticleDraft, finished: Finished, birth: Birth): Article {
  const id = birth.ids.next<ArticleId>();
  const revision: TextRevision = {
    id: birth.ids.next<RevisionId>(),
    text: birth.text,
    words: wordsKey(finished.text),
    when: birth.at,
    why: 'import',
  };
  return {
    id,
    createdAt: birth.at,
    updatedAt: birth.at,
    private: false,
    ...draft.fields,
    files: [...birth.files],
    revisions: [revision],
    cleaning: finished.cleaning,
    tags: [],
    reading: 'unread',
  };
}
