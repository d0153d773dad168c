import { drop, setFields } from '../change/build';
import { sameJson } from '../change/equal';
import type { Op } from '../change/op';
import type { Article } from '../model/article';
import type { DateAsTold } from '../model/date-as-told';
import {
  collections,
  type AnyRecord,
  type Collection,
  type LibraryData,
  type RecordOf,
} from '../model/library';
import { soundIds, withoutPlace, withSoundEdtf } from './mend-record';
import { idsInRings } from './rings';

/** A place that the text it names does not bear out: of a stretch of an annotation, or of where a date was read. */
export interface Misplaced {
  readonly collection: 'annotations' | 'articles' | 'events' | 'evidence';
  readonly id: string;
  /** `stretches` of an annotation, else the field of the date. */
  readonly field: 'stretches' | 'published' | 'accessed' | 'date' | 'told';
  /** Which stretch of an annotation, from 0; 0 for a date. */
  readonly stretch: number;
  /** The place as first marked, or the place in the current text. */
  readonly part: 'made' | 'now';
}

/** What was done to one record, as sentences. */
export interface Mend {
  readonly where: string;
  readonly what: string;
}

/** How a library is mended: the ops, and in words what they do. */
export interface Mending {
  readonly ops: readonly Op[];
  readonly mends: readonly Mend[];
}

/**
 * Works out how records that contradict one another or their texts are made whole without guessing. A reference that
 * leads nowhere is taken out; a record that means nothing without it goes to the bin, with what hangs on it. Records
 * that lie within themselves go to the top level, all of them: which one was wrong is not known. What is no date keeps
 * its words. A passage loses a place whose words are others. Every value from before stays in the history. What it
 * mends it does not find again.
 */
export function mendLibrary(data: LibraryData, misplaced: readonly Misplaced[]): Mending {
  const work = new Work(data);
  for (const one of misplaced) mendPlace(work, one);
  mendDates(work);
  dropMeaningless(work);
  mendReferences(work);
  mendRings(work);
  return { ops: work.ops(), mends: work.mends };
}

/** The records as mended so far. */
class Work {
  readonly mends: Mend[] = [];
  readonly now: LibraryData;

  constructor(readonly before: LibraryData) {
    this.now = Object.fromEntries(
      collections.map((name) => [name, new Map<string, AnyRecord>(before[name])]),
    ) as unknown as LibraryData;
  }

  has(collection: Collection): (id: string) => boolean {
    return (id) => this.now[collection].has(id);
  }

  /** Gives a record other fields; those that say the same are no change. */
  change<C extends Collection>(collection: C, id: string, fields: Partial<RecordOf[C]>, what: string): void {
    const records = this.now[collection] as Map<string, RecordOf[C]>;
    const record = records.get(id);
    if (!record) return;
    const next = { ...record, ...fields };
    if (sameJson(record, next)) return;
    records.set(id, next);
    this.mends.push({ where: `${collection} ${id}`, what });
  }

  drop(collection: Collection, id: string, what: string): void {
    if (this.now[collection].delete(id)) this.mends.push({ where: `${collection} ${id}`, what });
  }

  /** What leads from the records before to those now. */
  ops(): Op[] {
    return collections.flatMap((name) => this.opsOf(name));
  }

  private opsOf<C extends Collection>(collection: C): Op[] {
    const now = this.now[collection] as Map<string, RecordOf[C]>;
    return [...(this.before[collection] as Map<string, RecordOf[C]>)].flatMap(([id, record]) => {
      const next = now.get(id);
      if (next === record) return [];
      return next ? setFields(collection, record, next) : [drop(collection, record)];
    });
  }
}

const placeGone = 'Its place is given up: the words there are others. Its own words stay; mark them again.';
const readAtGone = 'Where it was read is given up: the words there are others. The date stays.';

function mendPlace(work: Work, { collection, id, field, stretch, part }: Misplaced): void {
  if (collection === 'annotations') {
    const annotation = work.now.annotations.get(id);
    // What was first marked is never changed, also where it cannot be right.
    if (!annotation || part === 'made') return;
    const stretches = annotation.stretches.map((one, at) => (at === stretch ? withoutPlace(one) : one));
    work.change('annotations', id, { stretches }, placeGone);
    return;
  }
  const record = work.now[collection].get(id) as Readonly<Record<string, unknown>> | undefined;
  const date = record?.[field] as DateAsTold | null | undefined;
  if (!date?.at) return;
  const at = part === 'made' ? null : { ...date.at, stretch: withoutPlace(date.at.stretch) };
  work.change(collection, id, { [field]: { ...date, at } }, readAtGone);
}

const noDate = 'What was no date was taken out; the words stay.';

function mendDates(work: Work): void {
  for (const { id, published, accessed } of work.now.articles.values()) {
    if (published) work.change('articles', id, { published: withSoundEdtf(published) }, noDate);
    if (accessed) work.change('articles', id, { accessed: withSoundEdtf(accessed) }, noDate);
  }
  for (const { id, date } of work.now.events.values()) {
    if (date) work.change('events', id, { date: withSoundEdtf(date) }, noDate);
  }
  for (const { id, told } of work.now.evidence.values()) {
    if (told) work.change('evidence', id, { told: withSoundEdtf(told) }, noDate);
  }
}

/** To the bin goes what says nothing without what it points at; what hangs on it after it. */
function dropMeaningless(work: Work): void {
  const { articles, annotations, evidence, events, relations } = work.now;
  for (const { id, a, b } of relations.values()) {
    if (!articles.has(a) || !articles.has(b)) {
      work.drop('relations', id, 'It is in the bin: one of its two articles is not there.');
    }
  }
  for (const { id, article } of annotations.values()) {
    if (!articles.has(article)) work.drop('annotations', id, 'It is in the bin: its article is not there.');
  }
  for (const { id, annotation, target } of evidence.values()) {
    if (!annotations.has(annotation))
      work.drop('evidence', id, 'It is in the bin: its passage is not there.');
    else if (!events.has(target.id)) work.drop('evidence', id, 'It is in the bin: its event is not there.');
  }
}

const tagsGone = 'Tags that are not there, or stood twice, were taken out.';

function mendReferences(work: Work): void {
  const { articles, annotations, evidence, events, relations, tags } = work.now;
  const tag = work.has('tags');
  for (const article of articles.values()) {
    work.change('articles', article.id, { tags: soundIds(article.tags, tag) }, tagsGone);
    mendRevisions(work, article);
  }
  for (const { id, tags: on } of annotations.values()) {
    work.change('annotations', id, { tags: soundIds(on, tag) }, tagsGone);
  }
  for (const { id, saidBy } of evidence.values()) {
    const what = 'Those it was said by that are not there, or stood twice, were taken out.';
    work.change('evidence', id, { saidBy: soundIds(saidBy, tag) }, what);
  }
  for (const { id, first } of relations.values()) {
    if (first === null || articles.has(first)) continue;
    work.change('relations', id, { first: null }, 'Which article came first is open: it is not there.');
  }
  for (const { id, tags: on, partOf, dateFrom, date } of events.values()) {
    work.change('events', id, { tags: soundIds(on, tag) }, tagsGone);
    if (partOf !== null && !events.has(partOf)) {
      work.change('events', id, { partOf: null }, 'It is part of nothing now: its whole is not there.');
    }
    // Evidence that was long deleted is told of already; what goes now must be said.
    if (dateFrom !== null && !evidence.has(dateFrom) && work.before.evidence.has(dateFrom)) {
      const released = date && { ...date, why: date.why ?? 'The evidence it was taken from was deleted.' };
      work.change('events', id, { dateFrom: null, date: released }, 'Its date stays; its evidence went.');
    }
  }
  for (const { id, parent } of tags.values()) {
    if (parent === null || tags.has(parent)) continue;
    work.change('tags', id, { parent: null }, 'It is at the top level now: the tag above it is not there.');
  }
}

/** The same text twice in a row is once too many; which of two texts under one id is right is not ours to choose. */
function mendRevisions(work: Work, { id, revisions }: Article): void {
  const kept = revisions.filter((one, at) => {
    const before = revisions[at - 1];
    return before?.id !== one.id || before.text !== one.text;
  });
  if (kept.length === revisions.length) return;
  work.change('articles', id, { revisions: kept }, 'A text that stood twice was taken out once.');
}

function mendRings(work: Work): void {
  const { events, tags } = work.now;
  for (const id of idsInRings<RecordOf['tags']>(tags, ({ parent }) => parent)) {
    work.change('tags', id, { parent: null }, 'It is at the top level now: it lay within itself.');
  }
  for (const id of idsInRings<RecordOf['events']>(events, ({ partOf }) => partOf)) {
    work.change('events', id, { partOf: null }, 'It is part of nothing now: it lay within itself.');
  }
}
