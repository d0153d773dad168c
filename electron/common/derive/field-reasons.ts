import { articleTextFields, type Article } from '../model/article';

/** Why a field of an article has the value it has. */
export interface FieldReason {
  readonly field: string;
  readonly why: string;
}

/**
 * The reasons a person gave for what is said of an article, in the order of its fields; of its publication date
 * whoever gave it. Where in a file or page a value stood is no reason, and is left out.
 */
export function fieldReasons(article: Article): FieldReason[] {
  const date = { field: 'date', why: article.published?.why ?? '' };
  const others = [...articleTextFields, 'kind' as const].flatMap((field) => {
    const { from, why = '' } = article[field];
    return from === 'user' || from === 'inferred' ? [{ field, why }] : [];
  });
  return [date, ...others].filter(({ why }) => why.trim() !== '');
}
