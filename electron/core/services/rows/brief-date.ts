import type { BriefDate } from '#common/contract/rows';
import type { DateAsTold } from '#common/model/date-as-told';

/** A date as lists show it. */
export function briefDate(date: DateAsTold | null): BriefDate {
  return date && { edtf: date.edtf, words: date.words, confirmed: date.confirmed };
}
