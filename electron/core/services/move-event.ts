import type { Result } from '#common/result';
import { parseEdtf } from '#common/time/edtf';
import { movedByHand } from '#common/time/moved-by-hand';
import { named } from './commit';
import { editEvent } from './events';
import type { OpenSession } from './session';
import { conflicting, notFound, refused, type Trouble } from './trouble';

/**
 * Gives an event the date that its user moved it to, with the reason saying what it was before. The evidence it was
 * taken from keeps its words. `was`: the date it was moved from, as EDTF; where that is no longer its date, nothing moves.
 */
export async function moveEvent(
  session: OpenSession,
  { id, was, edtf }: { readonly id: string; readonly was: string; readonly edtf: string },
): Promise<Result<{ seq: number }, Trouble>> {
  await session.library.flush();
  const event = session.library.head.get('events', id);
  if (!event) return notFound('event');
  const date = parseEdtf(edtf);
  if (!date.ok) return refused(date.error.message, 'edtf');
  if (event.date?.edtf !== was) {
    const message = `The date of ${named(event.title, 'this event')} was changed meanwhile, so it was not moved. Look at it again and move it from there.`;
    return conflicting(message, 'date');
  }
  return editEvent(session, id, { date: movedByHand(event.date, date.value.edtf) });
}
