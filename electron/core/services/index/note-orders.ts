import type { Note } from '#common/model/note';
import { compareTitles } from './collate';
import { compareText, KeptOrder } from './kept-order';

/** The orders notes are listed in; a note without a title comes last by title. */
export class NoteOrders {
  readonly changed: KeptOrder<Note, string>;
  readonly title: KeptOrder<Note, string>;
  readonly added: KeptOrder<Note, string>;

  constructor(notes: ReadonlyMap<string, Note>) {
    const all = (): Iterable<Note> => notes.values();
    this.changed = new KeptOrder(all, { keyOf: (note) => note.updatedAt, compare: compareText });
    this.title = new KeptOrder(all, { keyOf: (note) => note.title.trim() || null, compare: compareTitles });
    this.added = new KeptOrder(all, { keyOf: (note) => note.createdAt, compare: compareText });
  }

  update(id: string, note: Note | undefined): void {
    for (const order of [this.changed, this.title, this.added]) order.update(id, note);
  }
}
