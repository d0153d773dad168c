import type { EventRow } from '#common/contract/rows';
import { sameEventKey } from '#common/derive/one-event';
import { put } from '#common/change/build';
import type { RulingId } from '#common/model/ids';
import { Ruling } from '#common/model/ruling';
import { ok, type Result } from '#common/result';
import { commit, moment, named } from '../commit';
import { rulingsOn } from '../disagreements/list';
import { eventRow } from '../rows/event-row';
import type { OpenSession } from '../session';
import { notFound, type Trouble } from '../trouble';
import { rowsOf } from '../window';

/** More than this nobody reads side by side; who decides on some sees the next. */
const most = 12;

/** The events that one may be the same as, of which nothing was decided. */
export async function sameEvents(
  session: OpenSession,
  id: string,
): Promise<Result<{ total: number; rows: EventRow[] }, Trouble>> {
  const { events } = session.library.data;
  if (!events.has(id)) return notFound('event');
  await session.eventPairs.ready();
  const others = session.eventPairs.of(id);
  const rows = rowsOf(others.slice(0, most), (other) => {
    const event = events.get(other);
    return event && eventRow(session, event);
  });
  return ok({ total: others.length, rows });
}

/** Remembers that two events are not the same: they are never proposed as one again. */
export async function sayNotTheSame(
  session: OpenSession,
  { a, b }: { readonly a: string; readonly b: string },
): Promise<Result<{ seq: number }, Trouble>> {
  await session.library.flush();
  const { events } = session.library.data;
  const [one, other] = [events.get(a), events.get(b)];
  if (!one || !other) return notFound('event');
  const on = sameEventKey(a, b);
  if (rulingsOn(session, on).length > 0) return ok({ seq: session.library.seq });
  const at = moment(session);
  const id = session.parts.ids.next<RulingId>();
  const ruling = Ruling.parse({ id, createdAt: at, updatedAt: at, on, decision: 'dismissed' });
  return commit(session, {
    label: `noting that ${named(one.title, 'an event')} and ${named(other.title, 'another')} are not the same`,
    ops: [put('rulings', ruling)],
  });
}
