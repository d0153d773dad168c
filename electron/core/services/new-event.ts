import type { DateAsTold } from '#common/model/date-as-told';
import { Event } from '#common/model/event';
import type { EventId } from '#common/model/ids';
import { moment } from './commit';
import type { OpenSession } from './session';

/** A new event, not yet stored. */
export function newEvent(
  session: OpenSession,
  { title, date }: { title: string; date: DateAsTold | null },
): Event {
  const at = moment(session);
  return Event.parse({ id: session.parts.ids.next<EventId>(), createdAt: at, updatedAt: at, title, date });
}
