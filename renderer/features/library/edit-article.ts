import type { ArticleFields } from '#common/contract/articles';
import type { Article } from '#common/model/article';

/** Edits an article; false where that was refused, which the user has been told. */
export type EditArticle = (fields: ArticleFields) => Promise<boolean>;

/** What each part of an article's details is given. */
export interface FieldProps {
  readonly article: Article;
  readonly edit: EditArticle;
  readonly readOnly: boolean;
}
