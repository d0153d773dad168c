/** Where writing in a note was left: the caret, in positions of its document, and the scrolling in pixels. */
export interface NotePlace {
  readonly from: number;
  readonly to: number;
  readonly scroll: number;
}

/** Notes whose place is kept while the window is open. */
const most = 60;
const places = new Map<string, NotePlace>();

/** Where a note was left; null for one not written in since the window was opened. */
export function placeInNote(id: string): NotePlace | null {
  return places.get(id) ?? null;
}

/** Remembers where a note was left. */
export function keepNotePlace(id: string, place: NotePlace): void {
  places.delete(id);
  places.set(id, place);
  const [oldest] = places.keys();
  if (places.size > most && oldest !== undefined) places.delete(oldest);
}
