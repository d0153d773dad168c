import type { DateAsTold } from '#common/model/date-as-told';
import { formatDate } from '#common/time/format';
import { enterDate, enteredDate, type CountedFrom, type DateEntry } from '../../../ui/date-entry';

/** A date as told while it is being typed. */
export interface ToldDraft {
  readonly words: string;
  /** The reading chosen where the words have several, as EDTF. */
  readonly chosen: string | null;
  /** Words that are no date are kept as they are. */
  readonly asWords: boolean;
  /** What the words were worked out to before, for as long as nothing else is typed. */
  readonly known?: DateAsTold;
}

export const noTold: ToldDraft = { words: '', chosen: null, asWords: false };

/** What a draft comes to: a date to store (null for none), or why it cannot be stored yet. */
export type ToldOutcome =
  | { readonly ok: true; readonly date: DateAsTold | null }
  | { readonly ok: false; readonly message: string };

/** What was understood of a draft; null while nothing is typed. */
export function readTold(draft: ToldDraft, counted?: CountedFrom | null): DateEntry | null {
  const edtf = draft.known?.edtf ?? null;
  if (edtf !== null) {
    const reading = { edtf, words: formatDate(edtf, 'long'), fromArticle: false, why: '' };
    return { readings: [reading], message: null, waits: false };
  }
  return draft.words.trim() === '' ? null : enterDate(draft.words, counted);
}

/** Works a draft out to a date as told. Words with two readings wait for a choice; neither is taken unasked. */
export function toldOf(draft: ToldDraft, counted?: CountedFrom | null): ToldOutcome {
  if (draft.known) return { ok: true, date: draft.known };
  const entry = readTold(draft, counted);
  if (entry === null) return { ok: true, date: null };
  if (draft.asWords || entry.waits) return { ok: true, date: enteredDate(draft.words, null) };
  if (entry.readings.length === 0) return { ok: false, message: entry.message ?? '' };
  const reading =
    entry.readings.length === 1
      ? entry.readings[0]
      : entry.readings.find(({ edtf }) => edtf === draft.chosen);
  if (!reading)
    return { ok: false, message: 'This date can be read in more than one way. Choose one, then save.' };
  return { ok: true, date: enteredDate(draft.words, reading, counted) };
}
