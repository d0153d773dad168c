import type { FoundEvent } from '#common/derive/suggest/found-event';
import type { LaunchSuggest, SuggestJob } from './launch-suggest';

/** Articles whose events are kept: those a reader goes back and forth between. */
const most = 32;

/** The events that sentences of articles tell of, worked out elsewhere and once for each text and date. */
export class FoundEvents {
  readonly #launch: LaunchSuggest;
  readonly #kept = new Map<string, Promise<FoundEvent[] | null>>();

  constructor(launch: LaunchSuggest) {
    this.#launch = launch;
  }

  /** What the sentences tell; null where the text cannot be read. */
  async of(job: SuggestJob): Promise<FoundEvent[] | null> {
    const key = `${job.text} ${job.published ?? ''} ${job.language}`;
    const kept = this.#kept.get(key) ?? this.#launch(job);
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > most && oldest !== undefined) this.#kept.delete(oldest);
    try {
      const found = await kept;
      if (found === null) this.#kept.delete(key);
      return found;
    } catch (error) {
      this.#kept.delete(key);
      throw error;
    }
  }
}
