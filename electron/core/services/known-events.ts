import type { KnownCounts } from '#common/contract/events';
import { packEvent } from '#common/contract/packed-events';
import type { EventRow } from '#common/contract/rows';
import { knownOn, wasOut, type DatedClaim } from '#common/derive/known-on';
import { partOutside } from '#common/derive/part-outside';
import type { Event } from '#common/model/event';
import type { Evidence } from '#common/model/evidence';
import { compareDates } from '#common/time/compare';
import { parseIsoDay, type DayNumber } from '#common/time/day';
import type { EdtfDate } from '#common/time/edtf-value';
import { ok, type Result } from '#common/result';
import { articleOfClaim, claimsOf, publishedOf } from './claims-of-event';
import { compareText } from './index/kept-order';
import type { Known, KnownEvent } from './known-day';
import { Pace } from './pace';
import { eventRow } from './rows/event-row';
import type { OpenSession } from './session';
import { refused, type Trouble } from './trouble';
import { packedRowsOf, type WindowAsked } from './window';

/** Changes with all that is known on a day. */
const stampOf = ({ index }: OpenSession): number =>
  index.stamps.of('events', 'evidence', 'annotations', 'articles');

/** A window of the events that articles had told of by the end of a day, as they were told then, by date. */
export async function eventsKnownOn(
  session: OpenSession,
  { day, from, count }: WindowAsked & { readonly day: string },
): Promise<Result<{ total: number; packed: string; left: KnownCounts }, Trouble>> {
  const number = parseIsoDay(day);
  if (number === null) return refused(`“${day}” is no day of the calendar. Give one as 2023-02-14.`, 'day');
  const known = await session.knownDay.of(
    day,
    () => stampOf(session),
    (inSlices) => knownEvents(session, number, inSlices ? new Pace() : null),
  );
  const rowOf = (id: string): EventRow | undefined => {
    const each = known.events.get(id);
    return each && rowThen(session, known.events, each);
  };
  const packed = packedRowsOf(known.order.slice(from, from + count), rowOf, packEvent);
  return ok({ total: known.order.length, packed, left: known.left });
}

/** In slices where a pace is given: then the library may change meanwhile. */
async function knownEvents(session: OpenSession, day: DayNumber, pace: Pace | null): Promise<Known> {
  const events = new Map<string, KnownEvent>();
  const undated = new Set<string>();
  const unclear = new Set<string>();
  let [notYet, unbacked] = [0, 0];
  const look = (event: Event): void => {
    const claims = claimsOf(session, event.id).map((claim) => datedClaim(session, claim));
    for (const { article, published } of claims) {
      if (published === null) undated.add(article ?? '');
      else if (!wasOut(published, day) && published.earliest <= day) unclear.add(article ?? '');
    }
    const own = session.index.dates.of(event.date?.edtf);
    const known = knownOn({ date: own, dateFrom: event.dateFrom }, claims, day);
    const whole = known?.claims.length === claims.length;
    if (known) events.set(event.id, knownEvent(event, { own, whole }, known));
    else if (claims.length === 0) unbacked += 1;
    else notYet += 1;
  };
  const all = [...session.library.data.events.values()];
  if (pace) await pace.each(all, look);
  else all.forEach(look);
  const compare = (a: KnownEvent, b: KnownEvent): number =>
    (a.day && b.day ? compareDates(a.day, b.day) : Number(a.day === null) - Number(b.day === null)) ||
    compareText(a.event.id, b.event.id);
  const order = [...events.values()].sort(compare).map(({ event }) => event.id);
  return { events, order, left: { notYet, unbacked, undated: undated.size, unclear: unclear.size } };
}

interface Claim extends DatedClaim {
  readonly evidence: Evidence;
  readonly article: string | undefined;
}

function datedClaim(session: OpenSession, evidence: Evidence): Claim {
  const { id, stance, about, told } = evidence;
  const article = articleOfClaim(session, evidence);
  const published = publishedOf(session, article);
  return { id, stance, about, told: session.index.dates.of(told?.edtf), published, evidence, article };
}

/**
 * Its standing and its rejection are today's judgement. They may rest on any of its claims, so that they hold where
 * `whole`, all its claims, were out: what was called off is then not told as happened. Before, it stood as told.
 */
function knownEvent(
  event: Event,
  { own, whole }: { readonly own: EdtfDate | null; readonly whole: boolean },
  { claims, date }: NonNullable<ReturnType<typeof knownOn<Claim>>>,
): KnownEvent {
  const then = date === null ? null : date.own ? event.date : date.told.evidence.told;
  return {
    event: { ...event, date: then, ...(whole ? {} : { standing: 'unset', confidence: 'unset' }) },
    claims: claims.map(({ evidence }) => evidence),
    day: date === null ? null : date.own ? own : date.told.told,
  };
}

/** An event's row, which knows nothing of wholes and parts that had not been told of. */
function rowThen(
  session: OpenSession,
  events: ReadonlyMap<string, KnownEvent>,
  { event, claims, day }: KnownEvent,
): EventRow {
  const whole = event.partOf === null ? undefined : events.get(event.partOf);
  const parts = session.index.eventsByWhole.of(event.id).flatMap((id) => events.get(id) ?? []);
  return {
    ...eventRow(session, event, claims),
    partOf: whole ? event.partOf : null,
    outside: whole ? partOutside(day, whole.day) : null,
    partsOutside: parts.filter((part) => partOutside(part.day, day) !== null).length,
  };
}
