import { isoDay } from '#common/time/day';
import type { TimelineEvent } from '#common/timeline/placed-event';

/** An event as the timeline draws it, with nothing said of it but its id and its date. */
export const timelineEvent = (
  id: string,
  edtf: string | null,
  more: Partial<TimelineEvent> = {},
): TimelineEvent => ({
  id,
  title: `Event ${id}`,
  edtf,
  partOf: null,
  standing: 'happened',
  rejected: false,
  disputed: false,
  outside: false,
  claims: 0,
  ...more,
});

/** So many of them strewn over two years, with titles of a usual length. */
export const manyTimelineEvents = (count: number): TimelineEvent[] =>
  Array.from({ length: count }, (_, at) =>
    timelineEvent(`e${at}`, isoDay(19_000 + ((at * 7919) % 700)), {
      title: `Something that happened, number ${at}`,
      claims: at % 5,
    }),
  );
