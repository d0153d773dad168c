import type { Change } from '#common/change/change';
import { subjectOf } from '#common/change/op';
import { recordsBefore, type RecordsBefore } from '#common/change/records-before';
import type { Annotation } from '#common/model/annotation';
import type { Evidence } from '#common/model/evidence';
import type { Collection, LibraryData, RecordOf } from '#common/model/library';
import { nestParts } from '#common/derive/nest-parts';
import type { Settled } from '#common/derive/open-dispute';
import { citationsIn, type Citation } from '#common/model/note';
import { citedKeys, commentOf } from '../comments';
import { disagreementOn } from '../disagreements/keys';
import { groupSources, type Sources } from '#common/sources/count-sources';
import type { Library } from '#core/store/library';
import { ArticleOrders } from './article-orders';
import { CountedDates } from './counted-dates';
import { Dates } from './dates';
import { EventOrders } from './event-orders';
import { filed, Groups, type Filed, type FiledOne } from './groups';
import { compareText } from './kept-order';
import { Labels } from './labels';
import { ListCache } from './list-cache';
import { NoteOrders } from './note-orders';
import { Recency, type Use } from './recency';
import { Stamps } from './stamps';
import { annotationUse, evidenceUse, tagUses } from './tag-use';
import { tagsInTreeOrder, type PlacedTag } from './tag-tree';

type Indexed = Pick<Library, 'data' | 'blobs' | 'onChange'>;

/** When a change was made, and what it touched as that was before. */
interface Heard {
  readonly at: string;
  readonly before: RecordsBefore;
}

/**
 * What is worked out of a library's records to answer questions about them. It hears every acknowledged change and
 * moves only what that touched; nothing is gone through whole for a call, but what a new filter asks for.
 */
export class LibraryIndex {
  readonly stamps = new Stamps();
  readonly lists = new ListCache();
  readonly dates = new Dates();
  readonly labels: Labels;
  readonly articles: ArticleOrders;
  readonly events: EventOrders;
  readonly notes: NoteOrders;
  /** Tags by when they were last put on something. */
  readonly recency: Recency;

  /** Dates by the article whose date they were counted from. */
  readonly countedDates: CountedDates;

  readonly annotationsByArticle: Groups;
  readonly annotationsByTag: Groups;
  readonly evidenceByAnnotation: Groups;
  readonly evidenceByEvent: Groups;
  readonly evidenceByTag: Groups;
  readonly eventsByWhole: Groups;
  readonly eventsByTag: Groups;
  readonly articlesByTag: Groups;
  readonly relationsByArticle: Groups;
  /** Events by the evidence their date was taken from. */
  readonly eventsByDateFrom: Groups;
  /** Rulings that settle a disagreement, by its event. */
  readonly #settledByEvent: Groups;
  /** Notes by `kind id` of what they cite. */
  readonly notesByCited: Groups;
  /** Annotations, evidence and events by what their comments and descriptions cite. */
  readonly commentsByCited: Groups;

  readonly #library: Indexed;
  readonly #stop: () => void;
  #readying: Promise<void> | null = null;
  #sources: { stamp: number; sources: Sources } | null = null;
  #nested: { stamp: number; question: string; depths: ReadonlyMap<string, number> } | null = null;
  #tree: { stamp: number; tags: readonly PlacedTag[] } | null = null;

  constructor(library: Indexed) {
    this.#library = library;
    const { data, blobs } = library;
    const { articles, annotations, evidence, events, relations, rulings, notes } = data;
    this.labels = new Labels(articles, blobs);
    this.countedDates = new CountedDates(data);
    this.annotationsByArticle = new Groups(
      (a, b) => this.#compareAnnotations(a, b),
      () => filed(annotations, ({ article }) => [article]),
    );
    this.annotationsByTag = byId(() => filed(annotations, ({ tags }) => tags));
    this.evidenceByTag = byId(() => filed(evidence, ({ saidBy }) => saidBy));
    this.recency = new Recency(() => tagUses(data));
    this.evidenceByAnnotation = byId(() => filed(evidence, ({ annotation }) => [annotation]));
    this.evidenceByEvent = byId(() => filed(evidence, ({ target }) => [target.id]));
    this.eventsByWhole = new Groups(
      (a, b) => this.events.compareByDate(a, b),
      () => filed(events, ({ partOf }) => (partOf ? [partOf] : [])),
    );
    this.eventsByTag = byId(() => filed(events, ({ tags }) => tags));
    this.articlesByTag = byId(() => filed(articles, ({ tags }) => tags));
    this.relationsByArticle = byId(() => filed(relations, pairOf));
    this.eventsByDateFrom = byId(() => filed(events, ({ dateFrom }) => (dateFrom ? [dateFrom] : [])));
    this.#settledByEvent = byId(() => filed(rulings, settlesOf));
    this.notesByCited = byId(() => filed(notes, ({ body }) => citedKeys(body)));
    this.commentsByCited = byId(() => citedInComments(data));
    this.articles = new ArticleOrders(data.articles, {
      labelOf: (id) => this.labels.of(id),
      annotationsOf: (id) => this.annotationsByArticle.count(id),
      dates: this.dates,
    });
    this.events = new EventOrders(data.events, {
      linkedAt: (id) => data.evidence.get(this.evidenceByEvent.of(id).at(-1) ?? '')?.createdAt ?? null,
      dates: this.dates,
    });
    this.notes = new NoteOrders(data.notes);
    this.#stop = library.onChange((change) => this.#hear(change));
  }

  /** Resolves when labels are up to date; what shows a label waits for it. */
  async ready(): Promise<void> {
    // One reading of texts for all who wait; what changed meanwhile is read in the next round.
    while (this.labels.stale) {
      this.#readying ??= this.#refreshLabels().finally(() => (this.#readying = null));
      await this.#readying;
    }
  }

  async #refreshLabels(): Promise<void> {
    for (const id of await this.labels.refresh()) {
      this.articles.update(id, this.#library.data.articles.get(id));
      this.stamps.bump('articles');
    }
  }

  /** Which articles are one source. */
  sources(): Sources {
    const stamp = this.stamps.of('relations');
    if (this.#sources?.stamp !== stamp) {
      const relations = [...this.#library.data.relations.values()].sort((a, b) => compareText(a.id, b.id));
      this.#sources = { stamp, sources: groupSources(relations) };
    }
    return this.#sources.sources;
  }

  /** All events in a kept order, parts right after their whole, with how many wholes are above each. */
  nestedEvents(order: 'date' | 'title' | 'added', descending: boolean): ReadonlyMap<string, number> {
    const stamp = this.stamps.of('events');
    const question = `${order} ${descending}`;
    if (this.#nested?.stamp !== stamp || this.#nested.question !== question) {
      const { events } = this.#library.data;
      const ids = this.events[order].window(0, events.size, descending);
      const nested = nestParts(ids.map((id) => ({ id, partOf: events.get(id)?.partOf ?? null })));
      const depths = new Map(nested.map(({ thing, depth }) => [thing.id, depth]));
      this.#nested = { stamp, question, depths };
    }
    return this.#nested.depths;
  }

  /** What of the disagreements over an event its user has settled with a reason. */
  settledOf(event: string): Settled {
    const { rulings } = this.#library.data;
    return this.#settledByEvent.of(event).flatMap((id) => settledBy(rulings.get(id)) ?? []);
  }

  /** All tags in tree order. */
  tagTree(): readonly PlacedTag[] {
    const stamp = this.stamps.of('tags');
    if (this.#tree?.stamp !== stamp) this.#tree = { stamp, tags: tagsInTreeOrder(this.#library.data.tags) };
    return this.#tree.tags;
  }

  /** How many citation nodes, in notes and in comments, point at a record. */
  citationCount(kind: string, id: string): number {
    const { data } = this.#library;
    const key = `${kind} ${id}`;
    const bodies = [
      ...this.notesByCited.of(key).map((note) => data.notes.get(note)?.body ?? null),
      ...this.commentsByCited.of(key).map((record) => commentOf(data, record)?.comment ?? null),
    ];
    const points = (citation: Citation): boolean => citation.kind === kind && citation.id === id;
    return bodies.reduce((count, body) => count + citationsIn(body).filter(points).length, 0);
  }

  close(): void {
    this.#stop();
  }

  #hear(change: Change): void {
    const { data } = this.#library;
    const before = recordsBefore(
      { get: (collection, id) => data[collection].get(id) },
      change.ops.filter((op) => op.in === 'annotations' || op.in === 'evidence'),
    );
    const seen = new Set<string>();
    for (const op of change.ops) {
      const id = subjectOf(op);
      const key = `${op.in} ${id}`;
      if (seen.has(key)) continue;
      seen.add(key);
      this.#refile(op.in, id, { at: change.at, before });
    }
    for (const name of new Set(change.ops.map((op) => op.in))) this.stamps.bump(name);
  }

  /** Files a record anew under what it now says. */
  #refile(collection: Collection, id: string, heard: Heard): void {
    const data = this.#library.data;
    switch (collection) {
      case 'articles':
        return this.#refileArticle(id, data.articles.get(id));
      case 'annotations':
        return this.#refileAnnotation(id, data.annotations.get(id), heard);
      case 'evidence':
        return this.#refileEvidence(id, data.evidence.get(id), heard);
      case 'events':
        return this.#refileEvent(id, data.events.get(id));
      case 'relations':
        return this.relationsByArticle.update(id, pairOf(data.relations.get(id)));
      case 'notes':
        return this.#refileNote(id, data.notes.get(id));
      case 'rulings':
        return this.#settledByEvent.update(id, settlesOf(data.rulings.get(id)));
      case 'tags':
      case 'searches':
        return;
    }
  }

  #refileArticle(id: string, article: RecordOf['articles'] | undefined): void {
    this.labels.update(id, article);
    this.articlesByTag.update(id, article?.tags ?? []);
    this.countedDates.refileArticle(id, article);
    this.articles.update(id, article);
  }

  #refileAnnotation(id: string, annotation: Annotation | undefined, { at, before }: Heard): void {
    const articles = this.#library.data.articles;
    this.#noteUse(annotationUse(before.get('annotations', id)), annotationUse(annotation), at);
    const left = this.annotationsByArticle.keysOf(id);
    this.annotationsByArticle.update(id, annotation ? [annotation.article] : []);
    this.annotationsByTag.update(id, annotation?.tags ?? []);
    this.commentsByCited.update(id, citedKeys(annotation?.comment));
    const after = this.annotationsByArticle.keysOf(id);
    for (const article of new Set([...left, ...after])) this.articles.recount(article, articles.get(article));
  }

  #refileEvidence(id: string, evidence: Evidence | undefined, { at, before }: Heard): void {
    const events = this.#library.data.events;
    this.#noteUse(evidenceUse(before.get('evidence', id)), evidenceUse(evidence), at);
    const left = this.evidenceByEvent.keysOf(id);
    this.evidenceByAnnotation.update(id, evidence ? [evidence.annotation] : []);
    this.evidenceByEvent.update(id, evidence ? [evidence.target.id] : []);
    this.evidenceByTag.update(id, evidence?.saidBy ?? []);
    this.commentsByCited.update(id, citedKeys(evidence?.comment));
    this.countedDates.refileEvidence(id, evidence);
    const after = this.evidenceByEvent.keysOf(id);
    for (const event of new Set([...left, ...after])) this.events.relink(event, events.get(event));
  }

  #refileEvent(id: string, event: RecordOf['events'] | undefined): void {
    this.eventsByTag.update(id, event?.tags ?? []);
    this.commentsByCited.update(id, citedKeys(event?.description));
    this.eventsByWhole.update(id, event?.partOf ? [event.partOf] : []);
    this.eventsByDateFrom.update(id, event?.dateFrom ? [event.dateFrom] : []);
    this.countedDates.refileEvent(id, event);
    this.events.update(id, event);
  }

  #refileNote(id: string, note: RecordOf['notes'] | undefined): void {
    this.notesByCited.update(id, citedKeys(note?.body));
    this.notes.update(id, note);
  }

  /** Tags that a change put on a record were used then, and those it took off when the record was made. */
  #noteUse(was: Use, is: Use, at: string): void {
    this.recency.used(was);
    this.recency.used({ tags: is.tags.filter((tag) => !was.tags.includes(tag)), at });
  }

  #compareAnnotations(a: string, b: string): number {
    return this.#startOf(a) - this.#startOf(b) || compareText(a, b);
  }

  /** Where an annotation begins in its text: a lost one where it was first marked. */
  #startOf(id: string): number {
    const first = this.#library.data.annotations.get(id)?.stretches[0];
    return (first?.now ?? first?.made)?.start ?? 0;
  }
}

function settledBy(ruling: RecordOf['rulings'] | undefined): ReturnType<typeof disagreementOn> {
  return ruling?.decision === 'resolved' ? disagreementOn(ruling.on) : null;
}

/** The event whose disagreement a ruling settles. */
function settlesOf(ruling: RecordOf['rulings'] | undefined): readonly string[] {
  const settles = settledBy(ruling);
  return settles ? [settles.event] : [];
}

/** Groups whose members go by id, so by when they were made. */
function byId(all: (() => Filed) | null = null): Groups {
  return new Groups(compareText, all);
}

function* citedInComments({ annotations, evidence, events }: LibraryData): Generator<FiledOne> {
  yield* filed(annotations, ({ comment }) => citedKeys(comment));
  yield* filed(evidence, ({ comment }) => citedKeys(comment));
  yield* filed(events, ({ description }) => citedKeys(description));
}

function pairOf(relation: RecordOf['relations'] | undefined): readonly string[] {
  return relation ? [relation.a, relation.b] : [];
}
