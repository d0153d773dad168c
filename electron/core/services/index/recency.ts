import { compareText } from './kept-order';

/** Tags put on something together, and when (an ISO moment). */
export interface Use {
  readonly tags: readonly string[];
  readonly at: string;
}

/**
 * When each tag was last put on something (ISO moments). Taking one off does not unmake its use. What was there from
 * the start is gone through when it is first asked which came last; a use that is taken off before must be told.
 */
export class Recency {
  readonly #last = new Map<string, string>();
  #unread: (() => Iterable<Use>) | null;

  constructor(all: () => Iterable<Use>) {
    this.#unread = all;
  }

  used({ tags, at }: Use): void {
    for (const tag of tags) if ((this.#last.get(tag) ?? '') < at) this.#last.set(tag, at);
  }

  /** The ids used, last first. */
  newestFirst(): string[] {
    const all = this.#unread;
    this.#unread = null;
    if (all) for (const use of all()) this.used(use);
    return [...this.#last]
      .sort(([a, at], [b, bt]) => compareText(bt, at) || compareText(b, a))
      .map(([id]) => id);
  }
}
