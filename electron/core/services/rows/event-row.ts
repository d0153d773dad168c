import type { EventRow } from '#common/contract/rows';
import { isDisputed } from '#common/derive/disputed';
import { partOutside } from '#common/derive/part-outside';
import { workedOutStanding } from '#common/derive/standing';
import { weightOf } from '#common/derive/weight';
import type { Event } from '#common/model/event';
import type { Evidence } from '#common/model/evidence';
import { aroundEvent, claimsOf } from '../claims-of-event';
import type { OpenSession } from '../session';
import { briefDate } from './brief-date';

/** What it takes of an open library. */
type Read = Pick<OpenSession, 'library' | 'index'>;

/**
 * An event as lists and the strip show it, with what bears on it counted: all of it, or the claims an export shows.
 */
export function eventRow(session: Read, event: Event, shown?: readonly Evidence[]): EventRow {
  const { library, index } = session;
  const evidence = shown ?? claimsOf(session, event.id);
  const articleOf = (annotation: string): string | undefined =>
    library.data.annotations.get(annotation)?.article;
  return {
    id: event.id,
    title: event.title,
    date: briefDate(event.date),
    standing: event.standing,
    ...(event.standing === 'unset'
      ? { workedOut: workedOutStanding(aroundEvent(session, event, evidence)) }
      : {}),
    confidence: event.confidence,
    partOf: event.partOf,
    depth: 0,
    ...outsideOf(session, event),
    disputed: isDisputed(
      evidence,
      index.dates.of(event.date?.edtf),
      (edtf) => index.dates.of(edtf),
      index.settledOf(event.id),
    ),
    tags: event.tags,
    weight: weightOf(evidence, articleOf, index.sources()),
    private: event.private,
  };
}

/** Where an event lies outside its whole, and how many of its parts lie outside it. */
function outsideOf({ library, index }: Read, event: Event): Pick<EventRow, 'outside' | 'partsOutside'> {
  const { events } = library.data;
  const dateOf = (id: string) => index.dates.of(events.get(id)?.date?.edtf);
  const own = index.dates.of(event.date?.edtf);
  return {
    outside: event.partOf === null ? null : partOutside(own, dateOf(event.partOf)),
    partsOutside: index.eventsByWhole.of(event.id).filter((part) => partOutside(dateOf(part), own) !== null)
      .length,
  };
}
