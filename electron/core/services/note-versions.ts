import type { RichNode } from '#common/model/rich-text';

/** How many versions are remembered, of all notes together. They share the blocks that did not change. */
const mostVersions = 500;

/**
 * The versions of notes that windows have in hand, each by the `seq` it was given out with, so that what was typed on
 * an older one can be joined with what others wrote since. The oldest are forgotten.
 */
export class NoteVersions {
  readonly #blocks = new Map<string, readonly RichNode[]>();

  /** Remembers the blocks a window was given, or has written. */
  remember(id: string, seq: number, blocks: readonly RichNode[]): void {
    const key = `${id} ${seq}`;
    this.#blocks.delete(key);
    this.#blocks.set(key, blocks);
    for (const oldest of this.#blocks.keys()) {
      if (this.#blocks.size <= mostVersions) return;
      this.#blocks.delete(oldest);
    }
  }

  /** The blocks of a version; null when it was never given out, or long ago. */
  blocksAt(id: string, seq: number): readonly RichNode[] | null {
    return this.#blocks.get(`${id} ${seq}`) ?? null;
  }
}
