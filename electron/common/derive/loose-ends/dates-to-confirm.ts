import type { DatePlace } from '../../contract/dates';
import type { DateAsTold } from '../../model/date-as-told';
import { isStale } from '../../time/date-as-told';
import { formatDate } from '../../time/format';
import type { LooseEnd, LooseEndRule } from './loose-end';

/** A date that a record holds. */
export interface HeldDate {
  /** The field it stands in. */
  readonly field: DatePlace['field'];
  /** What it is the date of, in words: “date of publication”. */
  readonly called: string;
  readonly date: DateAsTold | null;
  /** What the article's date that it was counted from is now, as EDTF; null where it has none (any more). */
  readonly articleDate: string | null;
}

function readingOf({ words, edtf }: DateAsTold): string {
  const read = edtf === null ? '' : formatDate(edtf);
  if (words === '' || words === read) return read;
  return read === '' ? `“${words}”` : `“${words}”, ${read}`;
}

function look({ field, called, date, articleDate }: HeldDate): readonly LooseEnd[] {
  if (date === null) return [];
  const part = `${field} ${date.edtf ?? ''}`;
  // A date counted from another that has changed is looked at again even where its user had confirmed it.
  if (isStale(date, articleDate)) {
    const says = `${called}: ${readingOf(date)} was counted from a date that has changed`;
    return [{ kind: 'unconfirmed', part: `${part} ${articleDate ?? ''}`, says }];
  }
  if (date.confirmed) return [];
  const says = `${called}: ${readingOf(date)} is the program’s reading`;
  return [{ kind: 'unconfirmed', part, says, confirms: field }];
}

/** Dates that only the program has said, and dates counted from an article's date that has changed since. */
export const datesToConfirm: LooseEndRule<readonly HeldDate[]> = {
  kind: 'unconfirmed',
  of: (dates) => dates.flatMap(look),
};
