import type { Event } from '#common/model/event';
import { compareDates } from '#common/time/compare';
import type { EdtfDate } from '#common/time/edtf-value';
import { compareTitles } from './collate';
import type { Dates } from './dates';
import { compareText, KeptOrder } from './kept-order';

interface Facts {
  /** When evidence was last tied to an event; null for one without any. */
  linkedAt(id: string): string | null;
  readonly dates: Dates;
}

/** The orders events are listed in. An event without a date comes last among those by date. */
export class EventOrders {
  readonly date: KeptOrder<Event, EdtfDate>;
  readonly title: KeptOrder<Event, string>;
  readonly added: KeptOrder<Event, string>;
  /** By the last evidence tied to each; those without any by when they were made. */
  readonly linked: KeptOrder<Event, string>;
  readonly #events: ReadonlyMap<string, Event>;
  readonly #dates: Dates;

  constructor(events: ReadonlyMap<string, Event>, { linkedAt, dates }: Facts) {
    this.#events = events;
    this.#dates = dates;
    const all = (): Iterable<Event> => events.values();
    this.date = new KeptOrder(all, { keyOf: (event) => dates.of(event.date?.edtf), compare: compareDates });
    this.title = new KeptOrder(all, { keyOf: (event) => event.title, compare: compareTitles });
    this.added = new KeptOrder(all, { keyOf: (event) => event.createdAt, compare: compareText });
    this.linked = new KeptOrder(all, {
      keyOf: (event) => linkedAt(event.id) ?? event.createdAt,
      compare: compareText,
    });
  }

  update(id: string, event: Event | undefined): void {
    for (const order of [this.date, this.title, this.added, this.linked]) order.update(id, event);
  }

  /** For when only its evidence changed. */
  relink(id: string, event: Event | undefined): void {
    this.linked.update(id, event);
  }

  /** Compares two events by date, undated ones last. */
  compareByDate(a: string, b: string): number {
    const first = this.#dates.of(this.#events.get(a)?.date?.edtf);
    const second = this.#dates.of(this.#events.get(b)?.date?.edtf);
    if (first !== null && second !== null) return compareDates(first, second) || compareText(a, b);
    return Number(first === null) - Number(second === null) || compareText(a, b);
  }
}
