import type { DateAsTold } from '#common/model/date-as-told';
import type { ReadingOfDate } from './parse-words';

type At = DateAsTold['at'];
type ArticleDate = DateAsTold['against'];

/** What is known where a date is typed: the source's words, where they stand, the article's own date. */
export interface Telling {
  readonly words: string;
  readonly at?: At;
  /** The article's date at this moment, kept only with a reading that was counted from it. */
  readonly against?: ArticleDate;
  readonly why?: string;
}

/** The part of a reading that a date as told keeps; null for words left vague. */
export type Worked = Pick<ReadingOfDate, 'edtf' | 'fromArticle'> | null;

function tell(reading: Worked, { words, at, against, why }: Telling, by: DateAsTold['by']): DateAsTold {
  return {
    edtf: reading?.edtf ?? null,
    words,
    at: at ?? null,
    against: reading?.fromArticle === true ? (against ?? null) : null,
    by,
    confirmed: by === 'user',
    ...(why === undefined || why === '' ? {} : { why }),
  };
}

/** The record for a date that the user typed and saw read back: confirmed. Null keeps vague words as words. */
export function toldFromTyped(reading: Worked, telling: Telling): DateAsTold {
  return tell(reading, telling, 'user');
}

/** The record for a date that the program proposes: unconfirmed until the user has looked at it. */
export function toldByProgram(reading: Worked, telling: Telling): DateAsTold {
  return tell(reading, telling, 'program');
}

/** The same date once the user has agreed to it. */
export function confirmTold(told: DateAsTold): DateAsTold {
  return { ...told, confirmed: true };
}

/**
 * Whether a date was worked out against an article's date that has since changed or gone. `currentArticleDate` is that
 * field of the article now, as EDTF, or null. Dates that stand by themselves never go stale.
 */
export function isStale(told: Pick<DateAsTold, 'against'>, currentArticleDate: string | null): boolean {
  return told.against !== null && told.against.edtf !== currentArticleDate;
}
