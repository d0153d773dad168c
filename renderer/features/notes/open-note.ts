import type { Editor } from '@tiptap/react';
import type { GroupId, NoteId } from '#common/model/ids';
import type { Citation } from '#common/model/note';
import type { RichText } from '#common/model/rich-text';
import type { Api } from '../../platform/api';
import { caretToEnd, insertCitation } from '../../editor/note/citing';
import { NoteSaving, type SavingEvents } from '../../editor/note/note-saving';
import { noteText } from '../../editor/note/note-text';
import { bringIntoView, flashThing, showWords, type WordsInNote } from '../../editor/note/show-words';
import { keepNotePlace, placeInNote } from './note-places';
import { noteStore, type NoteVersion } from './note-store';

/** Milliseconds after the last move at which the place counts as one where somebody writes. */
const atRest = 400;

/** A note in its editor: its saving, its place, and where citations go. */
export class OpenedNote {
  readonly saving: NoteSaving<GroupId>;
  readonly #editor: Editor;
  readonly #scroller: HTMLElement;
  readonly id: NoteId;
  #touched = false;
  readonly #stop = new AbortController();
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    api: Api,
    note: NoteVersion,
    { editor, scroller }: { editor: Editor; scroller: HTMLElement },
    events: SavingEvents,
  ) {
    this.#editor = editor;
    this.#scroller = scroller;
    this.id = note.id;
    const opened = { blocks: note.body.content ?? [], version: note.seq };
    this.saving = new NoteSaving(noteStore(api, note.id), noteText(editor), events, opened);
    const place = placeInNote(note.id);
    if (place) {
      const end = editor.state.doc.content.size;
      editor.commands.setTextSelection({ from: Math.min(place.from, end), to: Math.min(place.to, end) });
      scroller.scrollTop = place.scroll;
      this.#touched = true;
    }
    editor.on('focus', () => (this.#touched = true));
    editor.on('selectionUpdate', () => this.#rememberSoon());
    scroller.addEventListener('scroll', () => this.#rememberSoon(), {
      passive: true,
      signal: this.#stop.signal,
    });
  }

  /**
   * Puts a citation at the caret, or at the end where nobody has put a caret yet; the focus stays where it is. It is
   * an act of its own: Undo takes back the citation and not what was typed before it.
   */
  async cite(citation: Citation): Promise<void> {
    await this.saving.flush();
    if (this.#editor.isDestroyed) return;
    if (!this.#touched) caretToEnd(this.#editor.view);
    const at = insertCitation(this.#editor, citation);
    this.#showArrival(at);
    await this.saving.flush();
  }

  /** Shows where words stand; answers false where the note has them no more. */
  show(words: WordsInNote): boolean {
    if (this.#editor.isDestroyed) return true;
    this.#touched = true;
    return showWords(this.#editor, this.#scroller, words);
  }

  /** The text as it stands in the editor, saved or not. */
  body(): RichText {
    return this.#editor.getJSON() as RichText;
  }

  /** Goes on in the text, where it was left. */
  focus(): void {
    if (!this.#touched) caretToEnd(this.#editor.view);
    this.#editor.view.focus();
  }

  /** Saves what is left and remembers the place. */
  async close(): Promise<void> {
    this.#stop.abort();
    this.#remember();
    await this.saving.close();
  }

  /** Remembers the place once it rests: the window may be closed without a word. */
  #rememberSoon(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#remember(), atRest);
  }

  #remember(): void {
    clearTimeout(this.#resting);
    // A tab that is behind has no height, and its scrolling reads as none.
    if (!this.#touched || this.#scroller.clientHeight === 0 || this.#editor.isDestroyed) return;
    const { from, to } = this.#editor.state.selection;
    keepNotePlace({ note: this.id, from, to, scroll: this.#scroller.scrollTop });
  }

  #showArrival(at: number): void {
    const mark = this.#editor.view.nodeDOM(at);
    if (!(mark instanceof HTMLElement)) return;
    bringIntoView(this.#scroller, mark.getBoundingClientRect());
    flashThing(mark);
  }
}
