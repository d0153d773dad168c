import type { Node } from '@tiptap/pm/model';
import { sameJson } from '#common/change/equal';
import type { BlockSplice } from '#common/contract/notes';
import type { RichNode } from '#common/model/rich-text';
import { sentenceOf, troubleCode } from '../../platform/trouble';
import { diffBlocks, type Hunk, type Likeness } from './block-diff';
import { mergeBlocks } from './merge-blocks';
import { nextWrite, type HeldBlock } from './note-write';

/** Where a note is kept. */
export interface NoteStore<Group> {
  /** The blocks as they are now; rejects with NOT_FOUND when the note is gone. */
  load(): Promise<readonly RichNode[]>;
  /** Resolves with the `seq` of the change once it is on disk. */
  write(splices: BlockSplice[], group: Group): Promise<number>;
  newGroup(): Group;
}

/** The editor, as far as saving is concerned. */
export interface NoteText {
  blocks(): readonly Node[];
  /** Throws for what the editor does not know. */
  make(raw: RichNode): Node;
  /** Puts in what was written elsewhere; the caret stays by its words. */
  apply(hunks: readonly Hunk<Node>[]): void;
}

export type SaveState =
  | { readonly kind: 'saved' | 'unsaved' | 'saving' | 'gone' }
  | { readonly kind: 'failed'; readonly why: string };

export interface SavingEvents {
  onState(state: SaveState): void;
  /** Both wrote in the same blocks: their words stand, and one's own stand beneath. */
  onBoth(places: number): void;
}

/** Milliseconds: typing is saved after a short pause, or this long at most; a longer pause ends an act of the user. */
export const saveAfter = 600;
export const saveAtMost = 3000;
export const actEnds = 2000;
/** Milliseconds until a save that failed is tried again. */
const retryAfter = 3000;
/** Tries in a row to put one's own blocks where others keep writing. */
const mostConflicts = 5;

const nodes: Likeness<Node> = { keyOf: (node) => node, same: (a, b) => a === b || a.eq(b) };
const raws: Likeness<RichNode> = { keyOf: (raw) => JSON.stringify(raw), same: sameJson };

/**
 * Keeps an open note and the core of one mind. What is typed goes there block by block, one write at a time; what is
 * written elsewhere comes here and is joined with what is not yet saved. Nothing typed is ever given up.
 */
export class NoteSaving<Group> {
  #held: readonly HeldBlock[];
  /** Sent, but never answered: the core may hold it or not. */
  #unsure: readonly HeldBlock[] | null = null;
  #group: Group | null = null;
  #running: Promise<void> | null = null;
  #again = false;
  /** Changes of this note that are not known to be ours, and ours that the feed has not told of yet. */
  readonly #heard = new Set<number>();
  readonly #own = new Set<number>();
  #pause: ReturnType<typeof setTimeout> | undefined;
  #act: ReturnType<typeof setTimeout> | undefined;
  #unsavedSince: number | null = null;
  #closed = false;

  constructor(
    readonly store: NoteStore<Group>,
    readonly text: NoteText,
    readonly events: SavingEvents,
    opened: readonly RichNode[],
  ) {
    const shown = text.blocks();
    const fits = shown.length === opened.length;
    this.#held = opened.map((raw, index) => ({ raw, node: (fits ? shown[index] : null) ?? text.make(raw) }));
  }

  /** Something was typed. */
  typed(): void {
    const now = Date.now();
    this.#unsavedSince ??= now;
    this.events.onState({ kind: 'unsaved' });
    clearTimeout(this.#pause);
    clearTimeout(this.#act);
    const wait = Math.min(saveAfter, Math.max(0, this.#unsavedSince + saveAtMost - now));
    this.#pause = setTimeout(() => void this.#run(), wait);
    this.#act = setTimeout(() => void this.flush(), actEnds);
  }

  /** Saves now and ends the act; resolves when all is saved or could not be. */
  async flush(): Promise<void> {
    clearTimeout(this.#act);
    await this.#run();
    this.#group = null;
  }

  /** The feed told of a change of this note, or may have missed one. */
  heard(seq: number): void {
    if (this.#own.delete(seq)) return;
    this.#heard.add(seq);
    if (!this.#running) void this.#run();
  }

  /** Saves what is left, and nothing after that. */
  async close(): Promise<void> {
    await this.flush();
    this.#closed = true;
    clearTimeout(this.#pause);
    clearTimeout(this.#act);
  }

  #run(): Promise<void> {
    clearTimeout(this.#pause);
    this.#again = true;
    this.#running ??= this.#loop().finally(() => (this.#running = null));
    return this.#running;
  }

  async #loop(): Promise<void> {
    while (this.#again && !this.#closed) {
      this.#again = false;
      try {
        if (this.#heard.size > 0 || this.#unsure) await this.#reload();
        await this.#writeAll();
        this.#again ||= this.#heard.size > 0;
      } catch (error) {
        this.#failed(error);
        return;
      }
    }
  }

  async #writeAll(): Promise<void> {
    for (let conflicts = 0; ;) {
      const hunks = this.#unsaved();
      if (hunks.length === 0) break;
      this.events.onState({ kind: 'saving' });
      this.#unsavedSince = null;
      this.#group ??= this.store.newGroup();
      const { splices, after } = nextWrite(this.#held, hunks);
      this.#unsure = after;
      try {
        const seq = await this.store.write(splices, this.#group);
        if (!this.#heard.delete(seq)) this.#own.add(seq);
        this.#held = after;
        this.#unsure = null;
      } catch (error) {
        if (troubleCode(error) !== 'CONFLICT' || ++conflicts > mostConflicts) throw error;
        this.#unsure = null;
        await this.#reload();
      }
    }
    this.#unsavedSince = null;
    this.events.onState({ kind: 'saved' });
  }

  #unsaved(): Hunk<Node>[] {
    return diffBlocks(
      this.#held.map(({ node }) => node),
      this.text.blocks(),
      nodes,
    );
  }

  /** Takes the note as it is now, and joins it with what is not saved here. */
  async #reload(): Promise<void> {
    const heard = [...this.#heard];
    const fresh = await this.store.load();
    // What was told of while it loaded may not be in it yet.
    for (const seq of heard) this.#heard.delete(seq);
    const sent = this.#unsure?.map(({ raw }) => raw);
    if (this.#unsure && sent && sameJson(fresh, sent)) {
      this.#held = this.#unsure;
      this.#unsure = null;
      return;
    }
    this.#unsure = null;
    const theirs = diffBlocks(
      this.#held.map(({ raw }) => raw),
      fresh,
      raws,
    ).map(({ from, to, blocks }) => ({
      from,
      to,
      blocks: blocks.map((raw): HeldBlock => ({ raw, node: this.text.make(raw) })),
    }));
    const base = this.#held.map(({ node }) => node);
    const theirNodes = theirs.map((hunk) => ({ ...hunk, blocks: hunk.blocks.map(({ node }) => node) }));
    const merged = mergeBlocks(base, this.#unsaved(), theirNodes, nodes.same);
    this.text.apply(diffBlocks(this.text.blocks(), merged.blocks, nodes));
    const held = [...this.#held];
    for (const { from, to, blocks } of theirs.toReversed()) held.splice(from, to - from, ...blocks);
    this.#held = held;
    if (merged.both > 0) this.events.onBoth(merged.both);
  }

  #failed(error: unknown): void {
    if (troubleCode(error) === 'NOT_FOUND') {
      this.events.onState({ kind: 'gone' });
      return;
    }
    this.events.onState({ kind: 'failed', why: sentenceOf(error) });
    if (this.#closed) return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#run(), retryAfter);
  }
}
