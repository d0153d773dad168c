/** When typing is saved: after a pause, and now and then while it goes on. Milliseconds. */
export const typingPause = 2000;
export const longestUnsaved = 10_000;

/** A clock's timers, so that a test can turn them by hand. */
export interface Timers {
  after(ms: number, run: () => void): () => void;
}

/**
 * Decides when what is typed is saved. Saves without a pause between them belong to one act and carry the same
 * group; a pause or leaving the field ends the act.
 */
export class TypedSaving<Group> {
  readonly #save: (group: Group) => void;
  readonly #newGroup: () => Group;
  readonly #timers: Timers;
  #group: Group | null = null;
  #dirty = false;
  #stopPause = (): void => undefined;
  #stopLongest: (() => void) | null = null;

  constructor(save: (group: Group) => void, newGroup: () => Group, timers: Timers = clock) {
    this.#save = save;
    this.#newGroup = newGroup;
    this.#timers = timers;
  }

  /** Something was typed. */
  typed(): void {
    this.#dirty = true;
    this.#stopPause();
    this.#stopPause = this.#timers.after(typingPause, () => this.end());
    this.#stopLongest ??= this.#timers.after(longestUnsaved, () => {
      this.#stopLongest = null;
      this.#saveNow();
    });
  }

  /** The pause came, or the field was left: saves what is unsaved and ends the act. */
  end(): void {
    this.#stopPause();
    this.#stopLongest?.();
    this.#stopLongest = null;
    this.#saveNow();
    this.#group = null;
  }

  #saveNow(): void {
    if (!this.#dirty) return;
    this.#dirty = false;
    this.#group ??= this.#newGroup();
    this.#save(this.#group);
  }
}

const clock: Timers = {
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
