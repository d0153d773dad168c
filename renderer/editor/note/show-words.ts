import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { highlightPage } from '../painting/highlight-painter';
import { NoteWords } from './note-words';

const highlight = 'tl-note-flash';
/** Milliseconds that words shown stand out. */
const flashing = 2200;

/** Words of a note, as `richTextWords` gives them, and where they stood (UTF-16 units) when they were found. */
export interface WordsInNote {
  readonly words: string;
  readonly start: number;
}

let clearing: ReturnType<typeof setTimeout> | undefined;

/**
 * Brings words of an open note into view, puts the caret there and lets them stand out for a moment. Words within a
 * citation are shown by that citation. Answers false where the note has them no more.
 */
export function showWords(
  editor: Editor,
  scroller: HTMLElement,
  { words, start }: WordsInNote,
  page = highlightPage(),
): boolean {
  const all = new NoteWords(editor.state.doc);
  const found = all.find(words, start);
  const places = found ? all.places(found) : [];
  const [first] = places;
  if (!first) return false;
  const at = 'thing' in first ? first.thing : first.from;
  const { state } = editor;
  editor.view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve(at))));
  const set = page?.makeHighlight(2);
  for (const place of places) {
    if ('thing' in place) flashThing(editor.view.nodeDOM(place.thing));
    else {
      const painted = page?.makeRange(rangeOf(editor, place));
      if (painted) set?.add(painted);
    }
  }
  if (page && set) page.highlights.set(highlight, set);
  clearTimeout(clearing);
  clearing = setTimeout(() => set?.clear(), flashing);
  const to = 'thing' in first ? first.thing + 1 : first.to;
  bringIntoView(scroller, rangeOf(editor, { from: at, to }).getBoundingClientRect());
  return true;
}

/** Lets something drawn in a note, a citation mostly, stand out for a moment. */
export function flashThing(drawn: globalThis.Node | null): void {
  if (!(drawn instanceof HTMLElement)) return;
  drawn.dataset['new'] = '';
  setTimeout(() => delete drawn.dataset['new'], flashing);
}

/** Scrolls what is out of view to the middle. */
export function bringIntoView(scroller: HTMLElement, box: DOMRect): void {
  const view = scroller.getBoundingClientRect();
  if (box.top >= view.top && box.bottom <= view.bottom) return;
  scroller.scrollTop += box.top - view.top - view.height / 2;
}

function rangeOf({ view }: Editor, { from, to }: { from: number; to: number }): Range {
  const range = document.createRange();
  const [start, end] = [view.domAtPos(from), view.domAtPos(to)];
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
