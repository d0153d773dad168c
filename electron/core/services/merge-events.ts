import { drop, set, setFields } from '#common/change/build';
import type { Op } from '#common/change/op';
import type { Event } from '#common/model/event';
import { isEmptyRichText } from '#common/model/rich-text';
import type { Result } from '#common/result';
import { recited } from './cited-paths';
import { commit, named } from './commit';
import { isPartOf } from './event-parts';
import type { OpenSession } from './session';
import { notFound, refused, type Trouble } from './trouble';

/**
 * Moves everything that bears on `take` to `keep`, then takes `take` away: evidence, parts, tags, citations, and
 * what `keep` has not said itself. One change, one undo.
 */
export async function mergeEvents(
  session: OpenSession,
  { keep, take }: { keep: string; take: string },
): Promise<Result<{ seq: number }, Trouble>> {
  if (keep === take) return refused('An event cannot be merged with itself. Choose another event.', 'take');
  await session.library.flush();
  const { events } = session.library.data;
  const kept = events.get(keep);
  const taken = events.get(take);
  if (!kept || !taken) return notFound('event');
  const ops: Op[] = [
    ...movedEvidence(session, take, keep),
    ...movedParts(session, taken, kept),
    ...recited(session, 'event', take, keep),
    ...setFields('events', kept, mergedFields(session, kept, taken)),
    drop('events', taken),
  ];
  return commit(session, {
    label: `merge of event ${named(taken.title, '')} into ${named(kept.title, 'another')}`,
    ops,
  });
}

function movedEvidence({ index }: OpenSession, take: string, keep: string): Op[] {
  return index.evidenceByEvent.of(take).map((id) => set('evidence', id, ['target', 'id'], take, keep));
}

/** Where the whole of `take` may become that of `keep` without a ring; null at the top. */
function wholeBeyond({ library }: OpenSession, taken: Event, kept: Event): Event['partOf'] {
  const whole = taken.partOf;
  return whole !== null && isPartOf(library.head, whole, kept.id) ? null : whole;
}

/** Parts of the one become parts of the other, but for those the other is itself a part of: they move up. */
function movedParts(session: OpenSession, taken: Event, kept: Event): Op[] {
  const { library, index } = session;
  return index.eventsByWhole
    .of(taken.id)
    .filter((part) => part !== kept.id)
    .map((part) => {
      const around = isPartOf(library.head, kept.id, part);
      return set('events', part, ['partOf'], taken.id, around ? wholeBeyond(session, taken, kept) : kept.id);
    });
}

function mergedFields(session: OpenSession, kept: Event, taken: Event): Partial<Event> {
  const inner = kept.partOf === taken.id || kept.partOf === null;
  const undated = kept.date === null && taken.date !== null;
  return {
    ...(inner ? { partOf: wholeBeyond(session, taken, kept) } : {}),
    ...(undated ? { date: taken.date, dateFrom: taken.dateFrom } : {}),
    ...(kept.standing === 'unset' ? { standing: taken.standing } : {}),
    ...(kept.confidence === 'unset' ? { confidence: taken.confidence, why: kept.why || taken.why } : {}),
    ...(isEmptyRichText(kept.description) && taken.description ? { description: taken.description } : {}),
    tags: [...new Set([...kept.tags, ...taken.tags])],
  };
}
