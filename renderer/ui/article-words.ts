import type { ArticleKind, ReadingState } from '#common/model/article';

/** Kinds of article as they are said on screen. */
export const articleKindWords: Readonly<Record<ArticleKind, string>> = {
  news: 'News',
  wire: 'Wire report',
  statement: 'Statement',
  transcript: 'Transcript',
  interview: 'Interview',
  post: 'Post',
  report: 'Report',
  other: 'Other',
};

/** Reading states as they are said on screen. */
export const readingWords: Readonly<Record<ReadingState, string>> = {
  unread: 'Unread',
  reading: 'Reading',
  read: 'Read',
  'set aside': 'Set aside',
};

/** What a choice offers: each value under the words said for it, in their order. */
export function offersOf<Value extends string>(words: Readonly<Record<Value, string>>) {
  return (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }));
}
