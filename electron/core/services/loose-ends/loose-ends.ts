import { setImmediate } from 'node:timers/promises';
import type { Change } from '#common/change/change';
import { subjectOf, type Op } from '#common/change/op';
import { looseEndKinds, type LooseEndKind } from '#common/derive/loose-ends/loose-end';
import type { DateAsTold } from '#common/model/date-as-told';
import type { Ruling } from '#common/model/ruling';
import type { Library } from '#core/store/library';
import { disagreementOn } from '../disagreements/keys';
import { Groups } from '../index/groups';
import { compareText, KeptOrder } from '../index/kept-order';
import type { LibraryIndex } from '../index/library-index';
import type { EventPairs } from '../one-event/event-pairs';
import { Pace } from '../pace';
import { affectedBy, subjectKey, type Subject } from './affected';
import { endsOf, subjectCollections, type Known } from './facts';
import { groupAlike } from './group-alike';
import type { HeldEnd } from './held-end';
import { looseEndName } from './name';

/** What is worked out beside the index: articles that one looks like, and events that may be one. */
interface WorkedOut {
  readonly alike?: Known['alike'];
  readonly pairs?: EventPairs;
}

/** Loose ends in the order they are listed: by the record they are about, the oldest first. */
class EndOrder {
  readonly held = new Map<string, HeldEnd>();
  readonly order: KeptOrder<HeldEnd, string>;

  constructor(keyOf: (end: HeldEnd) => string) {
    this.order = new KeptOrder(() => this.held.values(), { keyOf, compare: compareText });
  }

  set(id: string, end: HeldEnd | undefined): void {
    if (end === undefined && !this.held.has(id)) return;
    if (end) this.held.set(id, end);
    else this.held.delete(id);
    this.order.update(id, end);
  }
}

/**
 * The loose ends of a library, kept current: each change is followed to the records it may matter to, and only those
 * are looked at again. Made when first asked for.
 */
export class LooseEnds {
  readonly #known: Known;
  readonly #pairs: EventPairs | null;
  readonly #stop: () => void;
  readonly #byKind = new Map<LooseEndKind, EndOrder>(
    looseEndKinds.map((kind) => [kind, new EndOrder((end) => end.on.id)]),
  );
  readonly #aside = new EndOrder((end) => `${looseEndKinds.indexOf(end.kind)} ${end.on.id}`);
  readonly #bySubject = new Map<string, readonly HeldEnd[]>();
  /** Records by the articles whose dates theirs were counted from. */
  readonly #countedFrom = new Groups(compareText);
  /** Rulings by what they are on; several where copies of a library were merged. */
  readonly #rulings = new Groups(compareText);
  readonly #listeners = new Set<() => void>();
  /** The pairs that may be one source, as they are listed; null until asked for, and once one of them changed. */
  #alike: readonly HeldEnd[] | null = null;
  #filling: Promise<void> | null = null;
  /** Articles to be looked at again, and the looking while it lasts. */
  readonly #again = new Set<string>();
  #looking: Promise<void> | null = null;
  #telling = false;

  /** Make it after the index of the same library, which must hear of a change first. */
  constructor(
    library: Pick<Library, 'data' | 'onChange'>,
    index: LibraryIndex,
    { alike, pairs }: WorkedOut = {},
  ) {
    this.#known = {
      data: library.data,
      index,
      alike: alike ?? (() => []),
      sameEvents: (event) => pairs?.of(event) ?? [],
    };
    this.#pairs = pairs ?? null;
    pairs?.onMoved((events) => this.#lookAtEvents(events));
    this.#stop = library.onChange((change) => this.#hear(change));
  }

  /** Resolves when every record has been looked at once, and those anew of which something was found. */
  async ready(): Promise<void> {
    this.#filling ??= this.#fill();
    await this.#filling;
    await this.#looking;
  }

  count(kind: LooseEndKind): number {
    return kind === 'alike' ? this.#groups().length : this.#orderOf(kind).held.size;
  }

  get open(): number {
    return looseEndKinds.reduce((sum, kind) => sum + this.count(kind), 0);
  }

  get setAside(): number {
    return this.#aside.held.size;
  }

  /** A window of those that are open: of one kind, or of all, kind by kind. */
  window(kind: LooseEndKind | null, from: number, count: number): HeldEnd[] {
    const ends: HeldEnd[] = [];
    let skip = from;
    for (const each of kind === null ? looseEndKinds : [kind]) {
      const size = this.count(each);
      if (skip < size) ends.push(...this.#windowOf(each, skip, count - ends.length));
      skip = Math.max(0, skip - size);
      if (ends.length >= count) break;
    }
    return ends;
  }

  /** A window of those that are set aside. */
  windowAside(from: number, count: number): HeldEnd[] {
    return this.#aside.order.window(from, count).flatMap((id) => at(this.#aside.held, id));
  }

  /** All that are open, in no order. */
  *all(): Iterable<HeldEnd> {
    for (const [kind, { held }] of this.#byKind) yield* kind === 'alike' ? this.#groups() : held.values();
  }

  /** A loose end by its name, open or set aside. */
  get(id: string): HeldEnd | undefined {
    for (const { held } of [...this.#byKind.values(), this.#aside]) {
      const end = held.get(id);
      if (end) return end;
    }
    return undefined;
  }

  /** The rulings that set a loose end aside, the last one last. */
  rulingsOn(id: string): readonly Ruling[] {
    return this.#rulings.of(id).flatMap((each) => this.#known.data.rulings.get(each) ?? []);
  }

  /**
   * Looks again at articles of which something new was worked out: soon, those of many calls together. Who listens is
   * told once the working out is at rest, and only where that changed what is listed.
   */
  lookAgainAt(articles: readonly string[], atRest: Promise<void>): void {
    if (this.#filling === null) return;
    for (const id of articles) this.#again.add(id);
    this.#looking ??= this.#lookAgain().then((changed) => {
      this.#looking = null;
      if (changed) void this.#tell(atRest);
    });
  }

  /** Whether anything listed came or went. */
  async #lookAgain(): Promise<boolean> {
    // What is found of other articles in this turn is looked at with it: at opening there are thousands of calls.
    await setImmediate();
    const pace = new Pace();
    let changed = false;
    while (this.#again.size > 0) {
      const articles = [...this.#again];
      this.#again.clear();
      await pace.each(articles, (id) => {
        const names = (): string => (this.#bySubject.get(`articles ${id}`) ?? []).map((end) => end.id).join();
        const before = names();
        this.#look({ collection: 'articles', id });
        changed ||= names() !== before;
      });
    }
    return changed;
  }

  async #tell(atRest: Promise<void>): Promise<void> {
    if (this.#telling) return;
    this.#telling = true;
    await atRest;
    this.#telling = false;
    for (const listener of [...this.#listeners]) listener();
  }

  /** Hears of loose ends that came or went without a change to the library; returns how to stop. */
  onWorkedOut(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  close(): void {
    this.#listeners.clear();
    this.#stop();
  }

  #lookAtEvents(events: readonly string[]): void {
    if (this.#filling === null) return;
    for (const id of events) this.#look({ collection: 'events', id });
  }

  async #fill(): Promise<void> {
    await this.#pairs?.ready();
    const { data } = this.#known;
    for (const id of data.rulings.keys()) this.#file(id);
    const pace = new Pace();
    for (const collection of subjectCollections)
      await pace.each([...data[collection].keys()], (id) => this.#look({ collection, id }));
  }

  #hear({ ops }: Change): void {
    if (this.#filling === null) return;
    const subjects = new Map<string, Subject>();
    for (const op of ops) {
      if (op.in === 'rulings') {
        this.#rule(subjectOf(op));
        const subject = settledIn(this.#known, op);
        if (subject) subjects.set(subjectKey(subject), subject);
      }
      affectedBy(this.#known, this.#countedFrom, op, (subject) => subjects.set(subjectKey(subject), subject));
    }
    for (const subject of subjects.values()) this.#look(subject);
  }

  /** Files a ruling anew, and moves what it was or is on to where it now belongs. */
  #rule(ruling: string): void {
    const names = this.#rulings.keysOf(ruling);
    this.#file(ruling);
    for (const name of new Set([...names, ...this.#rulings.keysOf(ruling)])) {
      const end = this.get(name);
      if (end) this.#place(end);
    }
  }

  #file(id: string): void {
    const ruling = this.#known.data.rulings.get(id);
    this.#rulings.update(id, ruling ? [ruling.on] : []);
  }

  #look(subject: Subject): void {
    const key = subjectKey(subject);
    const { collection, id } = subject;
    this.#countedFrom.update(key, countedFromOf(this.#known, subject));
    const ends = endsOf(this.#known, collection, id).map((end) => ({
      ...end,
      id: looseEndName(subject, end),
      on: subject,
    }));
    const before = this.#bySubject.get(key) ?? [];
    if (ends.length === 0 && before.length === 0) return;
    for (const end of before) if (!ends.some((each) => each.id === end.id)) this.#forget(end);
    for (const end of ends) this.#place(end);
    if (ends.length === 0) this.#bySubject.delete(key);
    else this.#bySubject.set(key, ends);
  }

  #groups(): readonly HeldEnd[] {
    const { order, held } = this.#orderOf('alike');
    this.#alike ??= groupAlike(order.window(0, held.size).flatMap((id) => at(held, id)));
    return this.#alike;
  }

  #windowOf(kind: LooseEndKind, from: number, count: number): readonly HeldEnd[] {
    if (kind === 'alike') return this.#groups().slice(from, from + count);
    const { order, held } = this.#orderOf(kind);
    return order.window(from, count).flatMap((id) => at(held, id));
  }

  #place(end: HeldEnd): void {
    if (end.kind === 'alike') this.#alike = null;
    const aside = this.rulingsOn(end.id).at(-1)?.decision === 'set aside';
    this.#orderOf(end.kind).set(end.id, aside ? undefined : end);
    this.#aside.set(end.id, aside ? end : undefined);
  }

  #forget(end: HeldEnd): void {
    if (end.kind === 'alike') this.#alike = null;
    this.#orderOf(end.kind).set(end.id, undefined);
    this.#aside.set(end.id, undefined);
  }

  #orderOf(kind: LooseEndKind): EndOrder {
    const order = this.#byKind.get(kind);
    if (!order) throw new Error(`no order is kept for the loose ends “${kind}”`);
    return order;
  }
}

const at = (held: ReadonlyMap<string, HeldEnd>, id: string): HeldEnd[] => {
  const end = held.get(id);
  return end ? [end] : [];
};

/** The event whose disagreements an op on a ruling settles or opens; what a ruling is on never changes. */
function settledIn({ data }: Known, op: Op): Subject | null {
  const on = op.op === 'drop' ? (op.record as unknown as Ruling).on : data.rulings.get(subjectOf(op))?.on;
  const found = disagreementOn(on ?? '');
  return found && { collection: 'events', id: found.event };
}

/** The articles whose dates those of a record were counted from. */
function countedFromOf({ data }: Known, { collection, id }: Subject): string[] {
  const dates = ((): (DateAsTold | null | undefined)[] => {
    switch (collection) {
      case 'articles': {
        const article = data.articles.get(id);
        return [article?.published, article?.accessed];
      }
      case 'evidence':
        return [data.evidence.get(id)?.told];
      case 'events':
        return [data.events.get(id)?.date];
      case 'annotations':
      case 'notes':
        return [];
    }
  })();
  return [...new Set(dates.flatMap((date): string[] => (date?.against ? [date.against.article] : [])))];
}
