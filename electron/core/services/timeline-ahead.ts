import type { Library } from '#core/store/library';
import type { LibraryIndex } from './index/library-index';
import { Pace } from './pace';

/** Works out the row of an event; null for one that is gone. */
type Pack = (id: string) => string | null;

/**
 * The rows of a library's timeline as they are sent, worked out in slices while its window is still loading: of what a
 * window asks for first they take longest. Each is handed out once, and none that a change came after.
 */
export class TimelineAhead {
  readonly #index: LibraryIndex;
  readonly #rows = new Map<string, string>();
  readonly #stop: () => void;
  #closed = false;
  /** How many of the rows, in order of time, were worked out here or asked for. */
  #done = 0;

  /** Make it after the index of the same library, which must hear of a change first. */
  constructor(library: Pick<Library, 'onChange'>, index: LibraryIndex) {
    this.#index = index;
    this.#stop = library.onChange(() => this.close());
  }

  /** Works out what was not asked for yet, until something changes. */
  async prepare(pack: Pack): Promise<void> {
    const pace = new Pace();
    while (!this.#closed) {
      const [id] = this.#index.events.date.window(this.#done, 1);
      const row = id === undefined ? null : pack(id);
      if (id === undefined || row === null) return;
      this.#rows.set(id, row);
      this.#done += 1;
      await pace.rest();
    }
  }

  /** The row of an event, `at` being its place in order of time; null where it is gone. */
  row(id: string, at: number, pack: Pack): string | null {
    this.#done = Math.max(this.#done, at + 1);
    const ready = this.#rows.get(id);
    this.#rows.delete(id);
    return ready ?? pack(id);
  }

  /** Forgets all, and works out no more. */
  close(): void {
    this.#closed = true;
    this.#rows.clear();
    this.#stop();
  }
}
