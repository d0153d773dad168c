import type { Change } from '#common/change/change';
import { subjectOf, type Op } from '#common/change/op';
import {
  comparedEvent,
  filedUnder,
  leastShared,
  mayBeOne,
  sameEventOn,
  type ComparedEvent,
  type NamedTag,
} from '#common/derive/one-event';
import type { Ruling } from '#common/model/ruling';
import type { Library } from '#core/store/library';
import { isPartOf } from '../event-parts';
import { Groups } from '../index/groups';
import { compareText } from '../index/kept-order';
import type { LibraryIndex } from '../index/library-index';
import { Pace } from '../pace';

/** A word or tag that more events than this have within the same days finds none of them. */
const mostAlike = 60;
/** An event that looks like more others than this is like none in particular: further ones are not kept. */
const mostOthers = 24;

type Watched = Pick<Library, 'data' | 'head' | 'onChange'>;

/**
 * The events that may be one with another, kept current event by event: each is compared with those alone that share
 * words or tags with it in the same days. Made when first asked for.
 */
export class EventPairs {
  readonly #library: Watched;
  readonly #index: LibraryIndex;
  readonly #stop: () => void;
  readonly #compared = new Map<string, ComparedEvent>();
  readonly #byKey = new Groups(compareText);
  readonly #others = new Map<string, Set<string>>();
  /** Rulings by the events they keep apart. */
  readonly #apart = new Groups(compareText);
  readonly #listeners = new Set<(events: readonly string[]) => void>();
  #filling: Promise<void> | null = null;

  /** Make it after the index of the same library, which must hear of a change first. */
  constructor(library: Watched, index: LibraryIndex) {
    this.#library = library;
    this.#index = index;
    this.#stop = library.onChange((change) => this.#hear(change));
  }

  /** Resolves when every event has been compared once. */
  async ready(): Promise<void> {
    this.#filling ??= this.#fill();
    await this.#filling;
  }

  /**
   * The events that one may be the same as, the oldest first: neither is a part of the other, none is rejected, and
   * their user has not said that they are two. Await `ready()` first.
   */
  of(id: string): string[] {
    const isOpen = (event: string): boolean =>
      this.#library.data.events.get(event)?.confidence !== 'rejected';
    const isWithin = (part: string, whole: string): boolean => isPartOf(this.#library.head, part, whole);
    const apart = new Set(this.#apart.of(id).flatMap((ruling) => this.#apart.keysOf(ruling)));
    if (!isOpen(id)) return [];
    return [...(this.#others.get(id) ?? [])]
      .filter((other) => !apart.has(other) && isOpen(other) && !isWithin(id, other) && !isWithin(other, id))
      .toSorted(compareText);
  }

  /** Hears of events whose pairs may be others now, as soon as the change is known here; returns how to stop. */
  onMoved(listener: (events: readonly string[]) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  close(): void {
    this.#listeners.clear();
    this.#stop();
  }

  async #fill(): Promise<void> {
    const { events, rulings } = this.#library.data;
    for (const ruling of rulings.values()) this.#apart.update(ruling.id, apartBy(ruling));
    const pace = new Pace();
    await pace.each([...events.keys()], (id) => this.#file(id));
    await pace.each([...events.keys()], (id) => this.#pair(id));
  }

  #hear({ ops }: Change): void {
    if (this.#filling === null) return;
    const moved = new Set<string>();
    const compared = new Set<string>();
    for (const op of ops) {
      for (const id of this.#comparedAnew(op)) compared.add(id);
      if (op.in !== 'rulings') continue;
      const ruling = subjectOf(op);
      for (const id of this.#apart.keysOf(ruling)) moved.add(id);
      this.#apart.update(ruling, apartBy(this.#library.data.rulings.get(ruling)));
      for (const id of this.#apart.keysOf(ruling)) moved.add(id);
    }
    const noteOthers = (id: string): void => this.#others.get(id)?.forEach((other) => moved.add(other));
    for (const id of compared) {
      moved.add(id);
      noteOthers(id);
      this.#file(id);
    }
    for (const id of compared) {
      this.#pair(id);
      noteOthers(id);
    }
    if (moved.size > 0) for (const listener of [...this.#listeners]) listener([...moved]);
  }

  /** The events that an op may have changed for this: with one that moves to another whole, all its parts. */
  #comparedAnew(op: Op): readonly string[] {
    if (op.in === 'tags') return this.#index.eventsByTag.of(subjectOf(op));
    if (op.in !== 'events') return [];
    const within = new Set([subjectOf(op)]);
    for (const id of within) for (const part of this.#index.eventsByWhole.of(id)) within.add(part);
    return [...within];
  }

  #file(id: string): void {
    for (const other of this.#others.get(id) ?? []) this.#others.get(other)?.delete(id);
    this.#others.delete(id);
    const event = this.#library.data.events.get(id);
    const tags = event ? event.tags.flatMap((tag) => this.#tagOf(tag) ?? []) : [];
    const compared =
      event && comparedEvent({ title: event.title, tags }, this.#index.dates.of(event.date?.edtf));
    if (compared) this.#compared.set(id, compared);
    else this.#compared.delete(id);
    this.#byKey.update(id, compared ? filedUnder(compared).map(({ key }) => key) : []);
  }

  #pair(id: string): void {
    const own = this.#compared.get(id);
    if (!own) return;
    const shared = new Map<string, { word: string; words: number }>();
    for (const { word, key } of filedUnder(own)) {
      // A word that so much has in the same days tells nothing apart, and would be dear.
      if (this.#byKey.count(key) > mostAlike) continue;
      for (const other of this.#byKey.of(key)) {
        const seen = shared.get(other);
        if (!seen) shared.set(other, { word, words: 1 });
        else if (seen.word !== word) {
          seen.word = word;
          seen.words += 1;
        }
      }
    }
    shared.delete(id);
    for (const [other, { words }] of shared) {
      const compared = words < leastShared(own) ? undefined : this.#compared.get(other);
      if (!compared || words < leastShared(compared) || mayBeOne(own, compared) === null) continue;
      this.#join(id, other);
    }
  }

  #join(a: string, b: string): void {
    const [ofA, ofB] = [this.#others.get(a) ?? new Set<string>(), this.#others.get(b) ?? new Set<string>()];
    if (ofA.size >= mostOthers || ofB.size >= mostOthers) return;
    this.#others.set(a, ofA.add(b));
    this.#others.set(b, ofB.add(a));
  }

  #tagOf(id: string): NamedTag | null {
    const { tags } = this.#library.data;
    const tag = tags.get(id);
    if (!tag) return null;
    const within = new Set<string>();
    for (let at = tag.parent; at !== null && !within.has(at); at = tags.get(at)?.parent ?? null)
      within.add(at);
    return { id, kind: tag.kind, name: tag.name, within: [...within] };
  }
}

function apartBy(ruling: Ruling | undefined): readonly string[] {
  return ruling?.decision === 'dismissed' ? sameEventOn(ruling.on) : [];
}
