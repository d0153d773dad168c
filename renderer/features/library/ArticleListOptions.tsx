import { Checkbox } from '@mantine/core';
import { articleKinds, readingStates } from '#common/model/article';
import { useChosenDays } from '../../platform/chosen-days';
import { useAllRows, useCall } from '../../platform/live';
import { TagTermsField } from '../../ui/TagTermsField';
import { articleKindWords, readingWords } from '../../ui/article-words';
import { articleQuery, articleSorts, sayNarrowing, type ArticleChoice } from './article-query';
import { anyOffer, Choice, ListOptions, sortOffers, withCount } from '../../ui/ListOptions';
import { mutable } from './saved-terms';
import { countsByTag } from './tag-counts';

interface Chosen {
  readonly words: string;
  readonly choice: ArticleChoice;
  readonly onChoice: (choice: ArticleChoice) => void;
}

/** How the list of articles is sorted, and what it is narrowed to. */
export function ArticleListOptions(chosen: Chosen) {
  return (
    <ListOptions narrowed={sayNarrowing(chosen.choice, () => 'a tag') !== ''}>
      <Choices {...chosen} />
    </ListOptions>
  );
}

/** The choices, each with how many articles it would leave; counted while they are shown. */
function Choices({ words, choice, onChoice }: Chosen) {
  const [days] = useChosenDays();
  const { filter } = articleQuery(words, choice, days);
  const facets = useCall(['articles', 'facets'], { filter }, { keep: true }).data;
  const tags = useAllRows(['articles', 'tagCounts'], { filter });
  const set = (change: Partial<ArticleChoice>): void => onChoice({ ...choice, ...change });
  return (
    <>
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
        data={[
          anyOffer(facets?.any.reading),
          ...readingStates.map((value) => ({
            value,
            label: withCount(readingWords[value], countOf(facets?.reading, value)),
          })),
        ]}
      />
      <Choice
        label="Kind"
        value={choice.kind ?? ''}
        onChoice={(value) => set({ kind: (value || null) as ArticleChoice['kind'] })}
        data={[
          anyOffer(facets?.any.kind),
          ...articleKinds.map((value) => ({
            value,
            label: withCount(articleKindWords[value], countOf(facets?.kinds, value)),
          })),
        ]}
      />
      <TagTermsField
        label="Tags"
        terms={choice.tagged}
        counts={countsByTag(tags)}
        onChange={(terms) => set({ tagged: mutable(terms) })}
      />
      <Checkbox
        label={withCount('Only without a date', facets?.undated)}
        checked={choice.undated}
        onChange={(event) => set({ undated: event.currentTarget.checked })}
      />
    </>
  );
}

function countOf<Value>(
  counts: readonly { value: Value; count: number }[] | undefined,
  value: Value,
): number | undefined {
  return counts?.find((each) => each.value === value)?.count;
}
