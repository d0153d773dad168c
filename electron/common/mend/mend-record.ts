import type { DateAsTold } from '../model/date-as-told';
import type { Stretch } from '../model/stretch';
import { parseEdtf } from '../time/edtf';

/** Whether an EDTF value is none: nothing can be worked out from it. */
export function isNoDate(edtf: string | null | undefined): edtf is string {
  return typeof edtf === 'string' && !parseEdtf(edtf).ok;
}

/** The ids that lead somewhere, each once, in their order; the same array where that is all of them. */
export function soundIds<I extends string>(ids: I[], isThere: (id: string) => boolean): I[] {
  const kept = ids.filter((id, at) => isThere(id) && ids.indexOf(id) === at);
  return kept.length === ids.length ? ids : kept;
}

/** A stretch whose place is given up: its words as first marked stay, for the user to find again. */
export function withoutPlace<S extends Stretch>(stretch: S): S {
  return { ...stretch, now: null, state: 'orphan', confidence: 0 };
}

/**
 * A date without an EDTF value that is none: its words stay, and where there were none the value becomes them. A date
 * that it says it was worked out against goes likewise. The same object where nothing was wrong.
 */
export function withSoundEdtf<D extends DateAsTold>(date: D): D {
  const against = isNoDate(date.against?.edtf) ? null : date.against;
  if (!isNoDate(date.edtf)) return against === date.against ? date : { ...date, against };
  const { edtf } = date;
  const words = date.words.trim() === '' ? edtf : date.words;
  const why = date.why ?? `It stood as “${edtf}”, which is no date.`;
  return { ...date, edtf: null, words, against, why };
}
