import { z } from 'zod';
import type { DayRange } from '#common/time/edtf-value';
import { sayTerms } from '#common/derive/tag-terms';
import { SavedTerms } from './saved-terms';
import { articleKinds, readingStates } from '#common/model/article';

/** The orders a list of articles can be put in, as the user chooses them. */
export const articleSorts = {
  newest: { label: 'Added most recently', order: 'added', descending: true },
  oldest: { label: 'Added longest ago', order: 'added', descending: false },
  earliest: { label: 'Earliest date', order: 'published', descending: false },
  latest: { label: 'Latest date', order: 'published', descending: true },
  title: { label: 'Title, A to Z', order: 'title', descending: false },
  annotated: { label: 'Most annotations', order: 'annotations', descending: true },
} as const;
export type ArticleSort = keyof typeof articleSorts;

/** What the user has narrowed the list to, beside the words typed. Kept between sessions. */
export const ArticleChoice = z.object({
  sort: z.enum(Object.keys(articleSorts) as [ArticleSort, ...ArticleSort[]]),
  tagged: SavedTerms,
  kind: z.enum(articleKinds).nullable(),
  reading: z.enum(readingStates).nullable(),
  undated: z.boolean(),
});
export type ArticleChoice = z.infer<typeof ArticleChoice>;

/** Everything, the newest first. */
export const wholeList: ArticleChoice = {
  sort: 'newest',
  tagged: [],
  kind: null,
  reading: null,
  undated: false,
};

/** The list's input to the core. */
export function articleQuery(words: string, choice: ArticleChoice, days: DayRange | null) {
  const { order, descending } = articleSorts[choice.sort];
  return {
    order,
    descending,
    filter: {
      words,
      tags: choice.tagged,
      kind: choice.kind,
      reading: choice.reading,
      undated: choice.undated,
      days,
    },
  };
}

/** What narrows the list, in words: "unread · wire · Beijing and Moscow"; empty when nothing does. */
export function sayNarrowing(choice: ArticleChoice, nameOf: (tag: string) => string): string {
  const parts = [
    choice.reading,
    choice.kind,
    choice.undated ? 'no date' : null,
    sayTerms(choice.tagged, nameOf),
  ];
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}
