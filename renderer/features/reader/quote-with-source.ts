import type { Article } from '#common/model/article';
import { formatDate } from '#common/time/format';

/** A quote as it is copied: its words, and where they are from: “…” (Title, Publisher, 14 Feb 2023, address). */
export function quoteWithSource(
  words: string,
  article: Pick<Article, 'title' | 'publisher' | 'published' | 'address'>,
  label: string,
): string {
  const { title, publisher, published, address } = article;
  const date =
    published === null ? '' : published.edtf === null ? published.words : formatDate(published.edtf);
  const source = [title.value === '' ? label : title.value, publisher.value, date, address.value];
  return `“${words}” (${source.filter((part) => part !== '').join(', ')})`;
}
