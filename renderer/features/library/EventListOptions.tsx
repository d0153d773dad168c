import { Checkbox } from '@mantine/core';
import { useChosenDays } from '../../platform/chosen-days';
import { useAllRows, useCall } from '../../platform/live';
import { TagTermsField } from '../../ui/TagTermsField';
import { eventQuery, eventSorts, sayEventNarrowing, type EventChoice } from './event-query';
import { Choice, ListOptions, sortOffers, withCount } from '../../ui/ListOptions';
import { mutable } from './saved-terms';
import { countsByTag } from './tag-counts';

interface Chosen {
  readonly words: string;
  readonly choice: EventChoice;
  readonly onChoice: (choice: EventChoice) => void;
}

/** How the list of events is sorted, and what it is narrowed to. */
export function EventListOptions(chosen: Chosen) {
  return (
    <ListOptions narrowed={sayEventNarrowing(chosen.choice, () => 'a tag') !== ''}>
      <Choices {...chosen} />
    </ListOptions>
  );
}

/** The choices, each with how many events it would leave; counted while they are shown. */
function Choices({ words, choice, onChoice }: Chosen) {
  const [days] = useChosenDays();
  const { filter } = eventQuery(words, choice, days);
  const facets = useCall(['events', 'facets'], { words, filter }, { keep: true }).data;
  const tags = useAllRows(['events', 'tagCounts'], { words, filter });
  const set = (change: Partial<EventChoice>): void => onChoice({ ...choice, ...change });
  return (
    <>
      <Choice
        label="Order"
        value={choice.sort}
        onChoice={(value) => set({ sort: value as EventChoice['sort'] })}
        data={sortOffers(eventSorts)}
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
