import type { z } from 'zod';
import { put, setFields } from '#common/change/build';
import { sameJson } from '#common/change/equal';
import type { Op } from '#common/change/op';
import type { ArticleTick, EventFilter } from '#common/contract/events';
import type { EventRow } from '#common/contract/rows';
import { allOf } from '#common/derive/conditions';
import type { DateAsTold } from '#common/model/date-as-told';
import type { Event } from '#common/model/event';
import { ok, type Result } from '#common/result';
import { countHanging, dropping, leavingWith } from './cascade';
import { commit, named } from './commit';
import { eventConditions } from './event-filter';
import { isPartOf } from './event-parts';
import { newEvent } from './new-event';
import { withinLength } from './rich-limit';
import { briefDate } from './rows/brief-date';
import { eventRow } from './rows/event-row';
import { packedEvent } from './rows/packed-event';
import { short, shown } from './rows/short';
import type { OpenSession } from './session';
import { notFound, refused, type Trouble } from './trouble';
import { packedRowsOf, rowsOf, windowOf, type WindowAsked } from './window';

type Done = Promise<Result<{ seq: number }, Trouble>>;

interface ListAsked extends WindowAsked {
  readonly order: 'date' | 'title' | 'added';
  readonly descending: boolean;
  readonly words: string;
  readonly filter: z.infer<typeof EventFilter>;
  readonly nested: boolean;
}

/** A window of the events in one of the kept orders. */
export function listEvents(session: OpenSession, asked: ListAsked): { total: number; rows: EventRow[] } {
  const { library, index } = session;
  const { events } = library.data;
  const order = index.events[asked.order];
  const rowOf = (id: string): EventRow | undefined => {
    const event = events.get(id);
    return event && eventRow(session, event);
  };
  const fits = allOf(eventConditions(session, asked));
  if (fits === null && asked.nested) return nestedEvents(session, asked);
  if (fits === null) {
    return {
      total: events.size,
      rows: rowsOf(order.window(asked.from, asked.count, asked.descending), rowOf),
    };
  }
  const question = `events ${JSON.stringify([asked.order, asked.descending, asked.words, asked.filter])}`;
  const ids = index.lists.get(question, index.stamps.of('events', 'tags'), () =>
    order.window(0, events.size, asked.descending).filter((id) => {
      const event = events.get(id);
      return event !== undefined && fits(event);
    }),
  );
  return windowOf(ids, asked, rowOf);
}

/** A window of all events by date, as the timeline is sent them. */
export function timelineEvents(
  session: OpenSession,
  { from, count }: WindowAsked,
): { total: number; packed: string } {
  const { library, index, timelineAhead } = session;
  const ids = index.events.date.window(from, count, false);
  const pack = (id: string): string | null => packedEvent(session, id);
  const packed = packedRowsOf(
    ids.entries(),
    ([at, id]) => timelineAhead.row(id, from + at, pack),
    (row) => row,
  );
  return { total: library.data.events.size, packed };
}

/** A window of the events in a kept order, parts right after their whole. */
function nestedEvents(session: OpenSession, asked: ListAsked): { total: number; rows: EventRow[] } {
  const { library, index } = session;
  const { events } = library.data;
  const depths = index.nestedEvents(asked.order, asked.descending);
  const rows = rowsOf([...depths.keys()].slice(asked.from, asked.from + asked.count), (id) => {
    const event = events.get(id);
    return event && { ...eventRow(session, event), depth: depths.get(id) ?? 0 };
  });
  return { total: events.size, rows };
}

/** A window of the articles that have a publication date, by date. */
export async function articleTicks(
  { library, index }: OpenSession,
  { from, count }: WindowAsked,
): Promise<{ total: number; rows: ArticleTick[] }> {
  await index.ready();
  const order = index.articles.published;
  const total = order.keyed;
  const rows = rowsOf(order.window(from, Math.max(0, Math.min(count, total - from))), (id) => {
    const article = library.data.articles.get(id);
    return (
      article && { id, label: short(index.labels.of(id), shown.label), date: briefDate(article.published) }
    );
  });
  return { total, rows };
}

/** Makes an event. */
export async function createEvent(
  session: OpenSession,
  given: { title: string; date: DateAsTold | null },
): Promise<Result<{ event: Event; seq: number }, Trouble>> {
  const event = newEvent(session, given);
  const label = `new event ${named(event.title, '')}`.trim();
  const change = await commit(session, { label, ops: [put('events', event)] });
  return change.ok ? ok({ event, ...change.value }) : change;
}

export type EventFields = {
  [Key in 'title' | 'standing' | 'confidence' | 'why' | 'tags' | 'private']?: Event[Key] | undefined;
} & {
  [Key in 'date' | 'dateFrom' | 'partOf' | 'description']?: Event[Key] | undefined;
};

/**
 * Sets the fields given. A date typed anew no longer comes from evidence; `dateFrom` takes the date that evidence
 * tells. A part may not be its own whole, by any way around.
 */
export async function editEvent(session: OpenSession, id: string, fields: EventFields): Done {
  const fits = withinLength(fields.description, 'description');
  if (!fits.ok) return fits;
  await session.library.flush();
  const event = session.library.head.get('events', id);
  if (!event) return notFound('event');
  const checked = checkLinks(session, event, fields);
  if (!checked.ok) return checked;
  const dated = datedFields(session, event, fields);
  if (!dated.ok) return dated;
  const given = Object.entries({ ...fields, ...dated.value }).filter(([, value]) => value !== undefined);
  const [only, ...more] = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [key],
  );
  const what = only === undefined || more.length > 0 ? 'details' : (spoken[only] ?? only);
  const label = `${what} of event ${named(event.title, '')}`.trim();
  return commit(session, { label, ops: setFields('events', event, Object.fromEntries(given)) });
}

const spoken: Readonly<Record<string, string>> = {
  why: 'reason',
  partOf: 'whole',
  dateFrom: 'date',
  private: 'privacy',
};

function checkLinks(
  session: OpenSession,
  event: Event,
  { tags, partOf }: EventFields,
): Result<void, Trouble> {
  const { head } = session.library;
  if (tags?.some((tag) => !head.get('tags', tag))) return notFound('tag');
  if (partOf === undefined || partOf === null) return ok(undefined);
  const whole = head.get('events', partOf);
  if (!whole) return notFound('event');
  if (!isPartOf(head, partOf, event.id)) return ok(undefined);
  const message = `${named(event.title, 'This event')} cannot be part of ${named(whole.title, 'that event')}, which is itself part of it. Take that one out first, or choose another event.`;
  return refused(message, 'partOf');
}

/** What the date fields given make of an event's date and where it is from. */
function datedFields(
  { library }: OpenSession,
  event: Event,
  { date, dateFrom }: EventFields,
): Result<Pick<Partial<Event>, 'date' | 'dateFrom'>, Trouble> {
  if (dateFrom !== undefined && dateFrom !== null) {
    const evidence = library.head.get('evidence', dateFrom);
    if (!evidence || evidence.target.id !== event.id) return notFound('evidence');
    const taken = date ?? evidence.told;
    return taken === null
      ? refused(
          'This evidence tells no date. Give it one first, or type the date of the event itself.',
          'dateFrom',
        )
      : ok({ date: taken, dateFrom });
  }
  if (date === undefined || sameJson(date, event.date)) return ok({});
  return ok({ date, dateFrom: null });
}

/** How much hangs on an event. */
export function eventHangsOn(
  session: OpenSession,
  id: string,
): Result<ReturnType<typeof countHanging>, Trouble> {
  if (!session.library.data.events.has(id)) return notFound('event');
  return ok(countHanging(session, { events: [id] }));
}

/** Deletes an event with its evidence, in one change; annotations stay. */
export async function removeEvent(session: OpenSession, id: string): Done {
  await session.library.flush();
  const event = session.library.data.events.get(id);
  if (!event) return notFound('event');
  const ops: Op[] = dropping(session, leavingWith(session, { events: [id] }));
  return commit(session, { label: `deletion of event ${named(event.title, '')}`.trim(), ops });
}
