import { compareText } from './kept-order';

/** When each tag was last put on something (ISO moments). Taking one off does not unmake its use. */
export class Recency {
  readonly #last = new Map<string, string>();

  used(id: string, at: string): void {
    if ((this.#last.get(id) ?? '') < at) this.#last.set(id, at);
  }

  /** The ids used, last first. */
  newestFirst(): string[] {
    return [...this.#last]
      .sort(([a, at], [b, bt]) => compareText(bt, at) || compareText(b, a))
      .map(([id]) => id);
  }
}
