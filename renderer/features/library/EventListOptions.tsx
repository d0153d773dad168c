import { useChosenDays } from '../../platform/chosen-days';
import { useAllRows, useCall } from '../../platform/live';
import { eventQuery, eventSorts, sayEventNarrowing, type EventChoice } from './event-query';
import { ListOptions } from '../../ui/ListOptions';
import { ListChoices } from './ListChoices';

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

/** Counted only while they are shown. */
function Choices({ words, choice, onChoice }: Chosen) {
  const [days] = useChosenDays();
  const { filter } = eventQuery(words, choice, days);
  const facets = useCall(['events', 'facets'], { words, filter }, { keep: true }).data;
  return (
    <ListChoices
      sorts={eventSorts}
      choice={choice}
      onChange={(change) => onChoice({ ...choice, ...change })}
      tags={useAllRows(['events', 'tagCounts'], { words, filter })}
      undated={facets?.undated}
    />
  );
}
