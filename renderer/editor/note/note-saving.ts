import type { Node } from '@tiptap/pm/model';
import { diffBlocks, type Hunk, type Likeness } from '#common/change/block-diff';
import { sameJson } from '#common/change/equal';
import { mergeBlocks } from '#common/change/merge-blocks';
import { storedBlocks, writtenAtOnce } from '#common/change/merge-note';
import type { BlockSplice } from '#common/contract/notes';
import type { RichNode } from '#common/model/rich-text';
import { sentenceOf, troubleCode } from '../../platform/trouble';
import { nextWrite, type HeldBlock } from './note-write';

/** The blocks of a note, and the `seq` that names this version of them. */
export interface NoteBlocks {
  readonly blocks: readonly RichNode[];
  readonly version: number;
}

/** Where a note is kept. */
export interface NoteStore<Group> {
  /** The blocks as they are now; rejects with NOT_FOUND when the note is gone. */
  load(): Promise<NoteBlocks>;
  /**
   * Resolves with the `seq` of the change once it is on disk. Where the note is no longer the version the splices
   * start from it is joined with them there, and `merged` counts the places where both had written.
   */
  write(
    splices: BlockSplice[],
    group: Group,
    base: number,
  ): Promise<{ readonly version: number; readonly merged: number | null }>;
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

/**
 * Keeps an open note and the core of one mind. What is typed goes there block by block, one write at a time; what is
 * written elsewhere comes here and is joined with what is not yet saved. Nothing typed is ever given up.
 */
export class NoteSaving<Group> {
  #held: readonly HeldBlock[];
  #version: number;
  #text: NoteText;
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
    text: NoteText,
    readonly events: SavingEvents,
    opened: NoteBlocks,
  ) {
    const shown = text.blocks();
    const fits = shown.length === opened.blocks.length;
    this.#text = text;
    this.#version = opened.version;
    this.#held = opened.blocks.map((raw, index) => ({
      raw,
      node: (fits ? shown[index] : null) ?? text.make(raw),
    }));
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

  /** Saves what is left, and nothing after that. The editor may go meanwhile: its text is taken along. */
  async close(): Promise<void> {
    this.#text = takenAlong(this.#text);
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
        if (this.#unsure || this.#heard.has(this.#version)) await this.#reload();
        // Written first, even where others wrote meanwhile: the core joins the two, and a window that is closing
        // may have no time for a second word.
        await this.#writeAll();
        if (this.#heard.size > 0) await this.#reload();
        this.#again ||= this.#heard.size > 0 || this.#unsaved().length > 0;
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
        const { version, merged } = await this.store.write(splices, this.#group, this.#version);
        if (merged !== null) this.#heard.add(version);
        else if (!this.#heard.delete(version)) this.#own.add(version);
        this.#held = after;
        this.#version = version;
        this.#unsure = null;
        if (merged === null) continue;
        if (merged > 0) this.events.onBoth(merged);
        await this.#reload();
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
      this.#text.blocks(),
      nodes,
    );
  }

  /** Takes the note as it is now, and joins it with what is not saved here. */
  async #reload(): Promise<void> {
    const heard = [...this.#heard];
    const { blocks: fresh, version } = await this.store.load();
    this.#version = version;
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
      storedBlocks,
    ).map(({ from, to, blocks }) => ({
      from,
      to,
      blocks: blocks.map((raw): HeldBlock => ({ raw, node: this.#text.make(raw) })),
    }));
    const base = this.#held.map(({ node }) => node);
    const theirNodes = theirs.map((hunk) => ({ ...hunk, blocks: hunk.blocks.map(({ node }) => node) }));
    const mark = this.#text.make(writtenAtOnce);
    const merged = mergeBlocks(base, this.#unsaved(), theirNodes, nodes.same, mark);
    this.#text.apply(diffBlocks(this.#text.blocks(), merged.blocks, nodes));
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

/** The text as it is now, apart from its editor. */
function takenAlong(text: NoteText): NoteText {
  let blocks = text.blocks();
  return {
    blocks: () => blocks,
    make: (raw) => text.make(raw),
    apply: (hunks) => {
      for (const { from, to, blocks: put } of hunks.toReversed())
        blocks = blocks.toSpliced(from, to - from, ...put);
    },
  };
}
