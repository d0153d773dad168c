import type { DateAsTold } from '#common/model/date-as-told';
import { formatDate } from '#common/time/format';
import { readDate, type ReadingOfDate } from '#common/time/parse-words';

/** The article's date that words like "Tuesday" are counted from. */
export type CountedFrom = NonNullable<DateAsTold['against']>;

/** What typed words come to: readings to choose from (one, mostly), or why there is none. */
export interface DateEntry {
  readonly readings: readonly ReadingOfDate[];
  readonly message: string | null;
  /** Words that only want their article dated: they are kept as words meanwhile. */
  readonly waits: boolean;
}

/**
 * Reads a date being typed. `counted` is the article's date, null when the article has none, left out when
 * there is no article.
 */
export function enterDate(text: string, counted?: CountedFrom | null): DateEntry {
  const reading = readDate(text, counted === undefined ? {} : { against: counted?.edtf ?? null });
  switch (reading.kind) {
    case 'one': {
      const { edtf, words, fromArticle } = reading;
      return { readings: [{ edtf, words, fromArticle, why: '' }], message: null, waits: false };
    }
    case 'several':
      return { readings: reading.readings, message: null, waits: false };
    case 'none':
    case 'needs-article-date':
      return {
        readings: [],
        message: reading.message,
        waits: reading.kind === 'needs-article-date' && counted !== undefined,
      };
  }
}

/** The date a user entered, as records hold it: their words, what was understood, by them and so confirmed. */
export function enteredDate(
  words: string,
  reading: ReadingOfDate | null,
  counted?: CountedFrom | null,
): DateAsTold {
  return {
    edtf: reading?.edtf ?? null,
    words: words.trim(),
    at: null,
    against: reading?.fromArticle === true ? (counted ?? null) : null,
    by: 'user',
    confirmed: true,
  };
}

/** A date in whole words, with the source's own beside it where those say something else. */
export function sayWholeDate(date: Pick<DateAsTold, 'edtf' | 'words'>): string {
  return date.edtf === null ? date.words : formatDate(date.edtf, 'long');
}
