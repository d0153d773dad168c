import type { BriefDate } from '#common/contract/rows';
import type { DateAsTold } from '#common/model/date-as-told';
import { short, shown } from './short';

/** A date as lists show it. */
export function briefDate(date: DateAsTold | null): BriefDate {
  return date && { edtf: date.edtf, words: short(date.words, shown.words), confirmed: date.confirmed };
}
