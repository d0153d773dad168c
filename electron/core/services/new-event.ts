import type { DateAsTold } from '#common/model/date-as-told';
import { Event } from '#common/model/event';
import type { EventId, TagId } from '#common/model/ids';
import { moment } from './commit';
import type { OpenSession } from './session';

/** A new event, not yet stored. */
export function newEvent(
  session: OpenSession,
  { title, date, tags = [] }: { title: string; date: DateAsTold | null; tags?: readonly TagId[] },
): Event {
  const at = moment(session);
  return Event.parse({
    id: session.parts.ids.next<EventId>(),
    createdAt: at,
    updatedAt: at,
    title,
    date,
    tags,
  });
}
