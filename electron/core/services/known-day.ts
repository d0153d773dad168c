import type { KnownCounts } from '#common/contract/events';
import type { Event } from '#common/model/event';
import type { Evidence } from '#common/model/evidence';
import type { EdtfDate } from '#common/time/edtf-value';

/** An event as it was known: its date then, and the claims that had been published. */
export interface KnownEvent {
  readonly event: Event;
  readonly claims: readonly Evidence[];
  readonly day: EdtfDate | null;
}

/** What was known by the end of a day. */
export interface Known {
  readonly events: ReadonlyMap<string, KnownEvent>;
  /** By their dates then; those without one last. */
  readonly order: readonly string[];
  readonly left: KnownCounts;
}
