import { z } from 'zod';
import { setSetting, useSettingValues } from '../../platform/settings';

const key = 'note.places';
/** Notes whose place is kept. */
const most = 60;

const NotePlace = z.object({ note: z.string(), from: z.number(), to: z.number(), scroll: z.number() });
const NotePlaces = z.array(NotePlace);
/** Where writing in a note was left: the caret, in positions of its document, and the scrolling in pixels. */
export type NotePlace = z.infer<typeof NotePlace>;

function places(): NotePlace[] {
  const read = NotePlaces.safeParse(useSettingValues.getState().values[key]);
  return read.success ? read.data : [];
}

/** Where a note was left; null for one never written in. */
export function placeInNote(note: string): NotePlace | null {
  return places().find((place) => place.note === note) ?? null;
}

/** Remembers where a note was left, on this machine. */
export function keepNotePlace(place: NotePlace): void {
  const before = places();
  if (JSON.stringify(before[0]) === JSON.stringify(place)) return;
  setSetting(key, [place, ...before.filter(({ note }) => note !== place.note)].slice(0, most));
}
