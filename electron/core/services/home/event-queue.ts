/** Events for one listener at a time, kept until it asks for them. */
export class EventQueue<Event> {
  readonly #waiting: Event[] = [];
  #wake: (() => void) | null = null;

  push(event: Event): void {
    this.#waiting.push(event);
    this.#wake?.();
  }

  /** Yields what was pushed and what will be, until `signal` aborts. */
  async *until(signal: AbortSignal | undefined): AsyncGenerator<Event> {
    const wake = (): void => this.#wake?.();
    signal?.addEventListener('abort', wake);
    try {
      while (!signal?.aborted) {
        const next = this.#waiting.shift();
        if (next !== undefined) {
          yield next;
          continue;
        }
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    } finally {
      signal?.removeEventListener('abort', wake);
      this.#wake = null;
    }
  }
}
