import { subjectOf, type Op } from '#common/change/op';
import type { Evidence } from '#common/model/evidence';
import type { Relation } from '#common/model/relation';
import type { Groups } from '../index/groups';
import type { Known, SubjectCollection } from './facts';

/** A record that loose ends are about. */
export interface Subject {
  readonly collection: SubjectCollection;
  readonly id: string;
}

/** Calls `look` for every record whose loose ends an op may have changed; the op is in the index already. */
export function affectedBy(
  known: Known,
  countedFrom: Groups,
  op: Op,
  look: (subject: Subject) => void,
): void {
  const id = subjectOf(op);
  switch (op.in) {
    case 'articles':
      look({ collection: 'articles', id });
      if (touches(op, 'published') || touches(op, 'accessed')) datedBy(known, countedFrom, id, look);
      return;
    case 'annotations':
      look({ collection: 'annotations', id });
      return eventsOf(known, id, look);
    case 'evidence':
      look({ collection: 'evidence', id });
      return bornOn(known, op, look);
    case 'events':
      look({ collection: 'events', id });
      for (const part of known.index.eventsByWhole.of(id)) look({ collection: 'events', id: part });
      return;
    case 'relations':
      return related(known, op, look);
    case 'notes':
      return look({ collection: 'notes', id });
    case 'tags':
    case 'rulings':
    case 'searches':
      return;
  }
}

function touches(op: Op, field: string): boolean {
  return op.op === 'put' || op.op === 'drop' || op.path[0] === field;
}

/** What was counted from an article's date, and the events that are seen from it. */
function datedBy(known: Known, countedFrom: Groups, article: string, look: (subject: Subject) => void): void {
  for (const key of countedFrom.of(article)) look(subjectFrom(key));
  for (const annotation of known.index.annotationsByArticle.of(article)) eventsOf(known, annotation, look);
}

function eventsOf({ data, index }: Known, annotation: string, look: (subject: Subject) => void): void {
  for (const claim of index.evidenceByAnnotation.of(annotation)) {
    const event = data.evidence.get(claim)?.target.id;
    if (event !== undefined) look({ collection: 'events', id: event });
  }
}

/** The passage and event of a claim, as they are and as they were; and the events dated from it. */
function bornOn({ data, index }: Known, op: Op, look: (subject: Subject) => void): void {
  const id = subjectOf(op);
  const now = data.evidence.get(id);
  const annotations = new Set<unknown>([now?.annotation]);
  const events = new Set<unknown>([now?.target.id, ...index.eventsByDateFrom.of(id)]);
  if (op.op === 'put' || op.op === 'drop') {
    const record = op.record as unknown as Evidence;
    annotations.add(record.annotation);
    events.add(record.target.id);
  } else if (op.op === 'set' && op.path[0] === 'annotation') annotations.add(op.from);
  else if (op.op === 'set' && op.path[0] === 'target') {
    events.add(op.path.length > 1 ? op.from : (op.from as Evidence['target'] | undefined)?.id);
  }
  for (const each of annotations) if (typeof each === 'string') look({ collection: 'annotations', id: each });
  for (const each of events) if (typeof each === 'string') look({ collection: 'events', id: each });
}

/** The articles of the sources joined or parted, and the events that any of them bears on. */
function related(known: Known, op: Op, look: (subject: Subject) => void): void {
  const { data, index } = known;
  const now = data.relations.get(subjectOf(op));
  const was = op.op === 'put' || op.op === 'drop' ? (op.record as unknown as Relation) : undefined;
  const moved = op.op === 'set' && (op.path[0] === 'a' || op.path[0] === 'b') ? op.from : undefined;
  const ends = [now?.a, now?.b, was?.a, was?.b, moved].filter((end) => typeof end === 'string');
  const members = new Set(ends.flatMap((end) => index.sources().membersOf(end)));
  for (const article of members) {
    look({ collection: 'articles', id: article });
    for (const annotation of index.annotationsByArticle.of(article)) eventsOf(known, annotation, look);
  }
}

/** A subject as a group holds it. */
export const subjectKey = ({ collection, id }: Subject): string => `${collection} ${id}`;

function subjectFrom(key: string): Subject {
  const at = key.indexOf(' ');
  return { collection: key.slice(0, at) as SubjectCollection, id: key.slice(at + 1) };
}
