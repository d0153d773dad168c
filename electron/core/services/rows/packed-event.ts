import { packEvent } from '#common/contract/packed-events';
import type { OpenSession } from '../session';
import { eventRow } from './event-row';

/** An event's row as the timeline is sent it; null for one that is gone. */
export function packedEvent(session: Pick<OpenSession, 'library' | 'index'>, id: string): string | null {
  const event = session.library.data.events.get(id);
  return event ? packEvent(eventRow(session, event)) : null;
}
