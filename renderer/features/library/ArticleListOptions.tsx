import { Checkbox } from '@mantine/core';
import { articleKinds, readingStates } from '#common/model/article';
import { articleSorts, sayNarrowing, type ArticleChoice } from './article-query';
import { readingWords } from './article-acts';
import { anyOffer, Choice, ListOptions, sortOffers, TagChoice } from './ListOptions';

/** How the list of articles is sorted, and what it is narrowed to. */
export function ArticleListOptions({
  choice,
  onChoice,
}: {
  choice: ArticleChoice;
  onChoice: (choice: ArticleChoice) => void;
}) {
  const set = (change: Partial<ArticleChoice>): void => onChoice({ ...choice, ...change });
  return (
    <ListOptions narrowed={sayNarrowing(choice, null) !== ''}>
      <Choice
        label="Order"
        value={choice.sort}
        onChoice={(value) => set({ sort: value as ArticleChoice['sort'] })}
        data={sortOffers(articleSorts)}
      />
      <Choice
        label="Reading"
        value={choice.reading ?? ''}
        onChoice={(value) => set({ reading: (value || null) as ArticleChoice['reading'] })}
        data={[anyOffer, ...readingStates.map((value) => ({ value, label: readingWords[value] }))]}
      />
      <Choice
        label="Kind"
        value={choice.kind ?? ''}
        onChoice={(value) => set({ kind: (value || null) as ArticleChoice['kind'] })}
        data={[anyOffer, ...articleKinds.map((value) => ({ value, label: value }))]}
      />
      <TagChoice value={choice.tag} onChoice={(tag) => set({ tag })} />
      <Checkbox
        label="Only without a date"
        checked={choice.undated}
        onChange={(event) => set({ undated: event.currentTarget.checked })}
      />
    </ListOptions>
  );
}
