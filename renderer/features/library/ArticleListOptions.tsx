import { articleKinds, readingStates } from '#common/model/article';
import { useChosenDays } from '../../platform/chosen-days';
import { useAllRows, useCall } from '../../platform/live';
import { articleKindWords, readingWords } from '../../ui/article-words';
import { articleQuery, articleSorts, sayNarrowing, type ArticleChoice } from './article-query';
import { anyOffer, Choice, ListOptions, withCount } from '../../ui/ListOptions';
import { ListChoices } from './ListChoices';

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

/** Counted only while they are shown. */
function Choices({ words, choice, onChoice }: Chosen) {
  const [days] = useChosenDays();
  const { filter } = articleQuery(words, choice, days);
  const facets = useCall(['articles', 'facets'], { filter }, { keep: true }).data;
  const set = (change: Partial<ArticleChoice>): void => onChoice({ ...choice, ...change });
  return (
    <ListChoices
      sorts={articleSorts}
      choice={choice}
      onChange={set}
      tags={useAllRows(['articles', 'tagCounts'], { filter })}
      undated={facets?.undated}
    >
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
    </ListChoices>
  );
}

function countOf<Value>(
  counts: readonly { value: Value; count: number }[] | undefined,
  value: Value,
): number | undefined {
  return counts?.find((each) => each.value === value)?.count;
}
