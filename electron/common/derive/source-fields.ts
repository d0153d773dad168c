import type { Article } from '../model/article';
import { formatDate } from '../time/format';
import type { SourceFields } from './cite-source';
import { shortId } from './short-id';

/** What of a source is cited: by default the whole article by its own id. */
export interface CitedPart {
  /** The record cited: the article, or the annotation or evidence in it. */
  readonly id?: string;
  /** The paragraph, from 1; null or left out for the whole. */
  readonly paragraph?: number | null;
}

/** The fields that an article is cited by. `label` stands in for a title it does not have. */
export function sourceFields(
  article: Article,
  label: string,
  { id, paragraph }: CitedPart = {},
): SourceFields {
  const { published } = article;
  const edtf = published?.edtf ?? null;
  return {
    byline: article.byline.value,
    title: article.title.value,
    label,
    publisher: article.publisher.value,
    date: edtf === null ? (published?.words ?? '') : formatDate(edtf, 'short'),
    // A date that only the program has said is no better than an inferred one.
    dateInferred: published?.from === 'inferred' || published?.confirmed === false,
    paragraph: paragraph ?? null,
    address: article.address.value,
    shortId: shortId(id ?? article.id),
  };
}
