import type { z } from 'zod';
import type { EventFilter } from '#common/contract/events';
import type { Conditions } from '#common/derive/conditions';
import { searchWords } from '#common/derive/fold';
import { sayDate } from '#common/derive/say-date';
import type { Event } from '#common/model/event';
import type { OpenSession } from './session';
import { tagTest } from './tag-test';
import { touchesDays } from './touches-days';

/** What the words of a filter are looked for in. */
export function eventWords({ folded }: OpenSession, event: Event): string {
  return folded.of(event, () => `${event.title}\n${event.date?.words ?? ''}\n${sayDate(event.date)}`);
}

/** Words and a filter of events, condition by condition. */
export function eventConditions(
  session: OpenSession,
  { words, filter }: { words: string; filter: z.infer<typeof EventFilter> },
): Conditions<Event, 'words' | 'tags' | 'undated' | 'days'> {
  const typed = searchWords(words);
  const { days } = filter;
  const tags = tagTest<Event>(session, filter.tags, (event, any) => event.tags.some((tag) => any.has(tag)));
  return {
    ...(typed.length > 0 && {
      words: (event) => typed.every((word) => eventWords(session, event).includes(word)),
    }),
    ...(tags && { tags }),
    ...(days && { days: (event) => touchesDays(session, event.date?.edtf, days) }),
    ...(filter.undated && { undated: (event) => (event.date?.edtf ?? null) === null }),
  };
}
