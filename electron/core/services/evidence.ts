import type { z } from 'zod';
import { put, set, setFields } from '#common/change/build';
import { sameJson } from '#common/change/equal';
import type { Op } from '#common/change/op';
import type { EventChoice, Passage, TagChoice } from '#common/contract/annotations';
import type { EvidenceRow } from '#common/contract/rows';
import type { Annotation } from '#common/model/annotation';
import type { DateAsTold } from '#common/model/date-as-told';
import type { Event } from '#common/model/event';
import { Evidence, type Aspect, type Stance } from '#common/model/evidence';
import type { AnnotationId, EventId, EvidenceId, TagId } from '#common/model/ids';
import type { RichText } from '#common/model/rich-text';
import { ok, type Result } from '#common/result';
import { dropping, leavingWith } from './cascade';
import { claimsInTime } from './claims-of-event';
import { commit, moment, named } from './commit';
import { newEvent } from './new-event';
import { annotationFor } from './passages';
import { withinLength } from './rich-limit';
import { evidenceRow } from './rows/evidence-row';
import type { OpenSession } from './session';
import { chooseTags } from './tag-choices';
import { placedTold } from './told-place';
import { notFound, type Trouble } from './trouble';
import { windowOf, type WindowAsked } from './window';

type Done = Promise<Result<{ seq: number }, Trouble>>;

interface Link {
  readonly passage: { annotation: AnnotationId } | Passage;
  readonly event: z.infer<typeof EventChoice>;
  readonly stance: Stance;
  readonly about: Aspect;
  readonly told: DateAsTold | null;
  readonly saidBy: readonly TagChoice[];
}

/** A record that is there, or one the same change makes. */
interface Chosen<Value> {
  readonly value: Value;
  readonly isNew: boolean;
}

/**
 * Ties words to an event. Annotation, event, tags and evidence, where new, are one change. A new event without a
 * date of its own takes the one told, and remembers the evidence it came from.
 */
export async function linkEvidence(session: OpenSession, link: Link): Promise<Result<Linked, Trouble>> {
  return session.textTurns.marking(() => tie(session, link));
}

interface Linked {
  readonly annotation: AnnotationId;
  readonly event: EventId;
  readonly evidence: Evidence;
  readonly seq: number;
}

async function tie(session: OpenSession, link: Link): Promise<Result<Linked, Trouble>> {
  const saidBy = await chooseTags(session, link.saidBy);
  if (!saidBy.ok) return saidBy;
  const tags = await chooseTags(session, 'id' in link.event ? [] : link.event.tags, saidBy.value.made);
  if (!tags.ok) return tags;
  const annotation = await annotationOf(session, link.passage);
  if (!annotation.ok) return annotation;
  const told = await placedTold(session, annotation.value.value, link.told);
  // Reading the text took a while; what was to be linked may be gone by now.
  if (!annotation.value.isNew && !session.library.head.get('annotations', annotation.value.value.id))
    return notFound('annotation');
  const event = eventOf(session, link, tags.value.ids);
  if (!event.ok) return event;
  const at = moment(session);
  const evidence = Evidence.parse({
    id: session.parts.ids.next<EvidenceId>(),
    createdAt: at,
    updatedAt: at,
    annotation: annotation.value.value.id,
    target: { kind: 'event', id: event.value.value.id },
    stance: link.stance,
    about: link.about,
    told,
    saidBy: saidBy.value.ids,
  });
  const ops: Op[] = [
    ...saidBy.value.ops,
    ...tags.value.ops,
    ...(annotation.value.isNew ? [put('annotations', annotation.value.value)] : []),
    ...(event.value.isNew ? [put('events', datedBy(event.value.value, evidence))] : []),
    put('evidence', evidence),
  ];
  const label = `link to event ${named(event.value.value.title, 'without a title')}`;
  const change = await commit(session, { label, ops });
  if (!change.ok) return change;
  return ok({ annotation: evidence.annotation, event: evidence.target.id, evidence, ...change.value });
}

async function annotationOf(
  session: OpenSession,
  passage: Link['passage'],
): Promise<Result<Chosen<Annotation>, Trouble>> {
  if ('annotation' in passage) {
    const known = session.library.head.get('annotations', passage.annotation);
    return known ? ok({ value: known, isNew: false }) : notFound('annotation');
  }
  const made = await annotationFor(session, passage, { tags: [], comment: null });
  return made.ok ? ok({ value: made.value, isNew: true }) : made;
}

function eventOf(
  session: OpenSession,
  { event }: Link,
  tags: readonly TagId[],
): Result<Chosen<Event>, Trouble> {
  if ('id' in event) {
    const known = session.library.head.get('events', event.id);
    return known ? ok({ value: known, isNew: false }) : notFound('event');
  }
  return ok({ value: newEvent(session, { ...event, tags }), isNew: true });
}

function datedBy(event: Event, { id, told }: Evidence): Event {
  return event.date === null && told !== null ? { ...event, date: told, dateFrom: id } : event;
}

interface EvidenceEdit {
  readonly id: string;
  readonly fields: {
    readonly stance?: Stance | undefined;
    readonly about?: Aspect | undefined;
    readonly told?: DateAsTold | null | undefined;
    readonly saidBy?: readonly TagChoice[] | undefined;
    readonly comment?: RichText | null | undefined;
    readonly private?: boolean | undefined;
  };
}

/**
 * Sets the fields given. A date told is given its place in the article; an event that has its date from this
 * evidence goes on having it.
 */
export async function editEvidence(session: OpenSession, edit: EvidenceEdit): Done {
  if (!edit.fields.told) return setEvidence(session, edit);
  return session.textTurns.marking(() => setEvidence(session, edit));
}

async function setEvidence(session: OpenSession, { id, fields: asked }: EvidenceEdit): Done {
  const fields = { ...asked, ...(asked.told ? { told: await placedIn(session, id, asked.told) } : {}) };
  const fits = withinLength(fields.comment, 'comment');
  if (!fits.ok) return fits;
  const saidBy = fields.saidBy && (await chooseTags(session, fields.saidBy));
  if (saidBy?.ok === false) return saidBy;
  const evidence = session.library.head.get('evidence', id);
  if (!evidence) return notFound('evidence');
  const event = session.library.head.get('events', evidence.target.id);
  const { saidBy: _choices, ...plain } = fields;
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  const next: Partial<Evidence> = { ...given, ...(saidBy ? { saidBy: saidBy.value.ids } : {}) };
  const ops = [
    ...(saidBy?.value.ops ?? []),
    ...setFields('evidence', evidence, next),
    ...(event && fields.told !== undefined ? followingDate(event, evidence, fields.told) : []),
  ];
  return commit(session, { label: `evidence for event ${named(event?.title ?? '', 'that is gone')}`, ops });
}

async function placedIn(session: OpenSession, id: string, told: DateAsTold): Promise<DateAsTold> {
  const { head } = session.library;
  const evidence = head.get('evidence', id);
  const annotation = evidence && head.get('annotations', evidence.annotation);
  return annotation ? placedTold(session, annotation, told) : told;
}

/** An event whose date is the one told here takes the new wording; where none is told any more it keeps its own. */
export function followingDate(event: Event, evidence: Evidence, told: DateAsTold | null): Op[] {
  if (event.dateFrom !== evidence.id || sameJson(evidence.told, told)) return [];
  if (told === null) {
    const why = 'The evidence it was taken from no longer gives a date.';
    const date = event.date && { ...event.date, why: event.date.why ?? why };
    return setFields('events', event, { dateFrom: null, date });
  }
  return sameJson(event.date, evidence.told) ? [set('events', event.id, ['date'], event.date, told)] : [];
}

/** Deletes one piece of evidence; its annotation and event stay. */
export async function removeEvidence(session: OpenSession, id: string): Done {
  await session.library.flush();
  const { evidence, events } = session.library.data;
  const claim = evidence.get(id);
  if (!claim) return notFound('evidence');
  const title = events.get(claim.target.id)?.title ?? '';
  const ops = dropping(session, leavingWith(session, { evidence: [id] }));
  return commit(session, { label: `deletion of a link to event ${named(title, 'that is gone')}`, ops });
}

/** A window of the evidence that bears on an event, of one stance or of all, in the order its articles came out. */
export async function evidenceOfEvent(
  session: OpenSession,
  asked: WindowAsked & { event: EventId; stance?: Stance | undefined },
): Promise<Result<{ total: number; rows: EvidenceRow[] }, Trouble>> {
  await session.index.ready();
  const { library } = session;
  if (!library.data.events.has(asked.event)) return notFound('event');
  return ok(
    windowOf(claimsInTime(session, asked.event, asked.stance), asked, (id) => {
      const evidence = library.data.evidence.get(id);
      return evidence && evidenceRow(session, evidence);
    }),
  );
}
